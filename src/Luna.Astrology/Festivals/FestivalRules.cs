using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Festivals;

/// <summary>The part of a day that a tithi must fill to be kept on that day.</summary>
public enum DayTime
{
    /// <summary>The last 96 minutes (four ghatis) before sunrise.</summary>
    Arunodaya,

    /// <summary>The moment of sunrise.</summary>
    Sunrise,

    /// <summary>From sunrise to noon.</summary>
    Purvahna,

    /// <summary>The third of five parts of the daytime.</summary>
    Madhyahna,

    /// <summary>The fourth of five parts of the daytime.</summary>
    Aparahna,

    /// <summary>The first of five parts of the night.</summary>
    Pradosha,

    /// <summary>The eighth of fifteen parts of the night, around midnight.</summary>
    Nishita,

    /// <summary>The moment of moonrise.</summary>
    Moonrise,
}

/// <summary>Which of two days.</summary>
public enum DayChoice
{
    First,
    Second,

    /// <summary>The one of whose part the tithi fills more; the first when both are filled alike.</summary>
    LongerElseFirst,

    /// <summary>As <see cref="LongerElseFirst"/>, but the second when both are filled alike.</summary>
    LongerElseSecond,
}

/// <summary>A tithi kept on the day of which it fills a certain part.</summary>
/// <param name="Both">When it fills some of that part of two days.</param>
/// <param name="Neither">When it fills none: the day in which it begins, or the next, at whose sunrise it runs.</param>
/// <param name="NextDayShare">
/// Where Bhadra (Vishti) is shunned: when it fills what the tithi has of that part, the next day is taken if the tithi
/// lasts over this share of its daytime.
/// </param>
/// <param name="Wants">
/// A nakshatra for which the next day is taken, if the tithi sees its sunrise and the Moon is there in that part of it and
/// was not the day before.
/// </param>
public sealed record TithiDay(
    DayTime Time, DayChoice Both = DayChoice.First, DayChoice Neither = DayChoice.First, double? NextDayShare = null,
    Nakshatra? Wants = null);

/// <summary>A feast of a tithi of one lunar month; an adhika month has none.</summary>
/// <param name="Month">Amanta.</param>
/// <param name="DaysAfter">How many days after the day that the rule finds.</param>
public sealed record TithiFestival(
    string Id, MasaName Month, Tithi Tithi, TithiDay Day, string Source, int DaysAfter = 0);

/// <summary>Which day an entry of the Sun into a rashi belongs to.</summary>
public enum SankrantiDay
{
    /// <summary>The civil day.</summary>
    Civil,

    /// <summary>The day itself until sunset, after that the next.</summary>
    UntilSunset,

    /// <summary>The day itself for three fifths of the daytime, after that the next.</summary>
    UntilThreeFifths,
}

/// <summary>A feast of the Sun's entry into a rashi.</summary>
public sealed record SolarFestival(string Id, Rashi Rashi, SankrantiDay Day, string Source, int DaysAfter = 0);

/// <summary>A feast of the day at whose sunrise the Moon is in a nakshatra, within a solar month; the last of two.</summary>
public sealed record NakshatraFestival(string Id, Rashi Month, Nakshatra Nakshatra, string Source);
