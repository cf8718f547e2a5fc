using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>Strength of place, virupas.</summary>
/// <param name="Uccha">0 at the point of deepest debilitation, 60 at that of exaltation.</param>
/// <param name="Saptavargaja">By the dignity in D1, D2, D3, D7, D9, D12 and D30.</param>
/// <param name="Ojayugma">15 each for rashi and navamsa: Moon and Venus in even ones, the others in odd ones.</param>
/// <param name="Kendradi">60 in a kendra, 30 in a panaphara, 15 in an apoklima.</param>
/// <param name="Drekkana">15 for a male in the first, a neuter in the second, a female in the third drekkana.</param>
/// <remarks>Brihat Parashara Hora Shastra, chapter 27, verses 1 to 6.</remarks>
public readonly record struct SthanaBala(
    double Uccha, double Saptavargaja, double Ojayugma, double Kendradi, double Drekkana)
{
    private const double MoolatrikonaVirupas = 45;
    private const double OwnVirupas = 30;

    private static readonly Varga[] Seven =
        [Varga.D1, Varga.D2, Varga.D3, Varga.D7, Varga.D9, Varga.D12, Varga.D30];

    // By compound friendship with the lord, from great enemy to great friend.
    private static readonly double[] FriendshipVirupas = [1.875, 3.75, 7.5, 15, 22.5];

    public double Total => Uccha + Saptavargaja + Ojayugma + Kendradi + Drekkana;

    internal static SthanaBala Of(Chart chart, Graha graha)
    {
        var placement = chart[graha];
        return new SthanaBala(
            UcchaOf(graha, placement.Point),
            SaptavargajaOf(chart, graha),
            OjayugmaOf(graha, placement.Point.Rashi) + OjayugmaOf(graha, placement.Point.RashiIn(Varga.D9)),
            (placement.Bhava % 3) switch { 1 => 60, 2 => 30, _ => 15 },
            DrekkanaOf(graha, placement.Point));
    }

    /// <returns>0 to 60 virupas.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    internal static double UcchaOf(Graha graha, ZodiacPoint point) =>
        (180 - Arc.Between(point.LongitudeDegrees, Dignities.ExaltationDegrees(graha))) / 3;

    private static double SaptavargajaOf(Chart chart, Graha graha)
    {
        var sum = 0.0;
        foreach (var varga in Seven)
            sum += VargaVirupas(chart, graha, varga);
        return sum;
    }

    // The whole rashi of the moolatrikona counts, in the first varga only, and temporal friendship is the first's.
    private static double VargaVirupas(Chart chart, Graha graha, Varga varga)
    {
        var rashi = chart[graha].Point.RashiIn(varga);
        if (varga == Varga.D1 && rashi == Dignities.MoolatrikonaOf(graha))
            return MoolatrikonaVirupas;
        var lord = Rashis.LordOf(rashi);
        return lord == graha
            ? OwnVirupas
            : FriendshipVirupas[Friendships.Compound(chart, graha, lord) - Friendship.GreatEnemy];
    }

    private static double OjayugmaOf(Graha graha, Rashi rashi) =>
        rashi.IsOdd() == graha is not (Graha.Moon or Graha.Venus) ? 15 : 0;

    private static double DrekkanaOf(Graha graha, ZodiacPoint point)
    {
        var strong = Grahas.GenderOf(graha) switch { Gender.Male => 0, Gender.Neuter => 1, _ => 2 };
        return (int)(point.DegreesInRashi / 10) == strong ? 15 : 0;
    }
}
