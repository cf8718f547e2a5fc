using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>What war adds to the victor and takes from the vanquished.</summary>
internal static class YuddhaBala
{
    // Bimba parimana, arcseconds, Mars to Saturn: B. V. Raman, Graha and Bhava Balas.
    private static readonly double[] Discs = [9.4, 6.6, 190.4, 16.6, 158.0];

    public static void Settle(Chart chart, Span<GrahaBala> bala, ShadbalaOptions options)
    {
        if (options.Yuddha == YuddhaRule.None)
            return;
        foreach (var war in GrahaYuddhas.In(chart, options.Victor))
        {
            ref var victor = ref bala[(int)war.Victor];
            ref var vanquished = ref bala[(int)war.Vanquished];
            var spoils = Spoils(victor, vanquished, options.Yuddha);
            victor = victor with { Yuddha = victor.Yuddha + spoils };
            vanquished = vanquished with { Yuddha = vanquished.Yuddha - spoils };
        }
    }

    private static double Spoils(in GrahaBala victor, in GrahaBala vanquished, YuddhaRule rule) =>
        rule == YuddhaRule.Difference
            ? Math.Abs(victor.Total - victor.Yuddha - (vanquished.Total - vanquished.Yuddha))
            : Math.Abs(BeforeWar(victor) - BeforeWar(vanquished)) / Math.Abs(DiscOf(victor) - DiscOf(vanquished));

    // War comes before ayana in the kaala bala, which is why that is left out.
    private static double BeforeWar(in GrahaBala bala) =>
        bala.Sthana.Total + bala.Dig + bala.Kaala.Total - bala.Kaala.Ayana;

    private static double DiscOf(in GrahaBala bala) => Discs[bala.Graha - Graha.Mars];
}
