using Luna.Astrology.Charts;
using Luna.Astrology.Time;

namespace Luna.Astrology.Readings;

/// <summary>A reading for a birth whose hour nobody knows: only what every hour of the day would give.</summary>
public static class MoonReading
{
    /// <param name="zoneId">IANA id of the birth place; times in the sentences are its local times.</param>
    /// <returns>Sentences that rest on the facts of <see cref="MoonFacts"/>; the last says what is left out and why.</returns>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    public static IReadOnlyList<Reading> Of(MoonOfDay day, string zoneId, string languageTag = "en")
    {
        ArgumentNullException.ThrowIfNull(day);
        var (texts, zone) = (new ReadingTexts(languageTag), CivilTime.ZoneOf(zoneId));
        var readings = new List<Reading>();

        string Change<T>(MoonSpan<T> span) => MoonFacts.LocalTimeOf(span.End, zone);

        var rashis = day.Rashis;
        if (rashis.Count == 1)
        {
            readings.Add(new Reading(
                texts.Say("moon-of-day.rashi.sure", ("rashi", texts.Name(rashis[0].Sign))), ["graha.moon.rashi"]));
            readings.Add(BirthReading.OfMoon(rashis[0].Sign, texts));
        }
        else
        {
            readings.Add(new Reading(
                texts.Say(
                    "moon-of-day.rashi.open",
                    ("before", texts.Name(rashis[0].Sign)), ("time", Change(rashis[0])),
                    ("after", texts.Name(rashis[1].Sign))),
                ["graha.moon.rashi.1", "graha.moon.rashi.2"]));
        }

        var nakshatras = day.Nakshatras;
        readings.Add(nakshatras.Count switch
        {
            1 => BirthReading.OfMoon(nakshatras[0].Sign, texts),
            2 => new Reading(
                texts.Say(
                    "moon-of-day.nakshatra.open",
                    ("before", texts.Name(nakshatras[0].Sign)), ("time", Change(nakshatras[0])),
                    ("after", texts.Name(nakshatras[1].Sign))),
                ["graha.moon.nakshatra.1", "graha.moon.nakshatra.2"]),
            _ => new Reading(
                texts.Say(
                    "moon-of-day.nakshatra.open-twice",
                    ("before", texts.Name(nakshatras[0].Sign)), ("time", Change(nakshatras[0])),
                    ("middle", texts.Name(nakshatras[1].Sign)), ("time2", Change(nakshatras[1])),
                    ("after", texts.Name(nakshatras[2].Sign))),
                ["graha.moon.nakshatra.1", "graha.moon.nakshatra.2", "graha.moon.nakshatra.3"]),
        });
        readings.Add(new Reading(texts.Say("moon-of-day.limits"), []));
        return readings;
    }
}
