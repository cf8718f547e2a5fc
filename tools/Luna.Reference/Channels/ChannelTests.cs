using Luna.ConversationTesting.Hosting;

namespace Luna.Reference.Channels;

/// <summary>Delivers what a manifest holds to a Luna of its own and says what became otherwise than expected.</summary>
internal static class ChannelTests
{
    /// <returns>The exit status: 1 if anything differs.</returns>
    public static async Task<int> RunAsync(string path, TextWriter told)
    {
        var manifest = Manifest.Read(path);
        await using var luna = await TestLuna.StartAsync(Platforms.Settings(manifest));
        using var counted = new Counted();
        var deliveries = new Deliveries(luna, counted);

        var outcomes = new List<(Entry Entry, IReadOnlyList<string> Differences)>();
        foreach (var entry in manifest.Entries)
            outcomes.Add((entry, entry.Direction switch
            {
                "inbound_webhook" => await deliveries.TryAsync(entry),
                "http_descriptor" => await Handshake.TryAsync(entry, luna),
                "api_response" => await Answers.TryAsync(entry, manifest),
                _ => [$"{entry.Direction} is no direction"],
            }));
        foreach (var (entry, differences) in await deliveries.RepeatAsync())
            outcomes.Add((entry, differences));

        var differing = outcomes.Where(outcome => outcome.Differences.Count > 0).ToLookup(outcome => outcome.Entry, outcome => outcome.Differences);
        foreach (var entry in differing)
        {
            await told.WriteLineAsync($"DIFFERS: {entry.Key.Id}");
            foreach (var difference in entry.SelectMany(differences => differences))
                await told.WriteLineAsync($"  - {difference}");
        }

        foreach (var provider in manifest.Entries.GroupBy(entry => entry.Provider))
            await told.WriteLineAsync(FormattableString.Invariant(
                $"{provider.Key}: {provider.Count(entry => !differing.Contains(entry))} of {provider.Count()} as expected"));
        await told.WriteLineAsync(FormattableString.Invariant(
            $"{manifest.Entries.Count - differing.Count} of {manifest.Entries.Count} as expected, {differing.Count} differ"));
        return differing.Count == 0 ? 0 : 1;
    }
}
