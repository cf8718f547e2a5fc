using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Yogas;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>Which doshas a chart has, how much, and what takes them away; one that was named comes first.</summary>
internal static class DoshaAnswer
{
    private const double Sure = 0.95;
    private const double Open = 0.5;

    /// <summary>A dosha that is told among others gets fewer words than the one that was asked for.</summary>
    private const int FewReadings = 1;

    /// <param name="whom">Null for the person asking.</param>
    /// <param name="named">The dosha that was asked for.</param>
    public static void Say(
        ReplyDraft draft, string language, Casting.Ready ready, string? whom, DoshaGroup? named, Instant now)
    {
        draft.Say(whom is null
            ? Texts.Get(language, DoshaTexts.Intro)
            : Texts.Get(language, DoshaTexts.IntroOf, ("whom", whom)));
        if (!ready.Inputs.TimeKnown)
        {
            DoshaWithoutTime.Say(draft, language, ready, named, now);
        }
        else
        {
            var chart = Casting.Cast(ready.Inputs);
            SayOfChart(draft, language, ready, chart, named, now);
            draft.FactsHash = FactsHash.Of(ChartFacts.Natal(chart));
        }

        draft.Say(draft.Words(language, DoshaTexts.Closing));
    }

    private static void SayOfChart(
        ReplyDraft draft, string language, Casting.Ready ready, Chart chart, DoshaGroup? named, Instant now)
    {
        var doshas = DoshaReadings.Of(chart, language);
        var changing = Changing(ready, doshas);
        if (named is not null)
            SayNamed(named);
        var others = doshas.Where(dosha => named?.Ids.Contains(dosha.Id) != true).ToArray();
        if (named is not null && others.Length > 0)
            draft.Say(Texts.Get(language, DoshaTexts.Besides));
        foreach (var dosha in others.OrderBy(dosha => dosha.IsCancelled).ThenByDescending(dosha => dosha.Strength))
            SayOne(dosha, FewReadings);
        if (named?.Name != DoshaGroup.SadeSati)
            DoshaSadeSati.Say(draft, language, SadeSatiOf(chart), now, Sure);
        SayAbsent(draft, language, DoshaGroup.All.Where(group => group != named && group.Ids.Count > 0
            && !doshas.Any(dosha => group.Ids.Contains(dosha.Id))));
        if (doshas.Any(dosha => changing.Contains(dosha.Id)))
            draft.Say(Texts.Get(language, DoshaTexts.Unsure));

        void SayNamed(DoshaGroup group)
        {
            if (group.Name == DoshaGroup.SadeSati)
                DoshaSadeSati.Say(draft, language, SadeSatiOf(chart), now, Sure);
            else if (doshas.Where(dosha => group.Ids.Contains(dosha.Id)).ToArray() is { Length: > 0 } formed)
                Array.ForEach(formed, dosha => SayOne(dosha, int.MaxValue));
            else
                SayAbsentOne(draft, language, group, changing.Overlaps(group.Ids) ? Open : Sure);
        }

        void SayOne(ToldDosha dosha, int readings)
        {
            var confidence = changing.Contains(dosha.Id) ? Open : Sure;
            draft.Facts.AddRange(dosha.Facts);
            draft.Claim([
                new Claim(Words(dosha, language), [.. dosha.Facts.Select(fact => fact.Id)], confidence),
                .. dosha.Readings.Take(readings).Select(reading => new Claim(reading.Text, reading.FactIds, confidence)),
            ]);
        }
    }

    /// <summary>How much, and why no more: what cancels it, else what eases and what sharpens it.</summary>
    private static string Words(ToldDosha dosha, string language)
    {
        if (dosha.IsCancelled)
            return Say(DoshaTexts.Cancelled, YogaReasonKind.Cancels)!;
        var degree = Texts.Get(
            language, DoshaTexts.Present, ("name", Capital(dosha.Name)), ("degree", DoshaWords.Degree(dosha.Strength, language)));
        return string.Join(' ', new[]
        {
            degree, Say(DoshaTexts.Eased, YogaReasonKind.Weakens), Say(DoshaTexts.Sharpened, YogaReasonKind.Strengthens),
        }.OfType<string>());

        string? Say(string key, YogaReasonKind kind) =>
            string.Join("; ", DoshaWords.Grounds([dosha], kind, language)) is { Length: > 0 } reasons
                ? Texts.Get(language, key, ("name", Capital(dosha.Name)), ("reasons", reasons))
                : null;
    }

    /// <summary>In Latin letters a Hindi name has no capital of its own.</summary>
    internal static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    internal static void SayAbsentOne(ReplyDraft draft, string language, DoshaGroup group, double confidence)
    {
        draft.Facts.Add(AbsentFact(group));
        draft.Claim([new Claim(
            Texts.Get(language, DoshaTexts.AbsentOne, ("name", group.Told(language))), [AbsentFact(group).Id], confidence)]);
    }

    internal static void SayAbsent(ReplyDraft draft, string language, IEnumerable<DoshaGroup> absent)
    {
        var groups = absent.ToArray();
        if (groups.Length == 0)
            return;
        draft.Facts.AddRange(groups.Select(AbsentFact));
        draft.Claim([new Claim(
            Texts.Get(language, DoshaTexts.Absent, ("names", string.Join(", ", groups.Select(group => group.Told(language))))),
            [.. groups.Select(group => AbsentFact(group).Id)], Sure)]);
    }

    private static Fact AbsentFact(DoshaGroup group) => new(
        $"dosha.{group.Name}.absent", "dosha", $"No {group.Told(Texts.English)} dosha forms in the chart.");

    private static Astrology.Gochara.SadeSati SadeSatiOf(Chart chart) => Astrology.Gochara.SadeSatis.Of(chart);

    /// <summary>The doshas that would be there, or cancelled, differently at an end of the time that was told.</summary>
    private static HashSet<string> Changing(Casting.Ready ready, IReadOnlyList<ToldDosha> doshas)
    {
        var changing = new HashSet<string>(StringComparer.Ordinal);
        if (ready.Birth.MarginMinutes is not (> 0 and var margin))
            return changing;
        foreach (var minutes in new[] { -margin, margin })
        {
            var moved = ready.Inputs with { BornAt = ready.Inputs.BornAt.AddMinutes(minutes) };
            var there = DoshaReadings.Of(Casting.Cast(moved));
            changing.UnionWith(States(there).Except(States(doshas)).Concat(States(doshas).Except(States(there))).Select(x => x.Id));
        }

        return changing;

        static IEnumerable<(string Id, bool)> States(IReadOnlyList<ToldDosha> told) =>
            told.Select(dosha => (dosha.Id, dosha.IsCancelled));
    }
}
