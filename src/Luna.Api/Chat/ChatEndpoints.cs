using Luna.Api.Messages;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Luna.Conversations.Replies;
using Marten;

namespace Luna.Api.Chat;

/// <summary>What the chat page talks to.</summary>
public static class ChatEndpoints
{
    private const int Recent = 50;

    public static void MapLunaChat(this WebApplication app)
    {
        app.MapPost("/chat/messages", PostAsync).ExcludeFromDescription();
        app.MapGet("/chat/stream", (HttpContext context, WebSessions sessions, ExchangeReader exchange) =>
            ServerEvents.FollowAsync(
                context, exchange, StreamIds.Conversation(sessions.Of(context)), Recent, context.RequestAborted))
            .ExcludeFromDescription();
        app.MapGet("/chat/messages/{messageId:guid}/grounds", GroundsAsync).ExcludeFromDescription();
    }

    /// <summary>Only of what was said to this very page.</summary>
    private static async Task<IResult> GroundsAsync(
        Guid messageId, HttpContext context, WebSessions sessions, IQuerySession session, CancellationToken cancellation) =>
        ReplyGrounds.Of(await session.Events.LoadAsync(messageId, cancellation)) is { } grounds
        && grounds.ConversationId == StreamIds.Conversation(sessions.Of(context))
            ? Results.Ok(grounds)
            : GroundsEndpoint.Missing("Nothing of that id was said on this page.");

    private static async Task<IResult> PostAsync(
        HttpContext context, WebSessions sessions, InboundIntake intake, TimeProvider clock, CancellationToken cancellation)
    {
        var (message, unreadable) = await JsonBody.ReadAsync<ChatMessage>(context);
        if (message is null)
            return unreadable!;
        if (MessageRules.Problems(message.MessageId, message.Text, message.Payload) is { Count: > 0 } problems)
            return Results.ValidationProblem(problems);
        await intake.AcceptAsync(
            [MessageRules.Incoming(sessions.Of(context), message.MessageId!, message.Text, message.Payload, clock.GetUtcNow())],
            cancellation);
        return Results.Accepted(value: new { message.MessageId });
    }

    private sealed record ChatMessage(string? MessageId, string? Text, string? Payload);
}
