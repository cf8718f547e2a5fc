using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.Events;
using Marten;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Conversations.Listening;

/// <summary>
/// Fetches a recording and listens to it, with no connection to the database meanwhile. Whatever comes of it is told within
/// the configured time, so that what waits behind it need not wait longer.
/// </summary>
public sealed partial class NoteListener(
    NpgsqlDataSource database, IDocumentStore store, ChannelDirectory channels, Transcriber transcriber, SpeechAllowance allowance,
    IOptions<SpeechOptions> options, TimeProvider clock, ILogger<NoteListener> log)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(300);

    /// <returns>Null when there is no such recording any more.</returns>
    public async Task<RecordTranscript?> ListenAsync(TranscribeNote hint, CancellationToken cancellation)
    {
        if (await ReceivedAsync(hint, cancellation) is not { Media: { } media } received)
            return null;
        var kept = await Recordings.ReadAsync(database, hint.ConversationId, received.MessageId, cancellation);
        try
        {
            return await HearAsync(hint, received.Chat, media, kept, cancellation);
        }
        catch (SpeechException failure)
        {
            return NotHeard(hint, failure.Code);
        }
        catch (ChannelRefusedException refused)
        {
            return NotHeard(hint, refused.Code == ChannelRefusedException.TooLarge ? MessageNotHeard.TooLarge : MessageNotHeard.Gone);
        }
        catch (ChannelUnavailableException)
        {
            return NotHeard(hint, SpeechException.Unavailable);
        }
    }

    private async Task<RecordTranscript> HearAsync(
        TranscribeNote hint, ChatAddress chat, IncomingMedia media, byte[]? kept, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + TimeSpan.FromSeconds(options.Value.Transcribe.TimeoutSeconds);
        var recording = kept ?? await FetchAsync(channels[chat.Channel], media, until, cancellation);
        if (AudioFile.Of(recording) is not { } file)
            return NotHeard(hint, MessageNotHeard.Format);
        if (file.Duration?.TotalSeconds > options.Value.MaxSeconds)
            return NotHeard(hint, MessageNotHeard.TooLong);
        // One that does not say how long it is may be as long as any.
        var heard = await allowance.ListenAsync(
            chat, file.Duration ?? TimeSpan.FromSeconds(options.Value.MaxSeconds),
            () => transcriber.TranscribeAsync(recording, file, Left(until), cancellation), cancellation);
        return heard.Text.Length > 0
            ? new RecordTranscript(hint.ConversationId, hint.Inbound, heard with { Duration = file.Duration ?? heard.Duration })
            : NotHeard(hint, MessageNotHeard.Silent);
    }

    /// <summary>Tries again as long as there is time.</summary>
    private async Task<byte[]> FetchAsync(IChannel channel, IncomingMedia media, DateTimeOffset until, CancellationToken cancellation)
    {
        for (var wait = FirstWait; ; wait *= 2)
        {
            using var timeout = new CancellationTokenSource(Left(until), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
            try
            {
                return await channel.FetchAsync(media, options.Value.MaxBytes, either.Token);
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                throw new SpeechException(SpeechException.Timeout);
            }
            catch (ChannelUnavailableException unavailable) when (Longer(unavailable.RetryAfter, wait) < Left(until))
            {
                await Task.Delay(Longer(unavailable.RetryAfter, wait), clock, cancellation);
            }
        }
    }

    private TimeSpan Left(DateTimeOffset until) =>
        until - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan own) => asked > own ? asked.Value : own;

    private async Task<MessageReceived?> ReceivedAsync(TranscribeNote hint, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var found = await session.Events.FetchStreamAsync(
            StreamIds.Inbound(hint.ConversationId), version: hint.Inbound, fromVersion: hint.Inbound, token: cancellation);
        return found is [{ Data: MessageReceived received }] ? received : null;
    }

    private RecordTranscript NotHeard(TranscribeNote hint, string reason)
    {
        Failed(log, hint.ConversationId, reason);
        return new RecordTranscript(hint.ConversationId, hint.Inbound, null, reason);
    }

    [LoggerMessage(LogLevel.Warning, "A recording in conversation {ConversationId} was not heard: {Reason}")]
    private static partial void Failed(ILogger log, Guid conversationId, string reason);
}
