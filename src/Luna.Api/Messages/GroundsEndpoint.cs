using System.Security.Claims;
using Luna.Api.Security;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Messages;

/// <param name="MessageId">Of the reply.</param>
/// <param name="Answers">The messages that it answers.</param>
/// <param name="FactsHash">SHA-256 over all facts of the chart; null when the reply speaks of none.</param>
/// <param name="Claims">What it says of the chart, each sentence with the computed facts it rests on.</param>
public sealed record Grounds(
    Guid MessageId, Guid ConversationId, IReadOnlyList<string> Answers, string EngineVersion, string Composer,
    string? FactsHash, IReadOnlyList<ExchangeClaim> Claims);

[Authorize(Roles = Roles.Api)]
public static class GroundsEndpoint
{
    /// <summary>What a reply rests on: each claim with its facts.</summary>
    [WolverineGet("/v1/messages/{messageId}/grounds"), Gives(typeof(Grounds))]
    public static async Task<IResult> Get(
        Guid messageId, ClaimsPrincipal caller, ConversationAccess access, IQuerySession session,
        CancellationToken cancellation)
    {
        if (await session.Events.LoadAsync(messageId, cancellation) is not { Data: ReplyComposed reply } stored
            || !await access.MayReadAsync(caller, stored.StreamId, cancellation))
            return Results.Problem(
                title: "No such reply", detail: "No conversation of this key has a reply of that id.", statusCode: 404);
        return Results.Ok(new Grounds(
            messageId, stored.StreamId, reply.Answers, reply.EngineVersion, reply.Composer, reply.FactsHash,
            ExchangeReader.Reply(messageId, stored.Timestamp, reply).Claims));
    }
}
