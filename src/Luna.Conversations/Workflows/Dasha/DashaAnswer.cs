using Luna.Astrology.Dashas;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Workflows.Dasha;

/// <summary>Which dasha runs, what comes next and what it asks for; or when the periods of one graha are.</summary>
internal static class DashaAnswer
{
    private const int LongestMarginMinutes = 12 * 60;

    private static readonly string[] Levels = [DashaTexts.Maha, DashaTexts.Antar, DashaTexts.Pratyantar];
    private static readonly string[] Ids = ["maha", "antar", "pratyantar"];

    /// <param name="graha">The one whose periods are asked for; null for what runs.</param>
    public static void Tell(ReplyDraft draft, string language, Native native, Graha? graha, Instant now)
    {
        if (native.Chart is null)
            TellOfDay(draft, language, native, now);
        else if (graha is { } named)
            TellOf(draft, language, native, named, now);
        else
            TellRunning(draft, language, native, now);
        draft.FactsHash = FactsHash.Of(native.NatalFacts);
    }

    private static void TellRunning(ReplyDraft draft, string language, Native native, Instant now)
    {
        var outlook = DashaOutlook.Of(native.Chart!, now, language);
        var (facts, sureness) = native.Facts(chart => DashaOutlook.Of(chart, now, language).Facts);
        var telling = new Telling(draft, language, [.. facts, .. MarginFacts(native, now)], sureness);
        telling.Lines([.. outlook.Running.Select((period, level) => telling.Claim(
            telling.Words(
                Levels[level], ("graha", telling.Name(period.Lord)), ("span", telling.Span(period.Start, period.End))),
            $"dasha.vimshottari.{Ids[level]}"))]);
        foreach (var reading in outlook.Readings)
            telling.Paragraph(telling.Claim(reading));
        telling.Paragraph(
            Next(DashaTexts.NextPratyantar, 2), Next(DashaTexts.NextAntar, 1), Next(DashaTexts.NextMaha, 0));
        TellMargin(telling, native, now);

        Claim Next(string key, int level) => telling.Claim(
            telling.Words(
                key, ("graha", telling.Name(outlook.Next[level].Lord)), ("date", telling.Date(outlook.Next[level].Start))),
            $"dasha.vimshottari.{Ids[level]}.next");
    }

    private static void TellOf(ReplyDraft draft, string language, Native native, Graha graha, Instant now)
    {
        var dashas = DashasOfGraha.Of(native.Chart!, graha, now);
        var running = DashaOutlook.Of(native.Chart!, now, language).Running;
        var (facts, sureness) = native.Facts(chart =>
            [.. DashasOfGraha.Of(chart, graha, now).Facts, .. ChartFacts.Running(chart, now)]);
        var telling = new Telling(draft, language, facts, sureness);
        var (id, name) = (ZodiacNames.IdOf(graha), ("graha", telling.Name(graha)));
        telling.Paragraph(
            telling.Claim(
                telling.Words(MahaKey(dashas.Maha, now), name, ("span", telling.Span(dashas.Maha.Start, dashas.Maha.End))),
                $"dasha.vimshottari.maha.of.{id}"),
            telling.Claim(
                telling.Words(
                    dashas.Antar.Contains(now) ? DashaTexts.OfAntarRunning : DashaTexts.OfAntarComing, name,
                    ("maha", telling.Name(dashas.Within.Lord)), ("span", telling.Span(dashas.Antar.Start, dashas.Antar.End))),
                $"dasha.vimshottari.antar.of.{id}"));
        telling.Paragraph(telling.Claim(
            telling.Words(
                DashaTexts.OfNow, ("maha", telling.Name(running[0].Lord)), ("antar", telling.Name(running[1].Lord)),
                ("date", telling.Date(running[1].End))),
            "dasha.vimshottari.maha", "dasha.vimshottari.antar"));
    }

    private static string MahaKey(DashaPeriod maha, Instant now) =>
        maha.End <= now ? DashaTexts.OfMahaPast : maha.Start > now ? DashaTexts.OfMahaComing : DashaTexts.OfMahaRunning;

    /// <summary>Without an hour only the mahadasha is told, and its end as a range.</summary>
    private static void TellOfDay(ReplyDraft draft, string language, Native native, Instant now)
    {
        var day = DashaOfDay.Of(native.Moon!, now);
        var telling = new Telling(draft, language, day.Facts, Sureness.Full);
        var lords = day.Lords.Select(telling.Name).ToArray();
        telling.Paragraph(telling.Claim(
            day switch
            {
                { Ends: { } ends } => telling.Words(
                    DashaTexts.DaySure, ("graha", lords[0]), ("from", telling.Date(ends.Start)), ("to", telling.Date(ends.End))),
                { Lords.Count: 1 } => telling.Words(DashaTexts.DayOne, ("graha", lords[0])),
                _ => telling.Words(DashaTexts.DayOpen, ("lords", lords.Aggregate((first, last) =>
                    telling.Words(DashaTexts.DayOr, ("first", first), ("last", last))))),
            },
            "dasha.of-day.maha"));
        telling.Say(DashaTexts.DayWhy);
    }

    /// <summary>How far the dates move with the hour that the person is not sure of.</summary>
    private static void TellMargin(Telling telling, Native native, Instant now)
    {
        if (MarginOf(native, now) is not { Dashas.Dates: [var maha, ..] })
            return;
        telling.Caveat(telling.Claim(
            telling.Words(
                DashaTexts.Margin, ("margin", Telling.Number(native.Birth.Birth.MarginMinutes)),
                ("from", telling.Date(maha.EarliestEnd)), ("to", telling.Date(maha.LatestEnd))),
            "sensitivity.dasha.maha"));
    }

    private static IReadOnlyList<Fact> MarginFacts(Native native, Instant now) =>
        MarginOf(native, now) is { } sensitivity ? SensitivityFacts.Of(sensitivity) : [];

    private static Sensitivity? MarginOf(Native native, Instant now) =>
        native.Birth.Birth.MarginMinutes is > 0 and <= LongestMarginMinutes
            ? Sensitivity.Of(
                native.Chart!.Moment, Duration.FromMinutes(native.Birth.Birth.MarginMinutes),
                new SensitivityOptions(native.Chart.Options, [Varga.D1], now))
            : null;
}
