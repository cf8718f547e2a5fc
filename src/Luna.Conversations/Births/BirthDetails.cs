namespace Luna.Conversations.Births;

/// <summary>A birth as the person told it.</summary>
/// <param name="Date">ISO.</param>
/// <param name="Time"><c>HH:mm</c>, or null when nobody knows it.</param>
/// <param name="MarginMinutes">By how much the time may be off, as the person admits; 0 when said as exact.</param>
/// <param name="OffsetSeconds">Which of two, when the clock showed the time twice.</param>
public sealed record BirthDetails(
    string Date, string? Time, int MarginMinutes, BirthPlace Place, int? OffsetSeconds = null);

/// <param name="Id">Of the gazetteer.</param>
/// <param name="Zone">IANA time zone.</param>
public sealed record BirthPlace(
    int Id, string Name, string Region, string Country, double Latitude, double Longitude, string Zone);

/// <summary>All that a chart was cast from.</summary>
/// <param name="BornAt">UTC.</param>
/// <param name="OffsetSeconds">Of the clock in force there and then, east positive; local mean times have odd seconds.</param>
/// <param name="TimeKnown">False: the moment is noon, and only what the Moon says all day is told.</param>
public sealed record ChartInputs(
    DateTimeOffset BornAt, int OffsetSeconds, bool TimeKnown, string Zone, double Latitude, double Longitude, string Place,
    string Ayanamsa, string Node);

/// <summary>The place whose clock and horizon what is said of a day goes by.</summary>
/// <param name="Place">Empty where nobody told one, and that of India's own time is taken.</param>
/// <param name="Zone">IANA time zone.</param>
public sealed record SkyInputs(string Place, double Latitude, double Longitude, string Zone);
