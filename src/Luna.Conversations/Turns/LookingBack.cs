using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.Conversations.Replies;
using Marten;
using Marten.Events;
using NodaTime;

namespace Luna.Conversations.Turns;

/// <summary>"Why do you say that?": the claims of the last answer once more, with what they rest on.</summary>
internal static class LookingBack
{
    /// <summary>Replies since the last one that claimed something; further back nobody means it any more.</summary>
    private const int Furthest = 20;

    private const string Before = "before.";
    private const int MostClaims = 5;
    private const int MostRules = 4;

    /// <summary>A claim that is longer is recalled by its first sentence.</summary>
    private const int Long = 160;

    private static readonly char[] Ends = ['.', '।', ';'];

    /// <summary>
    /// Takes a turn; where it looks back, or at what was paid, once more with the answer that is meant, or the account. That
    /// is read for no other.
    /// </summary>
    public static async Task<TurnOutcome> TakeAsync(TurnInput input, IQuerySession session, CancellationToken cancellation)
    {
        var outcome = TurnDecision.Take(input);
        if (outcome is { LooksAtAccount: true, State: { } state })
            outcome = TurnDecision.Take(input = input with { Account = await Account.ReadAsync(session, state.UserId, cancellation) });
        return outcome.LooksBack && await ReadAsync(input.ConversationId, session, cancellation) is { } answer
            ? TurnDecision.Take(input with { LastAnswer = answer })
            : outcome;
    }

    /// <param name="replies">The latest first.</param>
    public static ReplyComposed? Meant(IEnumerable<ReplyComposed> replies) =>
        replies.Take(Furthest).FirstOrDefault(reply => reply.Claims.Count > 0);

    public static void Answer(Scribe scribe, TurnInput input)
    {
        scribe.LooksBack = true;
        if (input.LastAnswer is not { } last)
        {
            scribe.Say(TextKeys.GroundsNone);
            return;
        }

        var (reply, language) = (scribe.Reply, scribe.Language);
        scribe.Say(TextKeys.GroundsIntro);
        foreach (var chart in last.Charts ?? [])
        {
            scribe.Say(
                TextKeys.GroundsChart, ("birth", Birth(chart, language)),
                ("ayanamsa", Texts.Get(language, TextKeys.GroundsAyanamsa + chart.Ayanamsa.ToLowerInvariant())),
                ("node", Texts.Get(language, TextKeys.GroundsNode + chart.Node.ToLowerInvariant())));
            reply.Cast(chart);
        }

        if (last.Sky is { Place.Length: > 0 } sky)
            scribe.Say(TextKeys.GroundsSky, ("place", sky.Place));
        (reply.FactsHash, reply.Sky) = (last.FactsHash, last.Sky);
        Claim[] recalled = [.. last.Claims.Take(MostClaims).Select(claim => Recalled(reply, language, claim, last))];
        reply.List(recalled);
        var rules = recalled.SelectMany(claim => claim.FactIds)
            .Select(id => FactRules.Of(id, language)).OfType<string>().Distinct().Take(MostRules);
        scribe.Say(TextKeys.GroundsRules, ("rules", string.Join('\n', rules.Select(rule => $"• {rule}"))));
    }

    /// <summary>Facts are stated in English; in another language the claim itself says as much.</summary>
    private static Claim Recalled(ReplyDraft reply, string language, Claim claim, ReplyComposed last)
    {
        Fact[] fresh =
        [
            .. last.Facts.Where(fact => claim.FactIds.Contains(fact.Id)).Select(fact => fact with { Id = IdBefore(fact.Id) }).Except(reply.Facts),
        ];
        reply.Facts.AddRange(fresh);
        // A claim that was recalled once is recalled the same.
        var text = $"• {Beginning(claim.Text.Split('\n')[0].TrimStart('•', ' '))}";
        return claim with
        {
            FactIds = [.. claim.FactIds.Select(IdBefore)],
            Text = language == Texts.English && fresh.Length > 0
                ? $"{text}\n   ↳ {string.Join(' ', fresh.Select(fact => fact.Statement))}"
                : text,
        };
    }

    /// <summary>Facts of now may stand in the same reply, and be others.</summary>
    private static string IdBefore(string factId) => factId.StartsWith(Before, StringComparison.Ordinal) ? factId : Before + factId;

    private static string Beginning(string text)
    {
        if (text.Length <= Long)
            return text;
        var end = text.IndexOfAny(Ends, 1);
        return end > 0 ? text[..(end + 1)] : text;
    }

    private static string Birth(ChartInputs chart, string language)
    {
        if (chart.TimeKnown)
            return Casting.Caption(chart, language);
        var born = Instant.FromDateTimeOffset(chart.BornAt).WithOffset(Offset.FromSeconds(chart.OffsetSeconds));
        return $"{Texts.Date(language, born.Date)}, {chart.Place}";
    }

    private static async Task<ReplyComposed?> ReadAsync(Guid conversationId, IQuerySession session, CancellationToken cancellation)
    {
        var replies = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == conversationId && e.EventTypesAre(typeof(ReplyComposed)))
            .OrderByDescending(e => e.Version).Take(Furthest).ToListAsync(cancellation);
        return Meant(replies.Select(e => (ReplyComposed)e.Data));
    }
}
