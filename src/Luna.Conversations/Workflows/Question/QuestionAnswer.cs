using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Workflows.Question;

/// <summary>A question about an area of life: its bhava, lord and karaka, what runs, and when it is spoken to.</summary>
internal static class QuestionAnswer
{
    /// <summary>Up to which length a further reading is added.</summary>
    private const int Room = 850;

    public static void Tell(ReplyDraft draft, string language, Native native, LifeArea area, Instant now)
    {
        if (native.Chart is { } chart)
            TellChart(draft, language, native, chart, area, now);
        else if (native.MoonRashi is { } moon)
            TellMoon(draft, language, native, moon, now);
        else
            OpenMoon.Tell(draft, language, native);
        draft.Say(draft.Words(language, QuestionTexts.Closing + IdOf(area)));
        draft.FactsHash = FactsHash.Of(native.NatalFacts);
    }

    public static string IdOf(LifeArea area) => area.ToString().ToLowerInvariant();

    private static void TellChart(
        ReplyDraft draft, string language, Native native, Chart chart, LifeArea area, Instant now)
    {
        var outlook = AreaOutlook.Of(area, chart, now);
        var natal = ReadingsOf(chart, now, language, outlook.Rule, outlook.Lord);
        var (facts, sureness) = native.Facts(other => [.. AreaOutlook.Of(area, other, now).Facts, .. ChartFacts.Natal(other)]);
        var telling = new Telling(draft, language, facts, sureness);
        var (rule, noun) = (outlook.Rule, ("area", telling.Words(QuestionTexts.Area + IdOf(area))));

        var opening = new List<Claim>
        {
            telling.Claim(
                telling.Words(
                    QuestionTexts.Bhava, noun, ("place", telling.Place(rule.Bhava)),
                    ("rashi", telling.Name(chart.RashiOf(rule.Bhava))), ("graha", telling.Name(outlook.Lord))),
                "area.bhava", $"bhava.{Telling.Number(rule.Bhava)}.lord"),
        };
        opening.AddRange(natal.Take(1).Select(telling.Claim));
        telling.Paragraph(opening);
        foreach (var reading in natal.Skip(1))
            telling.Paragraph(telling.Claim(reading));
        TellNow(telling, outlook, noun);
        TellWindows(telling, outlook);
        if (native.Birth.Birth.MarginMinutes is > 0 and var margin)
            telling.Say(QuestionTexts.Margin, ("margin", Telling.Number(margin)));
    }

    private static void TellNow(Telling telling, AreaOutlook outlook, (string, string) noun)
    {
        var (maha, antar) = (outlook.Maha, outlook.Antar);
        var claims = new List<Claim>
        {
            telling.Claim(
                telling.Words(
                    QuestionTexts.Now, ("maha", telling.Name(maha.Period.Lord)), ("antar", telling.Name(antar.Period.Lord)),
                    ("date", telling.Date(antar.Period.End))),
                "area.dasha.maha", "area.dasha.antar"),
        };
        foreach (var (tied, id) in new[] { (antar, "antar"), (maha, "maha") })
        {
            if (tied.Tie != AreaTie.None && (id == "antar" || maha.Period.Lord != antar.Period.Lord))
                claims.Add(Tie(tied.Period.Lord, tied.Tie, id));
        }

        if (claims.Count == 1)
            claims.Add(telling.Claim(telling.Words(QuestionTexts.Tie + "none", noun), "area.dasha.maha", "area.dasha.antar"));
        telling.Paragraph(claims);

        Claim Tie(Graha graha, AreaTie tie, string id) => telling.Claim(
            telling.Words(
                QuestionTexts.Tie + WordsOf(tie), noun, ("graha", telling.Name(graha)),
                ("place", telling.Place(tie == AreaTie.SecondLord ? outlook.Rule.Second : outlook.Rule.Bhava))),
            $"area.dasha.{id}");
    }

    private static void TellWindows(Telling telling, AreaOutlook outlook)
    {
        if (outlook.Windows.Count == 0)
        {
            telling.Say(QuestionTexts.WindowsNone);
            return;
        }

        telling.Say(QuestionTexts.Windows);
        telling.Lines([.. outlook.Windows.Select((window, i) => telling.Claim(
            telling.Words(
                window.HasJupiter ? QuestionTexts.WindowJupiter : QuestionTexts.Window,
                ("span", telling.Span(window.Time.Start, window.Time.End)), ("graha", telling.Name(window.Lord)),
                ("place", telling.Place(outlook.Rule.Bhava)), ("jupiter", telling.Name(Graha.Jupiter))),
            $"area.window.{Telling.Number(i + 1)}"))]);
    }

    /// <summary>What needs no hour: Saturn and Jupiter from the Moon, which kept its rashi that day.</summary>
    private static void TellMoon(ReplyDraft draft, string language, Native native, Rashi moon, Instant now)
    {
        var natal = native.NatalFacts;
        var gochara = GocharaOutlook.Of(moon, null, now, language);
        var jupiter = JupiterOutlook.Of(moon, now);
        var telling = new Telling(draft, language, [.. natal, .. gochara.Facts, .. jupiter.Facts], Sureness.Full);
        telling.Paragraph(telling.Claim(telling.Words(QuestionTexts.Moon, ("rashi", telling.Name(moon))), "graha.moon.rashi"));
        foreach (var graha in new[] { Graha.Jupiter, Graha.Saturn })
        {
            if (gochara[graha].Reading is { } reading)
                telling.Paragraph(telling.Claim(reading));
        }

        if (jupiter.Stays.Count > 0)
        {
            telling.Say(QuestionTexts.Windows);
            telling.Lines([.. jupiter.Stays.Take(3).Select((stay, i) => telling.Claim(
                telling.Words(
                    QuestionTexts.Jupiter, ("span", telling.Span(stay.Time.Start, stay.Time.End)),
                    ("graha", telling.Name(Graha.Jupiter)), ("rashi", telling.Name(stay.Rashi)),
                    ("moon", telling.Place(stay.FromMoon))),
                $"gochara.jupiter.good.{Telling.Number(i + 1)}"))]);
        }

        telling.Say(SkyTexts.WithoutTime);
    }

    /// <summary>The lord in its bhava, and the karaka in its own; the second only while there is room.</summary>
    private static List<WeighedReading> ReadingsOf(
        Chart chart, Instant now, string language, LifeAreaRule rule, Graha lord)
    {
        var ofLord = $"lords.lord.{Telling.Number(rule.Bhava)}.{Telling.Number(chart[lord].Bhava)}";
        var ofKaraka = $"grahas.bhava.{ZodiacNames.IdOf(rule.Karaka)}.{Telling.Number(chart[rule.Karaka].Bhava)}";
        var readings = new List<WeighedReading>
        {
            Catalogue.Of(ReadingSubject.Lords, chart, now, language).Single(reading => reading.Key == ofLord),
        };
        if (Catalogue.Of(ReadingSubject.Grahas, chart, now, language).FirstOrDefault(reading => reading.Key == ofKaraka) is
            { } karaka && readings[0].Text.Length + karaka.Text.Length < Room)
            readings.Add(karaka);
        return readings;
    }

    private static string WordsOf(AreaTie tie) => tie switch
    {
        AreaTie.SecondLord => "second-lord",
        AreaTie.WithLord => "with-lord",
        _ => tie.ToString().ToLowerInvariant(),
    };
}
