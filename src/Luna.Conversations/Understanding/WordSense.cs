namespace Luna.Conversations.Understanding;

/// <summary>What a word can do in a date, a time, a place or a name.</summary>
[Flags]
internal enum Role
{
    None = 0,
    Am = 1 << 0,
    Pm = 1 << 1,

    /// <summary>Names the hour: o'clock, baje, hrs.</summary>
    Hour = 1 << 2,
    Minute = 1 << 3,
    Around = 1 << 4,

    /// <summary>Stands between parts and says nothing: of, the, ke.</summary>
    Link = 1 << 5,
    And = 1 << 6,
    To = 1 << 7,
    Past = 1 << 8,
    Half = 1 << 9,
    Quarter = 1 << 10,
    Between = 1 << 11,

    /// <summary>The st, nd, rd, th of a day.</summary>
    OrdinalEnding = 1 << 12,
    Noon = 1 << 13,
    Midnight = 1 << 14,

    /// <summary>The message speaks of a birth.</summary>
    Birth = 1 << 15,

    /// <summary>A place may follow: in, at, from.</summary>
    PlaceBefore = 1 << 16,

    /// <summary>A place may stand before: में, se.</summary>
    PlaceAfter = 1 << 17,

    /// <summary>Names the place: city, birthplace.</summary>
    PlaceWord = 1 << 18,

    /// <summary>Never a place or a name by itself.</summary>
    Common = 1 << 19,
    English = 1 << 20,
    Hinglish = 1 << 21,
    DateWord = 1 << 22,
    TimeWord = 1 << 23,
    Plus = 1 << 24,
    HalfMore = 1 << 25,
    QuarterMore = 1 << 26,
    QuarterLess = 1 << 27,
    Century = 1 << 28,
    Polite = 1 << 29,

    /// <summary>Of ordinary talk: a place or a name only where something beside it says so.</summary>
    Ordinary = 1 << 30,
}

internal enum DayPart : byte
{
    None,
    Early,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <param name="Month">1 to 12, else 0.</param>
/// <param name="Number">What a number word counts, else −1.</param>
/// <param name="Ordinal">What an ordinal word counts, else −1.</param>
internal sealed record WordSense(Role Roles, int Month = 0, int Number = -1, int Ordinal = -1, DayPart Part = DayPart.None)
{
    public static readonly WordSense None = new(Role.None);

    public static readonly WordSense Ordinary = new(Role.Ordinary);
}
