using System.Security.Claims;
using Luna.Api.Security;
using Luna.Conversations.Replies;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Messages;

[Authorize(Roles = Roles.Api)]
public static class GroundsEndpoint
{
    /// <summary>What a reply rests on: each claim with its facts, each fact with how it was computed.</summary>
    [WolverineGet("/v1/messages/{messageId}/grounds"), Gives(typeof(ReplyGrounds))]
    public static async Task<IResult> Get(
        Guid messageId, ClaimsPrincipal caller, ConversationAccess access, IQuerySession session,
        CancellationToken cancellation) =>
        ReplyGrounds.Of(await session.Events.LoadAsync(messageId, cancellation)) is { } grounds
        && await access.MayReadAsync(caller, grounds.ConversationId, cancellation)
            ? Results.Ok(grounds)
            : Missing("No conversation of this key has a reply of that id.");

    internal static IResult Missing(string detail) => Results.Problem(title: "No such reply", detail: detail, statusCode: 404);
}
