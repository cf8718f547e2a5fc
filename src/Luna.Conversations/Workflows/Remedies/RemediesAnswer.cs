using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Dosha;
using NodaTime;

namespace Luna.Conversations.Workflows.Remedies;

/// <summary>What remedies were asked for; all null: for what the chart wants most.</summary>
internal sealed record RemedyAsked(DoshaGroup? Dosha, Graha? Graha, string? Area);

/// <summary>Remedies that cost little, each resting on why the chart points to its graha; no gemstone is a must.</summary>
internal static class RemediesAnswer
{
    /// <summary>The bhava whose lord stands for an area.</summary>
    private static readonly Dictionary<string, int> BhavaOf = new(StringComparer.Ordinal)
    {
        ["career"] = 10, ["love"] = 5, ["marriage"] = 7, ["children"] = 5, ["health"] = 1, ["wealth"] = 2,
        ["education"] = 4, ["property"] = 4, ["travel"] = 9,
    };

    public static void Say(ReplyDraft draft, string language, Native native, RemedyAsked asked, Instant now)
    {
        draft.Say(draft.Words(language, RemediesTexts.Intro));
        if (native.Chart is { } chart)
            OfChart(draft, language, native, chart, asked, now);
        else
            WithoutTime(draft, language, native, asked, now);
        draft.Say(Texts.Get(language, RemediesTexts.Gemstone));
        draft.Say(Texts.Get(language, RemediesTexts.Health));
        draft.FactsHash = FactsHash.Of(native.NatalFacts);
    }

    private static void OfChart(
        ReplyDraft draft, string language, Native native, Chart chart, RemedyAsked asked, Instant now)
    {
        var (facts, sureness) = native.Facts(of => FactsOf(of, now));
        var telling = new Telling(draft, language, facts, sureness);
        if (asked.Dosha is { } dosha)
            OfDosha(telling, chart, dosha, now);
        else if (asked.Graha is { } graha)
            Remedy(telling, graha, RemediesTexts.WhyNamed, RashiFact(graha), ("rashi", telling.Name(chart[graha].Point.Rashi)));
        else if (asked.Area is { } area && BhavaOf.TryGetValue(area, out var bhava))
            Remedy(
                telling, Rashis.LordOf(chart.RashiOf(bhava)), RemediesTexts.WhyArea, $"bhava.{Telling.Number(bhava)}.lord",
                ("area", telling.Words(RemediesTexts.Area + area)));
        else
            OfWhole(telling, chart, now);
    }

    /// <summary>The lord of the running mahadasha, and the graha that stands worst.</summary>
    private static void OfWhole(Telling telling, Chart chart, Instant now)
    {
        Graha? ruling = null;
        if (now >= chart.Moment.Instant)
        {
            var maha = Vimshottari.At(chart, now)[0];
            ruling = maha.Lord;
            Remedy(telling, maha.Lord, RemediesTexts.WhyDasha, "dasha.vimshottari.maha", ("until", telling.Date(maha.End)));
        }

        var weakest = Enum.GetValues<Graha>().Where(graha => !graha.IsNode()).MinBy(graha => Dignities.Of(chart, graha));
        if (weakest != ruling && Dignities.Of(chart, weakest) <= Dignity.Enemy)
            Remedy(
                telling, weakest, RemediesTexts.WhyWeak, RashiFact(weakest), ("rashi", telling.Name(chart[weakest].Point.Rashi)));
    }

    private static void OfDosha(Telling telling, Chart chart, DoshaGroup dosha, Instant now)
    {
        if (dosha.Name == DoshaGroup.SadeSati)
        {
            OfSadeSati(telling, SadeSatis.Of(chart), now);
            return;
        }

        var formed = DoshaReadings.Of(chart).Where(told => dosha.Ids.Contains(told.Id)).ToArray();
        var key = formed.Length == 0 ? RemediesTexts.WhyDoshaAbsent
            : formed.All(told => told.IsCancelled) ? RemediesTexts.WhyDoshaCancelled
            : RemediesTexts.WhyDosha;
        var cited = formed.Length == 0 ? AbsentId(dosha) : formed[0].Facts[0].Id;
        foreach (var graha in dosha.Grahas)
            Remedy(telling, graha, key, cited, ("dosha", dosha.Told(telling.Language)));
    }

    private static void OfSadeSati(Telling telling, SadeSati sadeSati, Instant now)
    {
        var runs = sadeSati.At(now) is { Phase: SaturnPhase.Rising or SaturnPhase.Peak or SaturnPhase.Setting };
        Remedy(telling, Graha.Saturn, runs ? RemediesTexts.WhySadeSati : RemediesTexts.WhySadeSatiAbsent, "sade-sati.now");
    }

    private static void WithoutTime(ReplyDraft draft, string language, Native native, RemedyAsked asked, Instant now)
    {
        if (native.MoonRashi is not { } moon)
        {
            draft.Say(Texts.Get(language, RemediesTexts.NeedsTime));
            return;
        }

        var day = native.Moon!.Day;
        var sadeSati = SadeSatis.Of(moon, day.Start, day.Start + Duration.FromDays(36_525));
        var telling = new Telling(draft, language, [.. native.NatalFacts, .. SaturnFacts.Running(sadeSati, now)], Sureness.Full);
        if (asked.Dosha?.Name == DoshaGroup.SadeSati)
            OfSadeSati(telling, sadeSati, now);
        else
            Remedy(telling, Rashis.LordOf(moon), RemediesTexts.WhyMoon, RashiFact(Graha.Moon), ("rashi", telling.Name(moon)));
    }

    private static void Remedy(
        Telling telling, Graha graha, string why, string fact, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        telling.Paragraph(telling.Claim(
            telling.Words(why, [("graha", telling.Name(graha)), .. arguments]) + "\n"
            + telling.Words(RemediesTexts.Of + ZodiacNames.IdOf(graha)),
            fact));

    private static IReadOnlyList<Fact> FactsOf(Chart chart, Instant now)
    {
        var doshas = DoshaReadings.Of(chart);
        return
        [
            .. ChartFacts.Of(chart, now), .. SaturnFacts.Running(SadeSatis.Of(chart), now), .. doshas.SelectMany(dosha => dosha.Facts),
            .. DoshaGroup.All.Where(group => !doshas.Any(dosha => group.Ids.Contains(dosha.Id))).Select(group =>
                new Fact(AbsentId(group), "dosha", $"No {group.Told(Texts.English)} dosha forms in the chart.")),
            .. BhavaOf.Values.Distinct().Select(bhava => new Fact(
                $"bhava.{Telling.Number(bhava)}.lord", $"bhava {Telling.Number(bhava)}",
                $"The lord of bhava {Telling.Number(bhava)} is {ZodiacNames.Of(Rashis.LordOf(chart.RashiOf(bhava)))}.")),
        ];
    }

    private static string AbsentId(DoshaGroup group) => $"dosha.{group.Name}.absent";

    private static string RashiFact(Graha graha) => $"graha.{ZodiacNames.IdOf(graha)}.rashi";
}
