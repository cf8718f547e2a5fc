using Luna.Astrology.Festivals;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Workflows.Panchanga;

/// <summary>The almanac of a day at a place, by the clock of that place.</summary>
internal static class PanchangaAnswer
{
    /// <param name="place">As a person reads it.</param>
    /// <param name="kept">What is kept there on that day.</param>
    public static void Tell(
        ReplyDraft draft, string language, DayPanchanga day, string zoneId, string place, IReadOnlyList<Observance> kept)
    {
        var telling = new Telling(draft, language, DayFacts.Of(day, zoneId, kept), Sureness.Full);
        var clock = new DayClock(telling, CivilTime.ZoneOf(zoneId), day.Date);
        telling.Paragraph(telling.Claim(
            telling.Words(
                PanchangaTexts.Title, ("weekday", clock.Weekday(day.Date)), ("date", Texts.Date(language, day.Date)),
                ("place", place)),
            "day.vara"));
        if (kept.Count > 0)
        {
            telling.Paragraph(telling.Claim(
                telling.Words(
                    PanchangaTexts.Kept,
                    ("names", string.Join(", ", kept.Select(observance => FestivalNames.Of(observance.Id, language))))),
                [.. kept.Select(observance => $"day.kept.{observance.Id}")]));
        }

        telling.Lines(
            Limbs(telling, clock, PanchangaTexts.Tithi, "tithi", day.Tithis, x => PanchangaNames.Of(x, language)),
            Limbs(telling, clock, PanchangaTexts.Nakshatra, "nakshatra", day.Nakshatras, x => ZodiacNames.Of(x, language)),
            Limbs(telling, clock, PanchangaTexts.Yoga, "yoga", day.NityaYogas, x => PanchangaNames.Of(x, language)),
            Limbs(telling, clock, PanchangaTexts.Karana, "karana", day.Karanas, x => PanchangaNames.Of(x.Name, language)),
            Month(telling, day.Masa));
        TellSun(telling, clock, day);
    }

    private static Claim Limbs<T>(
        Telling telling, DayClock clock, string key, string id, IReadOnlyList<Anga<T>> angas, Func<T, string> nameOf)
    {
        var list = Until(angas[0]);
        for (var i = 1; i < angas.Count; i++)
        {
            // The last one runs on past the next sunrise: its end belongs to the next day's almanac.
            list = telling.Words(
                PanchangaTexts.Then, ("list", list),
                ("name", i < angas.Count - 1 ? Until(angas[i]) : nameOf(angas[i].Value)));
        }

        return telling.Claim(
            telling.Words(key, ("list", list)), [.. angas.Select((_, i) => $"day.{id}.{Telling.Number(i + 1)}")]);

        string Until(Anga<T> anga) =>
            telling.Words(PanchangaTexts.Until, ("name", nameOf(anga.Value)), ("time", clock.Time(anga.End)));
    }

    private static Claim Month(Telling telling, Masa masa)
    {
        var key = masa.IsAdhika ? PanchangaTexts.MonthAdhika
            : masa.Amanta == masa.Purnimanta ? PanchangaTexts.MonthOne
            : PanchangaTexts.Month;
        return telling.Claim(
            telling.Words(
                key, ("purnimanta", PanchangaNames.Of(masa.Purnimanta, telling.Language)),
                ("amanta", PanchangaNames.Of(masa.Amanta, telling.Language))),
            "day.masa");
    }

    private static void TellSun(Telling telling, DayClock clock, DayPanchanga day)
    {
        if (day is not { Parts: { } parts, Sunrise: { } rise, Sunset: { } set })
        {
            telling.Say(PanchangaTexts.NoSun);
            return;
        }

        var claims = new List<Claim>
        {
            telling.Claim(
                telling.Words(PanchangaTexts.Sun, ("rise", clock.Time(rise)), ("set", clock.Time(set))),
                "day.sunrise", "day.sunset"),
        };
        if (day.Moonrise is { } moonrise)
            claims.Add(telling.Claim(telling.Words(PanchangaTexts.Moon, ("rise", clock.Time(moonrise))), "day.moonrise"));
        claims.Add(Part(PanchangaTexts.RahuKalam, "rahu-kalam", parts.RahuKalam));
        claims.Add(Part(PanchangaTexts.Yamaganda, "yamaganda", parts.Yamaganda));
        claims.Add(Part(PanchangaTexts.GulikaKalam, "gulika-kalam", parts.GulikaKalam));
        claims.Add(Part(
            day.Vara == Vara.Budhavara ? PanchangaTexts.AbhijitUnused : PanchangaTexts.Abhijit, "abhijit", parts.Abhijit));
        telling.Lines(claims);

        Claim Part(string key, string id, Interval time) => telling.Claim(
            telling.Words(key, ("from", clock.Time(time.Start)), ("to", clock.Time(time.End))), $"day.{id}");
    }
}
