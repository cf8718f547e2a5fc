using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>The two Moons that a match rests on; where a time leaves one open, all its places with the hours of change.</summary>
internal static class MatchingMoons
{
    public static void Say(ReplyDraft draft, MatchingWords pair) =>
        draft.Claim([Claim(draft, pair, pair.Self), Claim(draft, pair, pair.Partner)]);

    private static Claim Claim(ReplyDraft draft, MatchingWords pair, MatchingPerson person)
    {
        var language = pair.Language;
        if (person.Span.Duration == Duration.Zero)
        {
            var moon = person.Moons[0];
            return Cited(
                ChartFacts.Natal(person.Chart).Where(fact => fact.Id is "graha.moon.rashi" or "graha.moon.nakshatra"),
                Sure(moon.Rashi, moon.Nakshatra));
        }

        var day = MoonOfDay.Over(person.Span, person.Chart.Options);
        var facts = MoonFacts.Of(day, person.Ready.Inputs.Zone);
        return day is { Rashis: [var rashi], Nakshatras: [var nakshatra] }
            ? Cited(facts, Sure(rashi.Sign, nakshatra.Sign))
            : Cited(facts, pair.Text(
                $"{MatchingTexts.Moon}open.{person.Id}",
                ("places", string.Join(", ", Places(day, person.Ready.Inputs.Zone, pair)))));

        string Sure(Rashi rashi, Nakshatra nakshatra) => pair.Text(
            MatchingTexts.Moon + person.Id, ("rashi", ZodiacNames.FullyOf(rashi, language)),
            ("nakshatra", ZodiacNames.Of(nakshatra, language)));

        Claim Cited(IEnumerable<Fact> own, string text)
        {
            var cited = own.Select(fact => fact with { Id = $"{person.Id}.{fact.Id}" }).ToArray();
            MatchingAnswer.Cite(draft, cited);
            return new Claim(text, [.. cited.Select(fact => fact.Id)], MatchingAnswer.Sure);
        }
    }

    private static IEnumerable<string> Places(MoonOfDay day, string zoneId, MatchingWords pair)
    {
        var zone = CivilTime.ZoneOf(zoneId);
        var ends = day.Rashis.Select(span => span.End).Concat(day.Nakshatras.Select(span => span.End)).Distinct().Order().ToArray();
        foreach (var end in ends)
        {
            var before = end - Duration.Epsilon;
            var names = new[]
            {
                ("nakshatra", ZodiacNames.Of(day.Nakshatras.First(span => before < span.End).Sign, pair.Language)),
                ("rashi", ZodiacNames.Of(day.Rashis.First(span => before < span.End).Sign, pair.Language)),
            };
            yield return end == ends[^1]
                ? pair.Text(MatchingTexts.MoonAfter, names)
                : pair.Text(
                    MatchingTexts.MoonUntil, [.. names, ("time", Texts.Time(pair.Language, end.InZone(zone).TimeOfDay))]);
        }
    }
}
