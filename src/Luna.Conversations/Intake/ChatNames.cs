using System.Security.Cryptography;
using System.Text;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Luna.Conversations.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Luna.Conversations.Intake;

/// <summary>
/// Which conversation each item belongs to. A platform may know one chat by two ids, hide one of them later, or give a person
/// another one: whoever was known by an id goes on in the same conversation. Only hashes are kept: a number that was given up
/// outlives the person's data here.
/// </summary>
internal sealed class ChatNames
{
    private readonly Dictionary<string, Guid> _known;
    private readonly Dictionary<string, Guid> _news = new(StringComparer.Ordinal);
    private readonly Dictionary<InboundItem, Guid> _conversations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<InboundItem, IReadOnlyList<object>> _learnt = new(ReferenceEqualityComparer.Instance);

    private ChatNames(Dictionary<string, Guid> known) => _known = known;

    /// <param name="items">In the order in which they came, all of them fresh.</param>
    public static async Task<ChatNames> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<InboundItem> items, CancellationToken cancellation)
    {
        var named = items.Where(IsNamed).SelectMany(AddressesOf).Select(HashOf).Distinct().ToArray();
        var names = new ChatNames(named.Length == 0 ? [] : await LoadAsync(connection, named, cancellation));
        foreach (var item in items)
            names.Place(item);
        return names;
    }

    public Guid ConversationOf(InboundItem item) => _conversations[item];

    /// <summary>What the inbound stream is to hold of an id that was not known before.</summary>
    public IReadOnlyList<object> LearntFrom(InboundItem item) => _learnt.GetValueOrDefault(item, []);

    public async Task StoreAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_news.Count == 0)
            return;
        var ordered = _news.OrderBy(name => name.Key, StringComparer.Ordinal).ToArray();
        await using var command = new NpgsqlCommand(
            $"""
             insert into {WorkTables.ChatNames} (name, conversation_id) select * from unnest(@names, @conversations)
             on conflict (name) do update set conversation_id = excluded.conversation_id
             """,
            connection);
        command.Parameters.AddWithValue(
            "names", NpgsqlDbType.Array | NpgsqlDbType.Text, Array.ConvertAll(ordered, name => name.Key));
        command.Parameters.AddWithValue(
            "conversations", NpgsqlDbType.Array | NpgsqlDbType.Uuid, Array.ConvertAll(ordered, name => name.Value));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private void Place(InboundItem item)
    {
        if (!IsNamed(item))
        {
            _conversations[item] = StreamIds.Conversation(item.Chat);
            return;
        }

        var other = item.OtherChatId is { } id ? item.Chat with { ChatId = id } : (ChatAddress?)null;
        var conversationId = Find(item.Chat) ?? (other is { } known ? Find(known) : null) ?? StreamIds.Conversation(item.Chat);
        _conversations[item] = conversationId;
        if (item is IncomingIdChange change)
            Change(change, conversationId);
        else if (item is not DeliveryStatus)
            Learn(item, other, conversationId);
    }

    private void Learn(InboundItem item, ChatAddress? other, Guid conversationId)
    {
        var fresh = new List<object>();
        foreach (var address in new[] { item.Chat, other }.OfType<ChatAddress>().Where(address => Find(address) is null))
        {
            _news[HashOf(address)] = conversationId;
            // Its own first id is told by the message itself.
            if (StreamIds.Conversation(address) != conversationId)
                fresh.Add(new ChatIdLearnt(address));
        }

        _learnt[item] = fresh;
    }

    /// <summary>Whoever writes from the old id later on begins as someone new.</summary>
    private void Change(IncomingIdChange change, Guid conversationId)
    {
        _news[HashOf(change.Chat)] = StreamIds.Of(conversationId, $"after {change.Key}");
        _news[HashOf(change.Chat with { ChatId = change.NewChatId })] = conversationId;
        if (change.OtherChatId is { } other)
            _news[HashOf(change.Chat with { ChatId = other })] = conversationId;
    }

    private Guid? Find(ChatAddress address)
    {
        var hash = HashOf(address);
        return _news.TryGetValue(hash, out var news) ? news : _known.TryGetValue(hash, out var known) ? known : null;
    }

    /// <summary>Luna's own channels name a chat once and for all, and a notice is of no chat.</summary>
    private static bool IsNamed(InboundItem item) => item is not ChannelNotice && !LiveReplies.Serves(item.Chat);

    private static IEnumerable<ChatAddress> AddressesOf(InboundItem item) =>
        new[] { item.Chat.ChatId, item.OtherChatId, (item as IncomingIdChange)?.NewChatId }
            .OfType<string>().Select(id => item.Chat with { ChatId = id });

    private static string HashOf(ChatAddress address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToString())));

    private static async Task<Dictionary<string, Guid>> LoadAsync(
        NpgsqlConnection connection, string[] names, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select name, conversation_id from {WorkTables.ChatNames} where name = any($1)", connection);
        command.Parameters.AddWithValue(names);
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            known[rows.GetString(0)] = rows.GetGuid(1);
        return known;
    }
}
