using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

/// <summary>What one koota gives.</summary>
/// <param name="Points">0 to <see cref="Maximum"/>, in halves.</param>
public abstract record KootaScore(Koota Koota, double Points)
{
    public double Maximum => (int)Koota;

    public bool IsFull => Points == Maximum;
}

/// <param name="Groom">What the groom's Moon is in this koota.</param>
/// <param name="Bride">What the bride's Moon is in this koota.</param>
public sealed record KootaScore<T>(Koota Koota, double Points, T Groom, T Bride) : KootaScore(Koota, Points);

/// <summary>The eight kootas of two Moons, 36 points at most.</summary>
/// <param name="Tara">
/// The tara, 1 (Janma) to 9 (Ati Mitra), of each one's nakshatra counted from the other's; 3, 5 and 7 are bad.
/// </param>
/// <param name="GrahaMaitri">The lords of the Moons' rashis.</param>
/// <param name="Cancellations">What the texts let make good; told beside the points, never added to them.</param>
public sealed record Ashtakoota(
    KootaScore<Varna> Varna,
    KootaScore<VasyaGroup> Vasya,
    KootaScore<int> Tara,
    KootaScore<Yoni> Yoni,
    KootaScore<Graha> GrahaMaitri,
    KootaScore<Gana> Gana,
    KootaScore<Rashi> Bhakoot,
    KootaScore<Nadi> Nadi,
    IReadOnlyList<KootaCancellation> Cancellations)
{
    public const double Maximum = 36;

    /// <summary>0 to 36, in halves.</summary>
    public double Total => Varna.Points + Vasya.Points + Tara.Points + Yoni.Points + GrahaMaitri.Points + Gana.Points
        + Bhakoot.Points + Nadi.Points;

    /// <summary>In the order of their weight.</summary>
    public IReadOnlyList<KootaScore> Scores => [Varna, Vasya, Tara, Yoni, GrahaMaitri, Gana, Bhakoot, Nadi];

    public bool IsCancelled(Koota koota)
    {
        foreach (var cancellation in Cancellations)
        {
            if (cancellation.Koota == koota)
                return true;
        }

        return false;
    }
}

/// <summary>Matching by the two Moons alone, as the north of India does it.</summary>
/// <remarks>Muhurta Chintamani, chapter 6 (Vivaha Prakarana), the verses on koota.</remarks>
public static class Ashtakootas
{
    private const double TaraPointsEach = 1.5;

    /// <param name="groom">The groom's Moon, sidereal.</param>
    /// <param name="bride">The bride's Moon, sidereal.</param>
    public static Ashtakoota Of(ZodiacPoint groom, ZodiacPoint bride, AshtakootaOptions? options = null)
    {
        options ??= AshtakootaOptions.Default;
        var varna = Score(
            Koota.Varna, KootaTables.VarnaOf(groom.Rashi), KootaTables.VarnaOf(bride.Rashi),
            (his, hers) => his <= hers ? 1 : 0);
        var vasya = Score(
            Koota.Vasya, KootaTables.VasyaOf(groom), KootaTables.VasyaOf(bride),
            (his, hers) => KootaTables.VasyaPoints(his, hers, options.Vasya));
        var tara = Score(
            Koota.Tara, TaraOf(bride.Nakshatra, groom.Nakshatra), TaraOf(groom.Nakshatra, bride.Nakshatra),
            (his, hers) => TaraPoints(his) + TaraPoints(hers));
        var yoni = Score(
            Koota.Yoni, KootaTables.YoniOf(groom.Nakshatra), KootaTables.YoniOf(bride.Nakshatra),
            KootaTables.YoniPoints);
        var maitri = Score(
            Koota.GrahaMaitri, Rashis.LordOf(groom.Rashi), Rashis.LordOf(bride.Rashi), KootaTables.MaitriPoints);
        var gana = Score(
            Koota.Gana, KootaTables.GanaOf(groom.Nakshatra), KootaTables.GanaOf(bride.Nakshatra),
            (his, hers) => KootaTables.GanaPoints(his, hers, options.Gana));
        var bhakoot = Score(
            Koota.Bhakoot, groom.Rashi, bride.Rashi,
            (his, hers) => his.CountTo(hers) is 2 or 12 or 5 or 9 or 6 or 8 ? 0 : (int)Koota.Bhakoot);
        var nadi = Score(
            Koota.Nadi, KootaTables.NadiOf(groom.Nakshatra), KootaTables.NadiOf(bride.Nakshatra),
            (his, hers) => his == hers ? 0 : (int)Koota.Nadi);

        var scores = new Ashtakoota(varna, vasya, tara, yoni, maitri, gana, bhakoot, nadi, []);
        return scores with { Cancellations = KootaCancellations.Of(scores, groom, bride) };
    }

    private static KootaScore<T> Score<T>(Koota koota, T groom, T bride, Func<T, T, double> points) =>
        new(koota, points(groom, bride), groom, bride);

    private static int TaraOf(Nakshatra from, Nakshatra to) => NakshatraCounts.From(from, to, 9);

    private static double TaraPoints(int tara) => tara is 3 or 5 or 7 ? 0 : TaraPointsEach;
}
