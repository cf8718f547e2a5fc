using System.Collections.Concurrent;
using System.Diagnostics;
using Luna.StandIns;

namespace Luna.Load;

/// <summary>One measurement, from an empty database to figures that were checked.</summary>
internal static class Run
{
    internal const string Secret = "secret-of-the-load-run";
    internal const string Token = "token-of-the-load-run";
    private const int WarmUpPeople = 300;

    /// <returns>Whether everything was accepted, answered once and in order.</returns>
    public static async Task<bool> WithAsync(LoadOptions options)
    {
        var everyone = new ConcurrentDictionary<string, Person>(StringComparer.Ordinal);
        await using var platform = await WhatsAppStandIn.StartAsync(Token);
        platform.KeepMedia = false;
        platform.Received = message => everyone[message.To].Hear(message);
        using var luna = new LunaProcess(platform, Secret, Token);
        try
        {
            await luna.StartAsync();
            using var crowd = new Crowd(new Uri(luna.Url, "/webhooks/whatsapp"), redelivers: options.KillAfter is not null);
            var (postmaster, database) = luna.Postgres();
            await using var _ = database;

            var warmUp = People(1, WarmUpPeople, everyone);
            var warming = Stopwatch.StartNew();
            await crowd.CloseLoopAsync(warmUp, WarmUpPeople * Talk.Length, 32);
            await StreamsRead.SettleAsync(database, TimeSpan.FromSeconds(60));
            Console.WriteLine($"Warm-up, not counted: {WarmUpPeople} people, {WarmUpPeople * Talk.Length} messages in {warming.Elapsed.TotalSeconds:0.0} s.");

            var people = People(2, options.People, everyone);
            Report.Announce(options);
            GC.Collect();
            var before = CpuTime.Now(luna.Id, postmaster);
            var start = Stopwatch.GetTimestamp();
            var killing = options.KillAfter is { } after ? KillAsync(luna, after) : Task.CompletedTask;
            await (options.Mode == "load"
                ? crowd.CloseLoopAsync(people, options.Messages, options.Waiting)
                : crowd.OpenLoopAsync(people, options.Messages, options.Rate));
            await killing;
            var settled = await StreamsRead.SettleAsync(database, TimeSpan.FromSeconds(60));
            var used = CpuTime.Now(luna.Id, postmaster) - before;
            var streams = await StreamsRead.ReadAsync(database);
            var verdict = Verdict.Of(people, streams, options.KillAfter is not null);
            Report.Print(options, people, verdict, start, used, settled, platform.BrokenRules);
            return verdict.Failures.Count == 0 && platform.BrokenRules.Count == 0 && settled is not null;
        }
        finally
        {
            await luna.StopAsync();
            if (options.KeepsHome)
                Console.WriteLine($"Kept: {luna.Home}");
            else
                Directory.Delete(luna.Home, recursive: true);
        }
    }

    private static Person[] People(int group, int count, ConcurrentDictionary<string, Person> everyone)
    {
        var now = DateTimeOffset.UtcNow;
        var people = Enumerable.Range(0, count).Select(number => new Person(group, number, Talk.Of(number), Secret, now)).ToArray();
        foreach (var person in people)
            everyone[person.WaId] = person;
        return people;
    }

    private static async Task KillAsync(LunaProcess luna, TimeSpan after)
    {
        await Task.Delay(after);
        await luna.KillAsync();
        var down = Stopwatch.StartNew();
        Console.WriteLine($"Luna was killed after {after.TotalSeconds:0} s and is started again …");
        await luna.StartAsync();
        Console.WriteLine($"… and was ready {down.Elapsed.TotalSeconds:0.0} s later.");
    }
}
