using System.Security.Claims;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Conversations.Handoffs;
using Luna.Conversations.ReadModels;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="Text">Sent as it is, on the channel that the person writes from.</param>
public sealed record PostReply(string? Text);

public sealed record ReplyAccepted(Guid ConversationId, Guid ReplyId);

public sealed record HandoffOver(Guid ConversationId);

[Authorize(Roles = Roles.Admin)]
public static class HandoffEndpoints
{
    private const int LongestText = 4096;

    /// <summary>Conversations in which a person is waited for, in the order of their ids.</summary>
    [WolverineGet("/admin/handoffs"), Gives(typeof(Page<ConversationSummary>))]
    public static async Task<IResult> Waiting(
        Guid? after, int? limit, IQuerySession session, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        var from = after ?? Guid.Empty;
        var found = await session.Query<ConversationSummary>()
            .Where(conversation => conversation.HandoffReason != null && conversation.Id.CompareTo(from) > 0)
            .OrderBy(conversation => conversation.Id).Take(most + 1).ToListAsync(cancellation);
        return Results.Ok(Paging.Of(found, most, conversation => conversation.Id.ToString()));
    }

    /// <summary>Says something in Luna's place. 202 means that it is on disk and will be delivered.</summary>
    [WolverinePost("/admin/conversations/{conversationId}/replies"), Consumes(typeof(PostReply), "application/json")]
    [Gives(typeof(ReplyAccepted), Status = 202)]
    public static async Task<IResult> Reply(
        Guid conversationId, HttpContext context, ClaimsPrincipal caller, HumanReplies replies, CancellationToken cancellation)
    {
        var (reply, unreadable) = await JsonBody.ReadAsync<PostReply>(context);
        if (reply is null)
            return unreadable!;
        var text = Text.Clean(reply.Text)?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestText)
            return Results.ValidationProblem(new Dictionary<string, string[]>
            {
                ["text"] = [$"A reply has 1 to {LongestText} characters."],
            });
        var result = await replies.ReplyAsync(conversationId, text, caller.Identity!.Name!, cancellation);
        return Refusal(result) ?? Results.Accepted(
            $"/admin/conversations/{conversationId}/timeline", new ReplyAccepted(conversationId, result.ReplyId!.Value));
    }

    /// <summary>What waits for an answer, and what Luna would say to it now; nothing of the draft is kept or sent.</summary>
    [WolverineGet("/admin/conversations/{conversationId}/draft"), Gives(typeof(HandoffDraft))]
    public static async Task<IResult> Draft(Guid conversationId, HumanReplies replies, CancellationToken cancellation) =>
        await replies.DraftAsync(conversationId, cancellation) is { } draft
            ? Results.Ok(draft)
            : PeopleEndpoints.Missing("conversation");

    /// <summary>Gives a conversation back to Luna, who answers what is written from now on.</summary>
    [WolverinePost("/admin/conversations/{conversationId}/handoff/end"), Gives(typeof(HandoffOver))]
    public static async Task<IResult> End(
        Guid conversationId, ClaimsPrincipal caller, HumanReplies replies, CancellationToken cancellation) =>
        Refusal(await replies.EndAsync(conversationId, caller.Identity!.Name!, cancellation))
            ?? Results.Ok(new HandoffOver(conversationId));

    private static IResult? Refusal(HandoffResult result) => result.Refused switch
    {
        null => null,
        HandoffRefusal.NoConversation => PeopleEndpoints.Missing("conversation"),
        HandoffRefusal.NotHandedOver => Results.Problem(
            title: "Not handed over", detail: "Luna answers in this conversation by herself.", statusCode: 409),
        _ => Results.Problem(
            title: "The window is closed", detail: "The platform takes nothing more until the person writes again.", statusCode: 409),
    };
}
