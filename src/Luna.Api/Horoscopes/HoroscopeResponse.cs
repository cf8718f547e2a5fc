using Luna.Astrology.Readings.Horoscopes;
using NodaTime;

namespace Luna.Api.Horoscopes;

/// <param name="Rashi">The one that transits are counted from.</param>
/// <param name="Readings">In the order in which they are told.</param>
/// <param name="Facts">All that the readings rest on.</param>
public sealed record HoroscopeResponse(
    string Period, string Date, DateTimeOffset Start, DateTimeOffset End, string Rashi,
    IReadOnlyList<HoroscopeReading> Readings, IReadOnlyList<FactOf> Facts)
{
    internal static HoroscopeResponse Of(Horoscope horoscope, LocalDate date, string zone) => new(
        horoscope.Period.ToString(), date.ToString("uuuu-MM-dd", null), Wire.Time(horoscope.Time.Start, zone),
        Wire.Time(horoscope.Time.End, zone), horoscope.Moon.ToString(),
        [.. horoscope.Readings.Select(reading => new HoroscopeReading(
            reading.Key, reading.Text, reading.FactIds, reading.Topic.ToString(), reading.Tone.ToString(), reading.Weight))],
        FactOf.All(horoscope.Facts));
}

/// <param name="Key">The same in every language.</param>
/// <param name="Tone">Supportive, Mixed or Demanding.</param>
/// <param name="Weight">1 to 100: how much it says.</param>
public sealed record HoroscopeReading(
    string Key, string Text, IReadOnlyList<string> FactIds, string Topic, string Tone, int Weight);
