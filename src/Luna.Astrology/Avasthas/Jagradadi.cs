using Luna.Astrology.Charts;

namespace Luna.Astrology.Avasthas;

/// <summary>How awake a graha is.</summary>
public enum Jagradadi
{
    /// <summary>Awake: exalted or in its own rashi.</summary>
    Jagrat,

    /// <summary>Dreaming: in a friend's or a neutral's.</summary>
    Svapna,

    /// <summary>Asleep: in an enemy's, or debilitated.</summary>
    Sushupti,
}

public static class Jagradadis
{
    /// <remarks>Brihat Parashara Hora Shastra, chapter 45, verses 5 and 6.</remarks>
    public static Jagradadi Of(Dignity dignity) => dignity switch
    {
        >= Dignity.Own => Jagradadi.Jagrat,
        >= Dignity.Neutral => Jagradadi.Svapna,
        _ => Jagradadi.Sushupti,
    };
}
