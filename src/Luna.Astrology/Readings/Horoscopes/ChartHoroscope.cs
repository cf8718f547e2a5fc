using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Varshaphal;
using NodaTime;

namespace Luna.Astrology.Readings.Horoscopes;

/// <summary>What only a chart has; nothing is added for a rashi alone.</summary>
internal static class ChartHoroscope
{
    public static void AddAntardasha(HoroscopeDraft draft, Instant at)
    {
        if (draft.Chart is { } chart)
        {
            draft.AddAll(
                RunningReadings.OfDashas(Vimshottari.At(chart, at), draft.LanguageTag).Skip(1), ChartFacts.Running(chart, at));
        }
    }

    /// <summary>What runs as the time begins, and each antardasha that begins in it.</summary>
    public static void AddDashas(HoroscopeDraft draft)
    {
        if (draft.Chart is not { } chart)
            return;
        var at = draft.Time.Start;
        var running = Vimshottari.At(chart, at);
        draft.AddAll(RunningReadings.OfDashas(running, draft.LanguageTag), ChartFacts.Running(chart, at));
        for (var next = running[1].End; next < draft.Time.End; next = running[1].End)
        {
            running = Vimshottari.At(chart, next);
            AddBeginning(draft, running[0], running[1]);
        }
    }

    /// <summary>Sade sati and dhaiya hang on the Moon's rashi alone.</summary>
    public static void AddSaturn(HoroscopeDraft draft)
    {
        var (from, to) = (draft.Time.Start, draft.Time.End);
        var sadeSati = SadeSatis.Of(draft.Moon, from, to, draft.Options.Chart.Ayanamsa);
        var facts = new List<Fact>();
        SaturnFacts.AddRunning(sadeSati, from, facts);
        draft.AddAll(
            RunningReadings.OfSaturn(sadeSati, from, draft.LanguageTag)
                .Where(reading => !reading.Key.EndsWith(".none", StringComparison.Ordinal)),
            facts);
    }

    public static void AddYear(HoroscopeDraft draft)
    {
        if (draft.Chart is not { } chart)
            return;
        // The year of life that the larger part of a calendar year lies in.
        var middle = draft.Time.Start + draft.Time.Duration / 2;
        var year = YearCharts.Of(chart, SolarReturns.At(chart, middle).Age);
        var facts = new List<Fact>();
        YearFacts.Add(year, facts);
        draft.AddAll(RunningReadings.OfYear(year, draft.LanguageTag), facts);
    }

    private static void AddBeginning(HoroscopeDraft draft, DashaPeriod maha, DashaPeriod antar)
    {
        var fact = new Fact(
            $"dasha.vimshottari.antar.{HoroscopeDraft.DayId(antar.Start)}", "antardasha",
            $"The Vimshottari antardasha of {FactWords.NameOf(antar.Lord)} in the mahadasha of {FactWords.NameOf(maha.Lord)} "
            + $"begins on {FactWords.DateOf(antar.Start)}.");
        draft.Add(
            SubjectTexts.Horoscopes.Say(
                "antar-begins", draft.LanguageTag, [fact.Id],
                ("maha", GapWords.Spoken(maha.Lord, draft.LanguageTag)),
                ("antar", GapWords.Spoken(antar.Lord, draft.LanguageTag)),
                ("date", new ReadingTexts(draft.LanguageTag).Date(antar.Start))),
            fact);
    }
}
