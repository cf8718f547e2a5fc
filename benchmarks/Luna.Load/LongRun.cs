using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Luna.StandIns;

namespace Luna.Load;

/// <summary>What a message costs in a conversation that is long already, beside the same message in a short one.</summary>
internal static class LongRun
{
    private const int Short = 10, Blocks = 4, BlockSize = 150, Measured = Blocks * BlockSize;

    /// <returns>Whether every message was answered.</returns>
    /// <exception cref="FormatException">No number where one belongs.</exception>
    public static async Task<bool> WithAsync(string[] options)
    {
        var length = options is [] ? 10_000
            : options is [var given] && int.TryParse(given, CultureInfo.InvariantCulture, out var number) && number > Short ? number
            : throw new FormatException($"The length of the long conversation is a number above {Short}.");

        var everyone = new ConcurrentDictionary<string, Person>(StringComparer.Ordinal);
        await using var platform = await WhatsAppStandIn.StartAsync(Run.Token);
        platform.KeepMedia = false;
        platform.Received = message => everyone[message.To].Hear(message);
        using var luna = new LunaProcess(platform, Run.Secret, Run.Token);
        try
        {
            await luna.StartAsync();
            using var crowd = new Crowd(new Uri(luna.Url, "/webhooks/whatsapp"), redelivers: false);
            var (postmaster, database) = luna.Postgres();
            await using var _ = database;

            // A message of its own for everyone whose conversation is short, so that it stays so.
            var many = Enumerable.Range(0, Measured).Select(x => Writer(1, x, Short + 1)).ToArray();
            var old = Writer(2, 0, length + Measured);
            Console.WriteLine($"{Measured} people write {Short} messages each, one writes {length} …");
            for (var round = 0; round < Short; round++)
                await crowd.CloseLoopAsync(many, Measured, 32);
            await crowd.CloseLoopAsync([old], length, 1);
            await StreamsRead.SettleAsync(database, TimeSpan.FromSeconds(60));

            var (few, much) = (new Cost(), new Cost());
            for (var block = 0; block < Blocks; block++)
            {
                await MeasureAsync(few, [.. many.Skip(block * BlockSize).Take(BlockSize)]);
                await MeasureAsync(much, [.. Enumerable.Repeat(old, BlockSize)]);
            }

            Console.WriteLine($"{Measured} messages each, one at a time, by turns in {Blocks} blocks:");
            Console.WriteLine($"messages before it        {Short,10} {length,10}      ratio");
            Print("posted → whole reply, p50", few.Median, much.Median);
            Print("CPU of Luna and PostgreSQL", few.Cpu * 1000 / Measured, much.Cpu * 1000 / Measured);
            var answered = few.Milliseconds.Count + much.Milliseconds.Count;
            Console.WriteLine(answered == 2 * Measured ? "Every message was answered." : $"FAILED {(2 * Measured) - answered} without an answer");
            return answered == 2 * Measured;

            async Task MeasureAsync(Cost cost, Person[] writers)
            {
                var before = CpuTime.Now(luna.Id, postmaster);
                foreach (var writer in writers)
                {
                    var start = Stopwatch.GetTimestamp();
                    if (await crowd.SayAsync(writer))
                        cost.Milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                var used = CpuTime.Now(luna.Id, postmaster) - before;
                cost.Cpu += used.Luna + used.Postgres;
            }
        }
        finally
        {
            await luna.StopAsync();
            Directory.Delete(luna.Home, recursive: true);
        }

        Person Writer(int group, int number, int messages)
        {
            var person = new Person(group, number, Talk.ForYears(messages), Run.Secret, DateTimeOffset.UtcNow);
            everyone[person.WaId] = person;
            return person;
        }
    }

    private static void Print(string what, double few, double much) =>
        Console.WriteLine($"{what,-26}{few,8:0.00} ms{much,8:0.00} ms{much / few,10:0.00}");

    private sealed class Cost
    {
        public List<double> Milliseconds { get; } = [];

        /// <summary>In seconds.</summary>
        public double Cpu { get; set; }

        public double Median => Milliseconds.Order().ElementAtOrDefault(Milliseconds.Count / 2);
    }
}
