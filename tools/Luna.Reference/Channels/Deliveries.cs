using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Luna.ConversationTesting.Hosting;
using Luna.Conversations;
using Marten;

namespace Luna.Reference.Channels;

/// <summary>Delivers what platforms deliver: first with a signature that is not right, then as it was recorded, and at the end all once more.</summary>
internal sealed class Deliveries(TestLuna luna, Counted counted)
{
    private readonly List<Entry> _delivered = [];

    public async Task<IReadOnlyList<string>> TryAsync(Entry entry)
    {
        var differences = new List<string>();
        if (entry.Status is 200)
            differences.AddRange(await ForgeAsync(entry));
        var before = await LastSequenceAsync();
        var windows = await WindowsAsync();
        counted.Take(entry.Provider);
        var status = await PostAsync(entry, entry.Headers);
        if (status != entry.Status)
            differences.Add($"status is {status}, expected {entry.Status}");
        _delivered.Add(entry);

        var actual = await BecameAsync(entry, before, windows);
        if (actual.Count != entry.Expected.Count)
            differences.Add($"it became {actual.Count} things, expected {entry.Expected.Count}");
        foreach (var (expected, became) in entry.Expected.Zip(actual))
            differences.AddRange(Difference.Of(expected, became));
        return differences;
    }

    /// <summary>The second sight of anything adds nothing, and what a person sent stands in the order in which it came.</summary>
    public async Task<IReadOnlyList<(Entry Entry, IReadOnlyList<string> Differences)>> RepeatAsync()
    {
        var outcomes = new List<(Entry, IReadOnlyList<string>)>();
        foreach (var entry in _delivered)
        {
            var before = await LastSequenceAsync();
            var status = await PostAsync(entry, entry.Headers);
            var differences = new List<string>();
            if (status != entry.Status)
                differences.Add($"delivered again: status is {status}, expected {entry.Status}");
            if ((await StoredSinceAsync(before)).Count is > 0 and var more)
                differences.Add($"delivered again: {more} more events");
            outcomes.Add((entry, differences));
        }

        outcomes.AddRange(await OutOfOrderAsync());
        return outcomes;
    }

    private async Task<IEnumerable<string>> ForgeAsync(Entry entry)
    {
        var before = await LastSequenceAsync();
        var differences = new List<string>();
        foreach (var (which, headers) in Forgeries(entry))
        {
            if (await PostAsync(entry, headers) is not (>= 400 and < 500) and var status)
                differences.Add($"{which} is answered {status}");
        }

        if ((await StoredSinceAsync(before)).Count > 0)
            differences.Add("what is not signed right was stored");
        return differences;
    }

    private static IEnumerable<(string Which, IReadOnlyDictionary<string, string> Headers)> Forgeries(Entry entry)
    {
        var name = entry.Headers.Keys.Single(name =>
            name.Contains("signature", StringComparison.OrdinalIgnoreCase) || name.Contains("secret", StringComparison.OrdinalIgnoreCase));
        var right = entry.Headers[name];
        yield return ("a wrong signature", With(entry.Headers, name, right[..^1] + (right[^1] == '0' ? '1' : '0')));
        yield return ("no signature", entry.Headers.Where(header => header.Key != name).ToDictionary());
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> headers, string name, string value) =>
        new(headers) { [name] = value };

