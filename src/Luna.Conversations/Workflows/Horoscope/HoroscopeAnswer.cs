using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;
using Told = Luna.Astrology.Readings.Horoscopes.Horoscope;

namespace Luna.Conversations.Workflows.Horoscope;

/// <summary>What the sky of a day, week, month or year says to a sign or to a chart.</summary>
internal static class HoroscopeAnswer
{
    /// <summary>Characters of all readings together: more is not read on a telephone.</summary>
    private const int Room = 1000;

    public static void OfSign(
        ReplyDraft draft, string language, Rashi sign, HoroscopePeriod period, LocalDate date, HoroscopeOptions where)
    {
        var told = Told.For(sign, period, date, language, where);
        var telling = new Telling(draft, language, told.Facts, Sureness.Full);
        draft.Say(Title(telling, told, where));
        Tell(telling, told);
    }

    /// <param name="native">With a Moon that kept its rashi on the day of birth.</param>
    public static void OfNative(
        ReplyDraft draft, string language, Native native, HoroscopePeriod period, LocalDate date, HoroscopeOptions where)
    {
        var told = For(native.Chart);
        var sureness = native.Chart is null
            ? Sureness.Full
            : Sureness.Within(native.Birth, told.Facts, chart => For(chart).Facts);
        var natal = native.NatalFacts;
        var telling = new Telling(draft, language, [.. told.Facts, .. natal], sureness);
        telling.Paragraph(telling.Claim(Title(telling, told, where), "graha.moon.rashi"));
        Tell(telling, told);
        draft.FactsHash = FactsHash.Of(natal);
        draft.Cast(native.Birth.Inputs);

        Told For(Chart? chart) => chart is null
            ? Told.For(native.MoonRashi!.Value, period, date, language, where)
            : Told.For(chart, period, date, language, where);
    }

    private static void Tell(Telling telling, Told told)
    {
        foreach (var reading in Chosen(told.Readings))
            telling.Paragraph(telling.Claim(reading));
    }

    /// <summary>As many of the heaviest as there is room for, in the order in which they are told.</summary>
    private static IEnumerable<WeighedReading> Chosen(IReadOnlyList<WeighedReading> readings)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var left = Room;
        foreach (var reading in readings.OrderByDescending(reading => reading.Weight))
        {
            if (reading.Text.Length > left || !chosen.Add(reading.Text))
                continue;
            left -= reading.Text.Length;
        }

        return readings.Where(reading => chosen.Remove(reading.Text));
    }

    private static string Title(Telling telling, Told told, HoroscopeOptions where)
    {
        var zone = CivilTime.ZoneOf(where.ZoneId);
        var (first, last) = (told.Time.Start.InZone(zone).Date, (told.Time.End - Duration.Epsilon).InZone(zone).Date);
        var (language, year) = (telling.Language, Telling.Number(first.Year));
        var rashi = ("rashi", telling.Name(told.Moon));
        return told.Period switch
        {
            HoroscopePeriod.Day => telling.Words(HoroscopeTexts.TitleDay, rashi, ("date", Texts.Date(language, first))),
            HoroscopePeriod.Week => telling.Words(
                HoroscopeTexts.TitleWeek, rashi, ("from", Texts.Date(language, first)), ("to", Texts.Date(language, last))),
            HoroscopePeriod.Month => telling.Words(
                HoroscopeTexts.TitleMonth, rashi, ("month", Texts.Month(language, first.Month)), ("year", year)),
            _ => telling.Words(HoroscopeTexts.TitleYear, rashi, ("year", year)),
        };
    }
}
