using Luna.Astrology.Festivals;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>A day of the almanac as facts, by the clock of its place.</summary>
public static class DayFacts
{
    /// <param name="zoneId">IANA id of the place's zone.</param>
    /// <param name="kept">What is kept on that day there.</param>
    /// <returns>
    /// <c>day.sunrise</c>, <c>day.vara</c>, <c>day.masa</c>, <c>day.tithi.1</c> and its peers, <c>day.rahu-kalam</c> and the
    /// other parts, <c>day.kept.diwali</c>.
    /// </returns>
    public static IReadOnlyList<Fact> Of(DayPanchanga day, string zoneId, IReadOnlyList<Observance> kept)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(kept);
        var words = new LocalWords(zoneId);
        var (date, on) = (day.Date, LocalWords.Date(day.Date));
        var masa = day.Masa;
        var facts = new List<Fact>
        {
            new("day.vara", "vara", $"{on} is a {PanchangaNames.Of(day.Vara)}, of {NameOf(day.Vara.LordOf())}."),
            new("day.masa", "lunar month",
                $"On {on} the lunar month is {(masa.IsAdhika ? "adhika " : "")}{PanchangaNames.Of(masa.Amanta)} (amanta), "
                + $"{PanchangaNames.Of(masa.Purnimanta)} (purnimanta)."),
        };
        AddMoment("sunrise", "The Sun rises", day.Sunrise);
        AddMoment("sunset", "The Sun sets", day.Sunset);
        AddMoment("moonrise", "The Moon rises", day.Moonrise);
        AddMoment("moonset", "The Moon sets", day.Moonset);
        AddAll("tithi", "tithi", day.Tithis, tithi => PanchangaNames.Of(tithi));
        AddAll("nakshatra", "nakshatra", day.Nakshatras, nakshatra => ZodiacNames.Of(nakshatra));
        AddAll("yoga", "nitya yoga", day.NityaYogas, yoga => PanchangaNames.Of(yoga));
        AddAll("karana", "karana", day.Karanas, karana => PanchangaNames.Of(karana.Name));
        if (day.Parts is { } parts)
        {
            AddPart("rahu-kalam", "Rahu kalam", parts.RahuKalam);
            AddPart("yamaganda", "Yamaganda", parts.Yamaganda);
            AddPart("gulika-kalam", "Gulika kalam", parts.GulikaKalam);
            AddPart("abhijit", "Abhijit muhurta", parts.Abhijit);
            AddPart("brahma-muhurta", "Brahma muhurta", parts.BrahmaMuhurta);
        }

        foreach (var observance in kept)
            facts.Add(new($"day.kept.{observance.Id}", "observance", $"{FestivalNames.Of(observance.Id)} is kept on {on}."));
        return facts;

        void AddMoment(string id, string what, Instant? at)
        {
            if (at is { } moment)
                facts.Add(new($"day.{id}", id, $"{what} at {words.Time(moment, date)} on {on}, {zoneId} time."));
        }

        void AddPart(string id, string what, Interval time) =>
            facts.Add(new($"day.{id}", what, $"On {on} {what} lasts {words.Span(time, date)}, {zoneId} time."));

        void AddAll<T>(string id, string what, IReadOnlyList<Anga<T>> angas, Func<T, string> nameOf)
        {
            for (var i = 0; i < angas.Count; i++)
            {
                facts.Add(new(
                    $"day.{id}.{Number(i + 1)}", what,
                    $"From the sunrise of {on} the {Ordinal(i + 1)} {what} is {nameOf(angas[i].Value)}, until "
                    + $"{words.Time(angas[i].End)} on {LocalWords.Date(words.DateAt(angas[i].End))}, {zoneId} time."));
            }
        }
    }
}
