using JasperFx.Events;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Births;
using Luna.Conversations.Events;

namespace Luna.Conversations.Replies;

/// <summary>What a reply rests on: each claim with its facts, and each fact with how it was computed.</summary>
/// <param name="MessageId">Of the reply.</param>
/// <param name="Answers">The messages that it answers.</param>
/// <param name="ComposedAt">What runs is told of this moment; null where that was not kept.</param>
/// <param name="FactsHash">SHA-256 over all facts of the chart; null when the reply speaks of none.</param>
/// <param name="Charts">What the charts were cast from; enough to cast them again.</param>
/// <param name="Sky">From where the sky was looked at; null when the reply speaks of no day or time at a place.</param>
/// <param name="Claims">What it says of the chart.</param>
public sealed record ReplyGrounds(
    Guid MessageId, Guid ConversationId, IReadOnlyList<string> Answers, DateTimeOffset? ComposedAt, string EngineVersion,
    string Composer, string? FactsHash, IReadOnlyList<ChartInputs> Charts, SkyInputs? Sky, IReadOnlyList<GroundedClaim> Claims)
{
    /// <returns>Null for what is no reply.</returns>
    public static ReplyGrounds? Of(IEvent? stored)
    {
        if (stored is not { Data: ReplyComposed reply })
            return null;
        var facts = reply.Facts.ToDictionary(
            fact => fact.Id, fact => new GroundedFact(fact.Id, fact.Subject, fact.Statement, FactRules.Of(fact.Id)), StringComparer.Ordinal);
        return new ReplyGrounds(
            stored.Id, stored.StreamId, reply.Answers, reply.At, reply.EngineVersion, reply.Composer, reply.FactsHash,
            reply.Charts ?? [], reply.Sky,
            [.. reply.Claims.Select(claim => new GroundedClaim(
                claim.Text, claim.Confidence, [.. claim.FactIds.Select(id => facts[id])]))]);
    }
}

/// <param name="Confidence">0 to 1; falls with the uncertainty of the birth time.</param>
public sealed record GroundedClaim(string Text, double Confidence, IReadOnlyList<GroundedFact> Facts);

/// <param name="Id">Stable, dotted: graha.moon.rashi.</param>
/// <param name="Statement">An English sentence.</param>
/// <param name="Rule">How facts of its kind come about, and where that is written.</param>
public sealed record GroundedFact(string Id, string Subject, string Statement, string? Rule);
