using System.Globalization;
using Luna.Api.Messages;
using Luna.Channels.Speech;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Luna.Conversations.Replies;
using Marten;
using Microsoft.Extensions.Options;

namespace Luna.Api.Chat;

/// <summary>What the chat page talks to.</summary>
public static class ChatEndpoints
{
    private const int Recent = 50;

    /// <summary>Of the stream's answer: for how many seconds a person may speak; absent when nobody would listen.</summary>
    private const string Listens = "Luna-Listens";

    public static void MapLunaChat(this WebApplication app)
    {
        app.MapPost("/chat/messages", PostAsync).ExcludeFromDescription();
        app.MapGet("/chat/messages", EarlierAsync).ExcludeFromDescription();
        app.MapGet("/chat/stream", StreamAsync).ExcludeFromDescription();
        app.MapGet("/chat/messages/{messageId:guid}/grounds", GroundsAsync).ExcludeFromDescription();
    }

    /// <summary>Only of what was said to this very page.</summary>
    private static async Task<IResult> GroundsAsync(
        Guid messageId, HttpContext context, WebSessions sessions, IQuerySession session, CancellationToken cancellation) =>
        ReplyGrounds.Of(await session.Events.LoadAsync(messageId, cancellation)) is { } grounds
        && grounds.ConversationId == StreamIds.Conversation(sessions.Of(context))
            ? Results.Ok(grounds)
            : GroundsEndpoint.Missing("Nothing of that id was said on this page.");

    private static Task StreamAsync(
        HttpContext context, WebSessions sessions, ExchangeReader exchange, Transcriber transcriber, IOptions<SpeechOptions> speech)
    {
        if (transcriber.IsOn)
            context.Response.Headers[Listens] = speech.Value.MaxSeconds.ToString(CultureInfo.InvariantCulture);
        return ServerEvents.FollowAsync(
            context, exchange, StreamIds.Conversation(sessions.Of(context)), Recent, context.RequestAborted);
    }

    private static async Task<IResult> EarlierAsync(
        string? before, HttpContext context, WebSessions sessions, ExchangeReader exchange, CancellationToken cancellation)
    {
        if (!ExchangePosition.TryParse(before, out var position))
            return Results.ValidationProblem(new Dictionary<string, string[]>
            {
                ["before"] = ["The position that the stream or an earlier page gave."],
            });
        var page = await exchange.ReadBeforeAsync(StreamIds.Conversation(sessions.Of(context)), position, Recent, cancellation);
        return Results.Ok(new { page.Messages, Before = page.Position == default ? null : page.Position.ToString() });
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, WebSessions sessions, InboundIntake intake, TimeProvider clock, CancellationToken cancellation)
    {
        if (IsFromElsewhere(context.Request))
            return Results.Problem(
                title: "Not from here", detail: "Only Luna's own page writes here; a program of yours writes to /v1/messages.", statusCode: 403);
        if (context.Request.HasFormContentType)
        {
            var (spoken, refusal) = await RecordingForm.TakeAsync(context, (_, _) => sessions.Of(context), cancellation);
            return spoken is null ? refusal! : Results.Accepted(value: new { spoken.MessageId });
        }

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

    /// <summary>
    /// A browser says which site a request comes from. The session's cookie goes along from the sites that show the widget,
    /// and what they have to say is not what the person says.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site is not "same-origin"
            : request.Headers.Origin.ToString() is { Length: > 0 } origin
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    private sealed record ChatMessage(string? MessageId, string? Text, string? Payload);
}
