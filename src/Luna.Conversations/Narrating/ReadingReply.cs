using Luna.Astrology.Readings;
using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Narrating;

/// <summary>What a model said once, and what of it can stand.</summary>
/// <param name="Claims">Empty when it gave no answer.</param>
internal sealed record Attempt(ModelAnswer Answer, IReadOnlyList<ReviewedClaim> Claims)
{
    public bool Stands => Claims.Count > 0 && Claims.All(claim => claim.Stands);

    public int Standing => Claims.Count(claim => claim.Stands);
}

/// <summary>
/// The reply that is sent: claims that can stand, Luna's own in the place of those that cannot, and around them what the
/// draft says anyway.
/// </summary>
internal static class ReadingReply
{
    /// <summary>People read two or three sentences at a time.</summary>
    private const int InAParagraph = 2;

    /// <summary>A minute on the clock is what people remember at best.</summary>
    private const double Surest = 0.95;

    /// <param name="attempts">In their order; at least one.</param>
    public static ReplyComposed Of(ReadingMaterial material, IReadOnlyList<Attempt> attempts)
    {
        var reading = material.Reading;
        // Of two that are as good, the later one was given with the reasons in mind.
        var best = attempts.Reverse().MaxBy(attempt => attempt.Standing)!;
        if (best.Standing == 0)
            return reading.Draft with
            {
                Narration = NarrationOf(NarrationOutcome.FellBack, attempts[^1].Answer, attempts, reading.Draft.Claims.Count),
            };

        var prose = Prose(material, best);
        var (paragraphs, claims) = Around(reading, [.. prose.Select(one => one.Claim)]);
        var cited = claims.SelectMany(claim => claim.FactIds).ToHashSet(StringComparer.Ordinal);
        var facts = reading.Draft.Facts.Concat(cited.Select(material.Find).OfType<Fact>())
            .Where(fact => cited.Contains(fact.Id)).DistinctBy(fact => fact.Id);
        var outcome = !best.Stands ? NarrationOutcome.Replaced : best == attempts[0] ? NarrationOutcome.Verified : NarrationOutcome.Repaired;
        return reading.Draft with
        {
            Text = ReplyDraft.TextOf(paragraphs), Claims = claims, Facts = [.. facts], Composer = best.Answer.Model!,
            Narration = NarrationOf(
                outcome, best.Answer, attempts, claims.Count - prose.Count(one => !one.IsOwn)),
        };
    }

    /// <summary>In the model's order. Own claims that tell of the same facts stand for what cannot, unless all has been said already.</summary>
    private static List<(Claim Claim, bool IsOwn)> Prose(ReadingMaterial material, Attempt best)
    {
        var own = OwnProse(material.Reading);
        var covered = best.Claims.Where(claim => claim.Stands).SelectMany(claim => claim.Told.FactIds).ToHashSet(StringComparer.Ordinal);
        own.RemoveAll(claim => claim.FactIds.All(covered.Contains));
        var prose = new List<(Claim, bool)>();
        foreach (var reviewed in best.Claims)
        {
            if (reviewed.Stands)
            {
                prose.Add((new Claim(reviewed.Told.Text, [.. reviewed.Told.FactIds.Distinct()], ConfidenceOf(material, reviewed.Told)), false));
                continue;
            }

            var instead = own.FindAll(claim => claim.FactIds.Any(reviewed.Told.FactIds.Contains));
            if (instead.Count == 0)
                instead = own.GetRange(0, Math.Min(1, own.Count));
            own.RemoveAll(instead.Contains);
            prose.AddRange(instead.Select(claim => (claim, true)));
        }

        return prose;
    }

    /// <summary>Nobody is surer of a fact than Luna is.</summary>
    private static double ConfidenceOf(ReadingMaterial material, ToldClaim told)
    {
        var least = material.Reading.Draft.Claims.Where(claim => claim.FactIds.Any(told.FactIds.Contains))
            .Select(claim => claim.Confidence).DefaultIfEmpty(Surest).Min();
        return Math.Clamp(told.Confidence, 0, Math.Min(least, Surest));
    }

    private static List<Claim> OwnProse(ReadingRequested reading)
    {
        var (own, at) = (new List<Claim>(), 0);
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.IsProse)
                own.AddRange(reading.Draft.Claims.Skip(at).Take(paragraph.Claims));
            at += paragraph.Claims;
        }

        return own;
    }

    /// <summary>The first paragraph of prose gives way to the new ones, the others to nothing.</summary>
    private static (List<ReplyParagraph> Paragraphs, List<Claim> Claims) Around(ReadingRequested reading, Claim[] prose)
    {
        var (paragraphs, claims, at, isTold) = (new List<ReplyParagraph>(), new List<Claim>(), 0, false);
        foreach (var paragraph in reading.Paragraphs)
        {
            if (!paragraph.IsProse)
            {
                paragraphs.Add(paragraph);
                claims.AddRange(reading.Draft.Claims.Skip(at).Take(paragraph.Claims));
            }
            else if (!isTold)
            {
                isTold = true;
                claims.AddRange(prose);
                paragraphs.AddRange(prose.Chunk(InAParagraph).Select(
                    told => new ReplyParagraph(string.Join(' ', told.Select(claim => claim.Text)), told.Length, IsProse: true)));
            }

            at += paragraph.Claims;
        }

        return (paragraphs, claims);
    }

    private static Narration NarrationOf(NarrationOutcome outcome, ModelAnswer from, IReadOnlyList<Attempt> attempts, int ownClaims)
    {
        var answers = attempts.Select(attempt => attempt.Answer).ToArray();
        return new Narration(
            outcome, from.Provider, from.Model, from.PromptName, from.PromptHash, answers.Sum(answer => answer.InputTokens),
            answers.Sum(answer => answer.OutputTokens), answers.Sum(answer => answer.Cost),
            (long)answers.Sum(answer => answer.Latency.TotalMilliseconds), [.. attempts.SelectMany(ReasonsOf)], ownClaims);
    }

    private static IEnumerable<string> ReasonsOf(Attempt attempt) =>
    [
        .. attempt.Answer.Failures.Select(failure => $"{failure.Provider ?? "luna"}: {failure.Kind}: {failure.Detail}"),
        .. attempt.Answer.Output is not null && attempt.Claims.Count == 0 ? (string[])["no claim"] : [],
        .. attempt.Claims.Index().Where(claim => !claim.Item.Stands).Select(claim => $"claim {claim.Index + 1}: {claim.Item.Fault}"),
    ];
}
