using System.Security.Claims;
using Luna.Api.Security;
using Luna.Channels;
using Luna.Channels.Own;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Messages;

/// <param name="ExternalUserId">Your own id of the person; one conversation each.</param>
/// <param name="MessageId">Yours; the same id is the same message, however often it is sent. Absent: Luna makes one.</param>
/// <param name="Payload">Of a button that was chosen.</param>
/// <param name="Edits">Your id of an earlier message of the person, whose words these replace.</param>
public sealed record PostMessage(
    string? ExternalUserId, string? Text, string? MessageId = null, string? Payload = null, string? Edits = null);

public sealed record MessageAccepted(Guid ConversationId, string MessageId);

public sealed record MessageAnswered(Guid ConversationId, string MessageId, IReadOnlyList<ApiReply> Replies);

public sealed record ApiReply(
    Guid MessageId, string? Text, IReadOnlyList<ExchangePicture> Media, IReadOnlyList<ExchangeButton> Buttons,
    IReadOnlyList<ExchangeClaim> Claims, IReadOnlyList<ExchangeDocument> Documents);

/// <param name="Next">Pass it as <c>after</c> for what follows, now or later.</param>
public sealed record ConversationPage(IReadOnlyList<ExchangeMessage> Messages, string Next);

[Authorize(Roles = Roles.Api)]
public static class MessageEndpoints
{
    private const int MostMessages = 200;

    /// <summary>
    /// Takes what a person says. 202 means that it is on disk and will be answered; with <c>wait</c>, 200 and the answer
    /// if it comes within so many seconds. A recording of the person's voice comes as <c>multipart/form-data</c>: OGG or WebM
    /// with Opus, M4A or MP3, within the limits of <c>Luna:Speech</c> (by default two minutes and 4 MiB). What was heard is among
    /// the conversation's messages, and the recording itself is not kept.
    /// </summary>
    [WolverinePost("/v1/messages"), Consumes(typeof(PostMessage), "application/json", RecordingForm.ContentType)]
    [TakesForm(typeof(PostRecording))]
    [Gives(typeof(MessageAnswered)), Gives(typeof(MessageAccepted), Status = 202)]
    public static async Task<IResult> Post(
        HttpContext context, int? wait, ClaimsPrincipal caller, InboundIntake intake, ExchangeReader exchange,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (context.Request.HasFormContentType)
            return await RecordingForm.PostAsync(context, wait, caller, cancellation);
        var (message, unreadable) = await JsonBody.ReadAsync<PostMessage>(context);
        if (message is null)
            return unreadable!;
        var messageId = message.MessageId ?? Guid.CreateVersion7().ToString("N");
        var problems = MessageRules.Problems(messageId, message.Text, message.Payload);
        if (!MessageRules.IsId(message.ExternalUserId))
            problems["externalUserId"] = ["Your id of the person: 1 to 128 characters without spaces."];
        if (message.Edits is not null)
            MessageRules.AddEditProblems(problems, message.Edits, message.Text, message.Payload);
        MessageRules.AddWaitProblem(problems, wait);
        if (problems.Count > 0)
            return Results.ValidationProblem(problems);

        var chat = ChatOf(caller, message.ExternalUserId!);
        var conversationId = StreamIds.Conversation(chat);
        // What an edited message was answered before is no answer to the edit.
        var before = wait is > 0 && message.Edits is not null
            ? await exchange.RecentAsync(conversationId, messages: 0, cancellation)
            : (ExchangePosition?)null;
        await intake.AcceptAsync(
            [
                message.Edits is { } edited
                    ? MessageRules.Edit(chat, messageId, edited, message.Text!, clock.GetUtcNow())
                    : MessageRules.Incoming(chat, messageId, message.Text, message.Payload, clock.GetUtcNow()),
            ], cancellation);

        return await AnswerAsync(exchange, conversationId, messageId, wait, cancellation, message.Edits, before);
    }

    internal static ChatAddress ChatOf(ClaimsPrincipal caller, string externalUserId) =>
        new(OwnChannel.Api, $"{caller.Identity!.Name}:{externalUserId}");

    /// <param name="edits">The message whose answer is waited for, where it is another one.</param>
    internal static async Task<IResult> AnswerAsync(
        ExchangeReader exchange, Guid conversationId, string messageId, int? wait, CancellationToken cancellation,
        string? edits = null, ExchangePosition? after = null)
    {
        if (wait is > 0)
        {
            var answers = await exchange.AnswersAsync(
                conversationId, edits ?? messageId, TimeSpan.FromSeconds(wait.Value), cancellation, after);
            if (answers.Count > 0)
                return Results.Ok(new MessageAnswered(conversationId, messageId, [.. answers.Select(Reply)]));
        }

        return Results.Accepted(
            $"/v1/conversations/{conversationId}/messages", new MessageAccepted(conversationId, messageId));
    }

    /// <summary>What both sides said, oldest first.</summary>
    [WolverineGet("/v1/conversations/{conversationId}/messages"), Gives(typeof(ConversationPage))]
    public static async Task<IResult> Get(
        Guid conversationId, string? after, int? limit, ClaimsPrincipal caller, ConversationAccess access,
        ExchangeReader exchange, CancellationToken cancellation)
    {
        if (!await access.MayReadAsync(caller, conversationId, cancellation))
            return NoConversation();
        var position = default(ExchangePosition);
        if (after is not null && !ExchangePosition.TryParse(after, out position))
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["after"] = ["The position that a page gave as next."] });
        if (limit is < 1 or > MostMessages)
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["limit"] = [$"1 to {MostMessages}."] });
        var page = await exchange.ReadAsync(conversationId, position, limit ?? 50, cancellation);
        return Results.Ok(new ConversationPage(page.Messages, page.Position.ToString()));
    }

    /// <summary>The conversation as server-sent events; goes on after <c>Last-Event-ID</c>.</summary>
    [WolverineGet("/v1/conversations/{conversationId}/stream"), Gives("text/event-stream")]
    public static async Task Stream(
        Guid conversationId, HttpContext context, ClaimsPrincipal caller, ConversationAccess access,
        ExchangeReader exchange)
    {
        if (await access.MayReadAsync(caller, conversationId, context.RequestAborted))
            await ServerEvents.FollowAsync(context, exchange, conversationId, MostMessages, context.RequestAborted);
        else
            await NoConversation().ExecuteAsync(context);
    }

    private static IResult NoConversation() => Results.Problem(
        title: "No such conversation", detail: "No conversation of this key has that id.", statusCode: 404);

    private static ApiReply Reply(ExchangeMessage reply) =>
        new(reply.Id, reply.Text, reply.Pictures, reply.Buttons, reply.Claims, reply.Documents);
}
