using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>What of the Vimshottari dasha runs at a moment, and what follows on each level.</summary>
/// <param name="Running">Mahadasha, antardasha, pratyantardasha.</param>
/// <param name="Next">What follows each of them on its level.</param>
/// <param name="Facts">
/// <c>dasha.vimshottari.maha</c>, <c>antar</c>, <c>pratyantar</c>, and each with <c>.next</c> behind it.
/// </param>
/// <param name="Readings">Of the running mahadasha and antardasha.</param>
public sealed record DashaOutlook(
    IReadOnlyList<DashaPeriod> Running, IReadOnlyList<DashaPeriod> Next, IReadOnlyList<WeighedReading> Readings,
    IReadOnlyList<Fact> Facts)
{
    private const int Levels = 3;

    private static readonly string[] Ids = ["maha", "antar", "pratyantar"];
    private static readonly string[] Names = ["mahadasha", "antardasha", "pratyantardasha"];

    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the first mahadasha.</exception>
    public static DashaOutlook Of(Chart chart, Instant now, string languageTag = "en")
    {
        var running = Vimshottari.At(chart, now, Levels);
        var next = running.Select((period, level) => Vimshottari.At(chart, period.End, level + 1)[level]).ToArray();
        return new DashaOutlook(
            running, next, [.. RunningReadings.OfDashas(running, languageTag)],
            [
                .. running.Select((period, level) => Runs($"dasha.vimshottari.{Ids[level]}", Names[level], period)),
                .. next.Select((period, level) => new Fact(
                    $"dasha.vimshottari.{Ids[level]}.next", Names[level],
                    $"After it the Vimshottari {Names[level]} of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to "
                    + $"{DateOf(period.End)}.")),
            ]);
    }

    internal static Fact Runs(string id, string level, DashaPeriod period) => new(
        id, level,
        $"The Vimshottari {level} of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to {DateOf(period.End)}.");
}

/// <summary>When the periods of one graha are.</summary>
/// <param name="Maha">The one that runs or comes in the 120 years from birth; else the one that is past.</param>
/// <param name="Antar">The one that runs or comes next.</param>
/// <param name="Within">The mahadasha that the antardasha lies in.</param>
/// <param name="Facts">
/// <c>dasha.vimshottari.maha.of.saturn</c> and <c>dasha.vimshottari.antar.of.saturn</c>.
/// </param>
public sealed record DashasOfGraha(
    Graha Graha, DashaPeriod Maha, DashaPeriod Antar, DashaPeriod Within, IReadOnlyList<Fact> Facts)
{
    public static DashasOfGraha Of(Chart chart, Graha graha, Instant now)
    {
        var maha = Vimshottari.Mahadashas(chart).Single(period => period.Lord == graha);
        var (within, antar) = Next(chart, graha, now);
        var id = ZodiacNames.IdOf(graha);
        return new DashasOfGraha(
            graha, maha, antar, within,
            [
                DashaOutlook.Runs($"dasha.vimshottari.maha.of.{id}", "mahadasha", maha),
                new Fact(
                    $"dasha.vimshottari.antar.of.{id}", "antardasha",
                    $"In the mahadasha of {NameOf(within.Lord)} the Vimshottari antardasha of {NameOf(graha)} runs from "
                    + $"{DateOf(antar.Start)} to {DateOf(antar.End)}."),
            ]);
    }

    /// <summary>Every mahadasha has one antardasha of each graha, so the running one or the next holds it.</summary>
    private static (DashaPeriod Within, DashaPeriod Antar) Next(Chart chart, Graha graha, Instant now)
    {
        var maha = Vimshottari.At(chart, now, 1)[0];
        var antar = Of(maha);
        if (antar.End > now)
            return (maha, antar);
        maha = Vimshottari.At(chart, maha.End, 1)[0];
        return (maha, Of(maha));

        DashaPeriod Of(DashaPeriod whole) => Vimshottari.Within(whole).Single(period => period.Lord == graha);
    }
}
