using Luna.Api.Charts.Parts;
using Luna.Astrology.Matching;

namespace Luna.Api.Matches;

/// <param name="Match">As asked.</param>
/// <param name="Reversed">With groom and bride changed.</param>
/// <param name="Sum">The points of both, of 72.</param>
/// <param name="GradesAgree">The grade is the same both ways.</param>
public sealed record MatchResponse(MatchOneWay Match, MatchOneWay Reversed, double Sum, bool GradesAgree)
{
    internal static MatchResponse Of(MatchBothWays both) =>
        new(MatchOneWay.Of(both.One), MatchOneWay.Of(both.Other), both.Sum, both.Agrees);
}

/// <param name="Total">Points, 0 to 36 in halves.</param>
/// <param name="Cancellations">What the texts let make good; told beside the points, never added to them.</param>
/// <param name="AgreeingPoruthams">How many of the ten agree at least middlingly.</param>
/// <param name="Strong">What speaks for it, the weightiest first.</param>
/// <param name="Weak">What speaks against it, the weightiest first.</param>
public sealed record MatchOneWay(
    double Total, string Grade, IReadOnlyList<KootaPoints> Kootas, IReadOnlyList<KootaMadeGood> Cancellations,
    IReadOnlyList<PoruthamAgreement> Poruthams, int AgreeingPoruthams, string GroomRajju, string BrideRajju,
    ManglikOfBoth? Manglik, IReadOnlyList<MatchGround> Strong, IReadOnlyList<MatchGround> Weak)
{
    internal static MatchOneWay Of(Match match)
    {
        var (kootas, poruthams, verdict) = (match.Kootas, match.Poruthams, match.Verdict);
        return new(
            kootas.Total, verdict.Grade.ToString(),
            [
                Points(kootas.Varna), Points(kootas.Vasya), Points(kootas.Tara), Points(kootas.Yoni),
                Points(kootas.GrahaMaitri), Points(kootas.Gana), Points(kootas.Bhakoot), Points(kootas.Nadi),
            ],
            [.. kootas.Cancellations.Select(good => new KootaMadeGood(good.Koota.ToString(), good.Reason.ToString()))],
            [.. poruthams.Results.Select(result => new PoruthamAgreement(
                result.Porutham.ToString(), result.Agreement.ToString()))],
            poruthams.Agreeing, poruthams.GroomRajju.ToString(), poruthams.BrideRajju.ToString(),
            match.Manglik is { } manglik
                ? new ManglikOfBoth(
                    manglik.Balance.ToString(), [.. manglik.Groom.Select(ChartYoga.Of)], [.. manglik.Bride.Select(ChartYoga.Of)])
                : null,
            [.. verdict.Strong.Select(MatchGround.Of)], [.. verdict.Weak.Select(MatchGround.Of)]);
    }

    private static KootaPoints Points<T>(KootaScore<T> score) => new(
        score.Koota.ToString(), score.Points, score.Maximum, score.Groom?.ToString() ?? "", score.Bride?.ToString() ?? "");
}

/// <param name="Groom">What the groom's Moon is in this koota: a varna, a yoni, the number of a tara.</param>
public sealed record KootaPoints(string Koota, double Points, double Maximum, string Groom, string Bride);

public sealed record KootaMadeGood(string Koota, string Reason);

/// <param name="Agreement">Agrees, Middling or Fails.</param>
public sealed record PoruthamAgreement(string Porutham, string Agreement);

/// <param name="Balance">Neither, Both, OnlyGroom or OnlyBride; what is cancelled does not count.</param>
public sealed record ManglikOfBoth(string Balance, IReadOnlyList<ChartYoga> Groom, IReadOnlyList<ChartYoga> Bride);

/// <param name="About">Koota, Porutham or Manglik.</param>
/// <param name="Name">Which of them; of Manglik the balance.</param>
/// <param name="Weight">Positive speaks for, negative against, up to 8.</param>
/// <param name="IsCancelled">The texts let it pass: it does not lower the grade.</param>
public sealed record MatchGround(string About, string Name, double Weight, bool IsCancelled)
{
    internal static MatchGround Of(MatchReason reason) => reason switch
    {
        MatchReason.OfKoota koota => new("Koota", koota.Score.Koota.ToString(), koota.Weight, koota.IsCancelled),
        MatchReason.OfPorutham porutham => new("Porutham", porutham.Result.Porutham.ToString(), porutham.Weight, false),
        MatchReason.OfManglik manglik => new("Manglik", manglik.Balance.ToString(), manglik.Weight, false),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A kind of reason that has no words here."),
    };
}
