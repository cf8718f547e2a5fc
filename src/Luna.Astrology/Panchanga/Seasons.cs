using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Panchanga;

/// <summary>The six seasons.</summary>
public enum Ritu
{
    /// <summary>Spring.</summary>
    Vasanta,

    /// <summary>Summer.</summary>
    Grishma,

    /// <summary>The rains.</summary>
    Varsha,

    /// <summary>Autumn.</summary>
    Sharad,

    /// <summary>Early winter.</summary>
    Hemanta,

    /// <summary>Late winter.</summary>
    Shishira,
}

/// <summary>The two ways of the Sun.</summary>
public enum Ayana
{
    /// <summary>Northward.</summary>
    Uttarayana,

    /// <summary>Southward.</summary>
    Dakshinayana,
}

public static class Seasons
{
    /// <summary>By lunar months: Chaitra and Vaishakha are Vasanta.</summary>
    /// <remarks>Dharmasindhu, first pariccheda; for vows and rites.</remarks>
    public static Ritu RituOf(MasaName masa) => (Ritu)(((int)masa - 1) / 2);

    /// <summary>By the Sun: Meena and Mesha are Vasanta.</summary>
    /// <remarks>Dharmasindhu, first pariccheda. With the tropical rashi: what the seasons do today.</remarks>
    public static Ritu RituOf(Rashi sun) => (Ritu)((int)sun % 12 / 2);

    /// <summary>From Makara to Mithuna northward.</summary>
    /// <remarks>Surya Siddhanta, chapter 14, verse 9. With the tropical rashi: the true solstices.</remarks>
    public static Ayana AyanaOf(Rashi sun) =>
        sun is >= Rashi.Makara or <= Rashi.Mithuna ? Ayana.Uttarayana : Ayana.Dakshinayana;
}
