using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Workflows.Transit;

/// <summary>Where the grahas stand now: over a birth, or one of them by itself.</summary>
internal static class TransitAnswer
{
    // The slow ones first: they mark years, the quick ones days.
    private static readonly Graha[] InOrder =
        [Graha.Saturn, Graha.Jupiter, Graha.Rahu, Graha.Ketu, Graha.Mars, Graha.Sun, Graha.Mercury, Graha.Venus, Graha.Moon];

    private static readonly Graha[] Slow = [Graha.Saturn, Graha.Jupiter, Graha.Rahu, Graha.Ketu];

    /// <param name="native">With a Moon that kept its rashi on the day of birth.</param>
    public static void OfNative(ReplyDraft draft, string language, Native native, Instant now)
    {
        var (outlook, saturn, telling) = Prepare(draft, language, native, [], now);
        telling.Paragraph(telling.Claim(
            telling.Words(TransitTexts.Title, ("rashi", telling.Name(outlook.Moon))), "graha.moon.rashi"));
        telling.Lines([.. InOrder.Select(graha => Line(telling, outlook[graha]))]);
        TellSaturn(telling, saturn);
        if (outlook[Graha.Jupiter].Reading is { } reading)
            telling.Paragraph(telling.Claim(reading));
    }

    /// <summary>One graha: where it is, where it goes, when it turns; with a birth also what that is to it.</summary>
    public static void OfGraha(ReplyDraft draft, string language, Graha graha, Native? native, Instant now)
    {
        var sky = SkyOutlook.Of(graha, now);
        if (native?.MoonRashi is null)
        {
            TellSky(new Telling(draft, language, sky.Facts, Sureness.Full), sky);
            return;
        }

        var (outlook, saturn, telling) = Prepare(draft, language, native, sky.Facts, now);
        TellSky(telling, sky);
        var transit = outlook[graha];
        var id = $"gochara.{ZodiacNames.IdOf(graha)}";
        var claims = new List<Claim>
        {
            transit.FromLagna is { } place
                ? telling.Claim(
                    telling.Words(
                        TransitTexts.GrahaFromBoth, ("moon", telling.Place(transit.FromMoon)), ("lagna", telling.Place(place))),
                    $"{id}.from-moon", $"{id}.from-lagna")
                : telling.Claim(
                    telling.Words(TransitTexts.GrahaFromMoon, ("moon", telling.Place(transit.FromMoon))), $"{id}.from-moon"),
        };
        if (transit.Reading is { } reading)
            claims.Add(telling.Claim(reading));
        telling.Paragraph(claims);
        if (graha == Graha.Saturn)
            TellSaturn(telling, saturn);
    }

    private static (GocharaOutlook, SaturnOutlook, Telling) Prepare(
        ReplyDraft draft, string language, Native native, IReadOnlyList<Fact> sky, Instant now)
    {
        var moon = native.MoonRashi!.Value;
        var outlook = GocharaOutlook.Of(moon, native.Chart?.Lagna.Rashi, now, language);
        var saturn = SaturnOutlook.Of(moon, now, language);
        IReadOnlyList<Fact> facts = [.. outlook.Facts, .. saturn.Facts];
        var sureness = native.Chart is null
            ? Sureness.Full
            : Sureness.Within(native.Birth, facts, chart =>
            {
                var other = chart[Graha.Moon].Point.Rashi;
                return [.. GocharaOutlook.Of(other, chart.Lagna.Rashi, now).Facts, .. SaturnOutlook.Of(other, now).Facts];
            });
        var natal = native.NatalFacts;
        draft.FactsHash = FactsHash.Of(natal);
        return (outlook, saturn, new Telling(draft, language, [.. sky, .. facts, .. natal], sureness));
    }

    private static Claim Line(Telling telling, TransitNow transit)
    {
        var id = $"gochara.{ZodiacNames.IdOf(transit.Graha)}";
        var (graha, rashi) = (("graha", telling.Name(transit.Graha)), ("rashi", ZodiacNames.Of(transit.Rashi, telling.Language)));
        var moon = ("moon", telling.Place(transit.FromMoon));
        var line = transit.FromLagna is { } place
            ? telling.Words(TransitTexts.LineBoth, graha, rashi, moon, ("lagna", telling.Place(place)))
            : telling.Words(TransitTexts.LineMoon, graha, rashi, moon);
        if (Slow.Contains(transit.Graha) && transit.Leaves is { } leaves)
            line = telling.Words(TransitTexts.LineUntil, ("line", line), ("date", telling.Date(leaves)));
        return transit.FromLagna is null
            ? telling.Claim(line, $"{id}.rashi", $"{id}.from-moon")
            : telling.Claim(line, $"{id}.rashi", $"{id}.from-moon", $"{id}.from-lagna");
    }

    private static void TellSky(Telling telling, SkyOutlook sky)
    {
        var id = $"gochara.{ZodiacNames.IdOf(sky.Graha)}";
        var (graha, rashi) = (("graha", telling.Name(sky.Graha)), ("rashi", telling.Name(sky.Rashi)));
        var claims = new List<Claim>
        {
            sky is { Leaves: { } leaves, Into: { } next }
                ? telling.Claim(
                    telling.Words(
                        TransitTexts.GrahaStands, graha, rashi, ("date", telling.Date(leaves)), ("next", telling.Name(next))),
                    $"{id}.rashi", $"{id}.next")
                : telling.Claim(telling.Words(TransitTexts.GrahaStandsOpen, graha, rashi), $"{id}.rashi"),
        };
        if (sky.Graha.IsNode())
            claims.Add(telling.Claim(telling.Words(TransitTexts.GrahaAlwaysRetrograde), $"{id}.retrograde"));
        if (sky.Turns is { } turns)
        {
            var now = telling.Words(sky.IsRetrograde ? TransitTexts.GrahaRetrograde : TransitTexts.GrahaDirect);
            claims.Add(telling.Claim(
                telling.Words(
                    turns.TurnsBack ? TransitTexts.GrahaTurnsBack : TransitTexts.GrahaTurnsDirect, ("now", now),
                    ("date", telling.Date(turns.Instant))),
                $"{id}.retrograde", $"{id}.station"));
        }

        telling.Paragraph(claims);
    }

    /// <summary>Sade sati with its phases, or when it comes; and the dhaiya that may run meanwhile.</summary>
    private static void TellSaturn(Telling telling, SaturnOutlook saturn)
    {
        var claims = new List<Claim>();
        if (saturn.Reading is { } reading)
            claims.Add(telling.Claim(reading));
        if (saturn.Round is { HasStart: true, HasEnd: true } round)
        {
            claims.Add(telling.Claim(
                telling.Words(
                    saturn.IsRunning ? TransitTexts.SaturnRound : TransitTexts.SaturnNext,
                    ("span", telling.Span(round.Start, round.End))),
                "sade-sati.round"));
        }

        if (saturn.IsRunning)
        {
            claims.AddRange(saturn.Phases.Where(phase => phase is { Start: not null, End: not null }).Select(phase =>
            {
                var number = Telling.Number((int)phase.Phase + 1);
                return telling.Claim(
                    telling.Words(
                        TransitTexts.SaturnPhase + number, ("span", telling.Span(phase.Start!.Value, phase.End!.Value))),
                    $"sade-sati.phase.{number}");
            }));
        }

        telling.Paragraph(claims);
    }
}
