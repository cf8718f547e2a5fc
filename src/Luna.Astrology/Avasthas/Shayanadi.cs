using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Avasthas;

/// <summary>What a graha is about; the number is the remainder of the reckoning, twelve for none.</summary>
public enum Shayanadi
{
    /// <summary>Lying down.</summary>
    Shayana = 1,

    /// <summary>Sitting.</summary>
    Upaveshana,

    /// <summary>With hands and eyes busy.</summary>
    Netrapani,

    /// <summary>Shining.</summary>
    Prakasha,

    /// <summary>Going.</summary>
    Gamana,

    /// <summary>Coming.</summary>
    Agamana,

    /// <summary>In an assembly.</summary>
    Sabha,

    /// <summary>Arrived.</summary>
    Agama,

    /// <summary>Eating.</summary>
    Bhojana,

    /// <summary>Wishing to dance.</summary>
    Nrityalipsa,

    /// <summary>Curious.</summary>
    Kautuka,

    /// <summary>Sleeping.</summary>
    Nidra,
}

/// <summary>How much of a state comes to pass: half, all, little.</summary>
public enum ShayanadiSubstate
{
    Vicheshta,
    Drishti,
    Cheshta,
}

/// <summary>What the number of nakshatra and graha is multiplied by.</summary>
public enum ShayanadiRule
{
    /// <summary>Which navamsa of its rashi the graha is in (Parashara; Balabhadra, Hora Ratna, chapter 3).</summary>
    Navamsa,

    /// <summary>Which degree of its rashi it is in (Rama Dayalu, Sanketa Nidhi, chapter 5).</summary>
    Degree,
}

/// <remarks>Brihat Parashara Hora Shastra, chapter 45, verses 30 to 37.</remarks>
public static class Shayanadis
{
    private const int Count = 12;
    private const double NavamsaDegrees = 30 / 9.0;

    private static readonly Duration Ghati = Duration.FromMinutes(24);
    private static readonly int[] Additaments = [5, 2, 2, 3, 5, 3, 3, 4, 4];

    /// <param name="sunrise">The sunrise before the birth; the running ghati since then is counted.</param>
    public static Shayanadi Of(
        Chart chart, Graha graha, Instant sunrise, ShayanadiRule rule = ShayanadiRule.Navamsa)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var point = chart[graha].Point;
        var part = (int)(point.DegreesInRashi / (rule == ShayanadiRule.Navamsa ? NavamsaDegrees : 1)) + 1;
        var ghati = (int)((chart.Moment.Instant - sunrise) / Ghati) + 1;
        return Of(
            (int)point.Nakshatra, (int)graha + 1, part, (int)chart[Graha.Moon].Point.Nakshatra, ghati,
            (int)chart.Lagna.Rashi);
    }

    /// <summary>Within its state, by the first syllable of the name.</summary>
    /// <param name="syllable">1 to 5: the row of the consonants and vowels in which the texts list it.</param>
    public static ShayanadiSubstate SubstateOf(Shayanadi state, Graha graha, int syllable)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(syllable, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(syllable, 5);
        var rest = ((int)state * (int)state + syllable) % Count;
        return (ShayanadiSubstate)((rest + Additaments[(int)graha]) % 3);
    }

    internal static Shayanadi Of(int nakshatra, int graha, int part, int birthNakshatra, int ghati, int lagna)
    {
        var rest = (nakshatra * graha * part + birthNakshatra + ghati + lagna) % Count;
        return (Shayanadi)(rest == 0 ? Count : rest);
    }
}
