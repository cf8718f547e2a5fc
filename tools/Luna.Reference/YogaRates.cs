using System.Text;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using NodaTime;

namespace Luna.Reference;

/// <summary>How often each yoga and dosha forms over random births of 1900 to 2100.</summary>
/// <remarks>Half of the places lie in India, half anywhere between the polar circles; all by the seed alone.</remarks>
public static class YogaRates
{
    private const int DefaultCount = 10_000;
    private const int DefaultSeed = 1;

    private static readonly Instant From = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2100, 1, 1, 0, 0);

    public static string Of(int count = DefaultCount, int seed = DefaultSeed)
    {
        var views = Births(count, seed).Select(moment => new YogaView(Chart.Cast(moment))).ToArray();
        var text = new StringBuilder();
        text.AppendLine(FormattableString.Invariant($"{count} births, seed {seed}"));
        Tell("yogas", ChartYogas.All, [.. views.Select(ChartYogas.Of)], text);
        Tell("doshas", ChartDoshas.All, [.. views.Select(ChartDoshas.Of)], text);
        return text.ToString();
    }

    /// <summary>Random births; the same for the same seed.</summary>
    public static IEnumerable<BirthMoment> Births(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var instant = From + Duration.FromSeconds(Math.Floor(random.NextDouble() * (To - From).TotalSeconds));
            var place = i % 2 == 0
                ? new GeoPosition(Between(random, 8, 35), Between(random, 69, 97))
                : new GeoPosition(Between(random, -66, 66), Between(random, -180, 180));
            yield return new BirthMoment(instant, place);
        }
    }

    private static void Tell(
        string what, IReadOnlyList<Yoga> all, IReadOnlyList<IReadOnlyList<FormedYoga>> births, StringBuilder text)
    {
        text.AppendLine().AppendLine(FormattableString.Invariant(
            $"{"id",-30} {"forms",7} {"cancelled",10} {"strength",9}  {what}"));
        foreach (var yoga in all)
        {
            var formed = births.Select(birth => birth.Where(one => one.Yoga == yoga).ToArray())
                .Where(ones => ones.Length > 0).ToArray();
            var cancelled = formed.Count(ones => ones.All(one => one.IsCancelled));
            var strength = formed.Length == 0 ? 0 : formed.Average(ones => ones.Max(one => one.Strength));
            var (forms, undone) = (Percent(formed.Length, births.Count), Percent(cancelled, births.Count));
            text.AppendLine(FormattableString.Invariant(
                $"{yoga.Id,-30} {forms,7} {undone,10} {strength,9:F2}  {yoga.Name}; {yoga.Source}"));
        }

        Spread($"{what} per birth", [.. births.Select(birth => birth.Count)], text);
        Spread($"{what} not cancelled", [.. births.Select(birth => birth.Count(one => !one.IsCancelled))], text);
    }

    private static void Spread(string what, int[] counts, StringBuilder text)
    {
        Array.Sort(counts);
        int At(int percent) => counts[counts.Length * percent / 100];
        text.AppendLine(FormattableString.Invariant(
            $"{what}: median {At(50)}, 5% {At(5)}, 95% {At(95)}, least {counts[0]}, most {counts[^1]}"));
    }

    private static string Percent(int part, int whole) => FormattableString.Invariant($"{100.0 * part / whole:F2}%");

    private static double Between(Random random, double from, double to) => from + random.NextDouble() * (to - from);
}
