using System.Diagnostics;

namespace Luna.Load;

/// <summary>What a run did, in words and figures.</summary>
internal static class Report
{
    public static void Announce(LoadOptions options)
    {
        Console.WriteLine(options.Mode == "load"
            ? $"Closed loop: {options.Messages} messages of {options.People} people, {options.Waiting} waiting for an answer at a time."
            : $"Open loop: {options.Messages} messages of {options.People} people at {options.Rate} a second.");
        Console.WriteLine(Talk.Mix);
    }

    public static void Print(
        LoadOptions options, IReadOnlyList<Person> people, Verdict verdict, long start, CpuTime used, TimeSpan? settled,
        IReadOnlyCollection<string> brokenRules)
    {
        var said = people.SelectMany(person => person.Written).ToArray();
        var elapsed = Stopwatch.GetElapsedTime(start, verdict.Last);
        Console.WriteLine();
        Console.WriteLine(
            $"{said.Length} messages signed and posted, {said.Count(one => one.Status is >= 200 and < 300)} accepted (2xx), " +
            $"{verdict.Latencies.Count} answered, {verdict.Pictures} pictures, in {elapsed.TotalSeconds:0.0} s");
        Console.WriteLine($"Throughput                {verdict.Latencies.Count / elapsed.TotalSeconds,8:0} messages/s");
        Print(options.Mode == "load" ? "Posted → whole reply" : "Due → whole reply", verdict.Latencies);
        Print("Accepted → whole reply", verdict.AfterAccepted);
        if (used.Machine > 0 && options.KillAfter is null)
            Console.WriteLine(
                $"CPU of {Environment.ProcessorCount} cores: Luna {used.Luna:0.0} s, PostgreSQL {used.Postgres:0.0} s, " +
                $"this load {used.Load:0.0} s, others on this machine {used.Others:0.0} s");
        Console.WriteLine(settled is { } late
            ? $"All was settled, and the read models up to date, {late.TotalSeconds:0.0} s after the last message was done with."
            : "Replies are still pending, or the read models never caught up.");
        if (options.KillAfter is not null)
            Console.WriteLine(
                $"Redelivered by the platform: {said.Count(one => one.Attempts > 1)} messages; " +
                $"parts that arrived twice at the platform: {verdict.ArrivedTwice}.");
        foreach (var failure in verdict.Failures.Concat(brokenRules).Take(20))
            Console.WriteLine($"FAILED {failure}");
        Console.WriteLine(verdict.Failures.Count + brokenRules.Count == 0
            ? "Nothing lost, nothing doubled, everything in order per person."
            : $"{verdict.Failures.Count + brokenRules.Count} failures.");
    }

    private static void Print(string what, IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(
            $"{what,-24}  p50 {At(0.5):0.0}, p90 {At(0.9):0.0}, p99 {At(0.99):0.0}, p99.9 {At(0.999):0.0}, most {At(1):0.0} ms");

        double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