    private async Task<int> PostAsync(Entry entry, IReadOnlyDictionary<string, string> headers)
    {
        if (MomentOf(entry) is { } now)
            luna.Clock.Set(now);
        using var client = luna.Client();
        using var content = new ByteArrayContent(entry.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{entry.Provider}") { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>When it was delivered: as it was signed, else as it happened. What is too old to be taken comes at the hour of the one before.</summary>
    private static DateTimeOffset? MomentOf(Entry entry)
    {
        if (entry.Status is not 200)
            return null;
        var signedAt = entry.Headers.Values.SelectMany(value => value.Split(','))
            .Where(part => part.StartsWith("t=", StringComparison.Ordinal)).Select(part => part[2..]).FirstOrDefault();
        return signedAt is null ? entry.OccurredAt : DateTimeOffset.FromUnixTimeSeconds(long.Parse(signedAt, CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<JsonObject>> BecameAsync(Entry entry, long before, IReadOnlyDictionary<Guid, DateTimeOffset> windows)
    {
        var stored = await StoredSinceAsync(before);
        var opened = (await WindowsAsync()).Where(window => !windows.TryGetValue(window.Key, out var then) || then < window.Value)
            .Select(window => window.Key).ToHashSet();
        if (stored.Count > 0)
            return [.. await Task.WhenAll(stored.Select(e => CanonicalAsync(e, entry, opened)))];

        var (ignored, refused) = counted.Take(entry.Provider);
        if (refused.Count > 0)
            return [new JsonObject { ["action"] = "reject", ["kind"] = refused[0] == "not signed" ? "bad_signature" : refused[0].Replace(' ', '_') }];
        if (ignored.Count > 0)
            return [.. ignored.Select(kind => new JsonObject { ["action"] = "ack_ignore", ["kind"] = kind })];
        if (await FirstAsync(entry) is not { } first)
            return [];
        var known = await CanonicalAsync(first, entry, opened);
        (known["action"], known["kind"]) = ("ack_ignore", "duplicate");
        return [known];
    }

    private async Task<JsonObject> CanonicalAsync(IEvent stored, Entry entry, HashSet<Guid> opened)
    {
        var conversationId = Guid.TryParse(stored.CorrelationId, out var id) ? id : Guid.Empty;
        await using var session = luna.Store.QuerySession();
        var inbound = await session.Events.FetchStreamAsync(StreamIds.Inbound(conversationId));
        var canonical = Canonical.Of(stored.Data, inbound)!;
        canonical["opensServiceWindow"] = opened.Contains(conversationId);
        if (entry.Expected.Select(expected => expected["dedupKey"]?.GetValue<string>())
            .FirstOrDefault(key => key is not null && HashOf(key) == stored.CausationId) is { } key)
        {
            canonical["dedupKey"] = key;
            // What the key is made of: the channel, the account that was written to, the platform's id of the message.
            var parts = key.Split(':', 3);
            (canonical["channel"], canonical["businessPhoneNumberId"]) = (parts[0], parts[1]);
            canonical["externalMessageId"] ??= parts[2];
        }

        return canonical;
    }

    /// <returns>What the same delivery became when it was new.</returns>
    private async Task<IEvent?> FirstAsync(Entry entry)
    {
        var keys = entry.Expected.Select(expected => expected["dedupKey"]?.GetValue<string>()).OfType<string>().Select(HashOf).ToArray();
        return (await StoredSinceAsync(0)).FirstOrDefault(stored => keys.Contains(stored.CausationId));
    }

    private async Task<IReadOnlyList<(Entry, IReadOnlyList<string>)>> OutOfOrderAsync()
    {
        var keys = (await StoredSinceAsync(0)).Select(stored => stored.CausationId).ToList();
        var at = -1;
        var late = new List<(Entry, IReadOnlyList<string>)>();
        foreach (var entry in _delivered)
            foreach (var place in entry.Expected
                .Where(expected => expected["action"]?.GetValue<string>() != "ack_ignore")
                .Select(expected => expected["dedupKey"]?.GetValue<string>()).OfType<string>()
                .Select(key => keys.IndexOf(HashOf(key))).Where(place => place >= 0))
            {
                if (place < at)
                    late.Add((entry, ["it stands before what was delivered earlier"]));
                at = Math.Max(at, place);
            }

        return late;
    }

    private async Task<IReadOnlyList<IEvent>> StoredSinceAsync(long sequence)
    {
        await using var session = luna.Store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).ToListAsync();
        return [.. events.Where(e => Canonical.Knows(e.Data))];
    }

    private async Task<long> LastSequenceAsync()
    {
        await using var command = luna.Database.CreateCommand("select coalesce(max(seq_id), 0) from luna.mt_events");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> WindowsAsync()
    {
        await using var command = luna.Database.CreateCommand("select conversation_id, heard_at from luna.reply_window");
        var windows = new Dictionary<Guid, DateTimeOffset>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            windows[rows.GetGuid(0)] = rows.GetFieldValue<DateTimeOffset>(1);
        return windows;
    }

    /// <summary>As Luna knows a delivery again.</summary>
    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
