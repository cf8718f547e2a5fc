namespace Luna.Astrology.Zodiac;

/// <summary>What belongs to a graha by nature.</summary>
public static class Grahas
{
    /// <summary>Sun to Saturn; the nodes have no body, and most strengths leave them out.</summary>
    public const int SevenCount = 7;

    /// <remarks>Brihat Parashara Hora Shastra, chapter 3, verse 19.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes, of which Parashara does not say it.</exception>
    public static Gender GenderOf(Graha graha) => graha switch
    {
        Graha.Sun or Graha.Mars or Graha.Jupiter => Gender.Male,
        Graha.Moon or Graha.Venus => Gender.Female,
        Graha.Mercury or Graha.Saturn => Gender.Neuter,
        _ => throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no gender."),
    };

    public static bool IsNode(this Graha graha) => graha >= Graha.Rahu;

    /// <summary>Mars to Saturn, the five that look like stars.</summary>
    public static bool IsTara(this Graha graha) => graha is >= Graha.Mars and <= Graha.Saturn;
}
