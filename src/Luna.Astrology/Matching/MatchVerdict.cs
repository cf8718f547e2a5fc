namespace Luna.Astrology.Matching;

/// <summary>How good a match is; the points set it, a dosha that nothing cancels takes it down by one.</summary>
public enum MatchGrade
{
    /// <summary>Below 18 points of 36.</summary>
    Weak,

    /// <summary>18 and more.</summary>
    Fair,

    /// <summary>25 and more.</summary>
    Good,

    /// <summary>33 and more.</summary>
    Excellent,
}

/// <summary>One thing that speaks for or against a match.</summary>
/// <param name="Weight">Positive speaks for, negative against; the larger the weightier, up to 8.</param>
public abstract record MatchReason(double Weight)
{
    /// <param name="IsCancelled">The texts let it pass: it does not lower the grade.</param>
    public sealed record OfKoota(KootaScore Score, bool IsCancelled, double Weight) : MatchReason(Weight);

    public sealed record OfPorutham(PoruthamResult Result, double Weight) : MatchReason(Weight);

    public sealed record OfManglik(ManglikBalance Balance, double Weight) : MatchReason(Weight);
}

/// <param name="Strong">What speaks for it, the weightiest first.</param>
/// <param name="Weak">What speaks against it, the weightiest first.</param>
public sealed record MatchVerdict(
    MatchGrade Grade, IReadOnlyList<MatchReason> Strong, IReadOnlyList<MatchReason> Weak);

/// <remarks>
/// 18 of 36 as the least is the use of the almanacs, as are the further steps; that nadi, bhakoot and an unmatched Manglik
/// weigh above the sum is Muhurta Chintamani, chapter 6. Of the poruthams those are told that
/// no koota tells too.
/// </remarks>
internal static class MatchVerdicts
{
    private const double FairPoints = 18;
    private const double GoodPoints = 25;
    private const double ExcellentPoints = 33;
    private const double HalfOf = 0.5;

    // Those that no koota tells, with their weight.
    private static readonly (Porutham Porutham, double Weight)[] ToldPoruthams =
    [
        (Porutham.Rajju, 5), (Porutham.Vedha, 4), (Porutham.Mahendra, 2), (Porutham.StreeDeergha, 2),
    ];

    public static MatchVerdict Of(Ashtakoota kootas, PoruthamMatch poruthams, ManglikMatch? manglik)
    {
        var reasons = new List<MatchReason>(16);
        var living = 0;
        foreach (var score in kootas.Scores)
        {
            var isCancelled = kootas.IsCancelled(score.Koota);
            var share = score.Points / score.Maximum;
            if (share == 1)
                reasons.Add(new MatchReason.OfKoota(score, false, score.Maximum));
            else if (share < HalfOf)
                reasons.Add(new MatchReason.OfKoota(score, isCancelled, isCancelled ? -1 : score.Points - score.Maximum));
            if (share == 0 && !isCancelled && (score.Koota is Koota.Nadi or Koota.Bhakoot))
                living++;
        }

        foreach (var (porutham, weight) in ToldPoruthams)
        {
            var result = poruthams.Results[(int)porutham];
            if (result.Agreement != Agreement.Middling)
                reasons.Add(new MatchReason.OfPorutham(result, result.Agreement == Agreement.Agrees ? weight : -weight));
        }

        if (manglik is not null)
        {
            var isUnmatched = manglik.Balance is ManglikBalance.OnlyGroom or ManglikBalance.OnlyBride;
            living += isUnmatched ? 1 : 0;
            reasons.Add(new MatchReason.OfManglik(manglik.Balance, isUnmatched ? -6 : 3));
        }

        return new MatchVerdict(
            GradeOf(kootas.Total, living),
            [.. reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight)],
            [.. reasons.Where(reason => reason.Weight < 0).OrderBy(reason => reason.Weight)]);
    }

    private static MatchGrade GradeOf(double total, int livingDoshas)
    {
        var grade = total switch
        {
            >= ExcellentPoints => MatchGrade.Excellent,
            >= GoodPoints => MatchGrade.Good,
            >= FairPoints => MatchGrade.Fair,
            _ => MatchGrade.Weak,
        };
        return livingDoshas > 0 && grade > MatchGrade.Weak ? grade - 1 : grade;
    }
}
