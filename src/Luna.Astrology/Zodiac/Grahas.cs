namespace Luna.Astrology.Zodiac;

/// <summary>What belongs to a graha by nature.</summary>
public static class Grahas
{
    /// <summary>Sun to Saturn; the nodes have no body, and most strengths leave them out.</summary>
    public const int SevenCount = 7;

    /// <summary>Brihat Parashara Hora Shastra, chapter 3: Saturn and Mercury are neuter.</summary>
    public static Gender GenderOf(Graha graha) => graha switch
    {
        Graha.Sun or Graha.Mars or Graha.Jupiter => Gender.Male,
        Graha.Moon or Graha.Venus or Graha.Rahu => Gender.Female,
        _ => Gender.Neuter,
    };

    public static bool IsNode(this Graha graha) => graha >= Graha.Rahu;

    /// <summary>Mars to Saturn, the five that look like stars.</summary>
    public static bool IsTara(this Graha graha) => graha is >= Graha.Mars and <= Graha.Saturn;
}
