using Luna.Conversations.Delivery;
using Luna.Conversations.LanguageModels;
using Marten;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Narrating;

/// <summary>Has a pending reading narrated. Reads once and lets go of the database before anybody is asked.</summary>
public sealed class ReadingComposer(
    IDocumentStore store, Narrator narrator, Typing typing, IOptions<LanguageModelOptions> options, TimeProvider clock)
{
    /// <summary>What writing the reply down may take, before the time is over.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(1);

    /// <summary>For asking once more, on top of what one question may take.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>How long one reading may take as a rule.</summary>
    internal static TimeSpan Usual(LanguageModelOptions options) => TimeSpan.FromSeconds(options.DeadlineSeconds) + Again;

    /// <returns>Null when nothing is waited for any more.</returns>
    public async Task<RecordReading?> ComposeAsync(Guid conversationId, CancellationToken cancellation)
    {
        if (await LoadAsync(conversationId, cancellation) is not { Reading: { } reading } conversation)
            return null;
        var left = reading.Until - clock.GetUtcNow() - Reserve;
        var usual = Usual(options.Value);
        if (left <= TimeSpan.Zero)
            return null;
        var reply = await typing.WhileAsync(
            conversation.Chat, reading.Draft.Answers is [.., var answered] ? answered : null,
            () => narrator.NarrateAsync(
                reading, conversation.UserId, new NarratorOptions(left < usual ? left : usual), cancellation),
            cancellation);
        return new RecordReading(conversationId, reading.Inbound, reply);
    }

    private async Task<Conversation?> LoadAsync(Guid conversationId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Conversation>(conversationId, cancellation);
    }
}
