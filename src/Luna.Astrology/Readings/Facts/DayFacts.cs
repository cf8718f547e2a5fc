using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The panchanga of a civil day at a place.</summary>
public static class DayFacts
{
    /// <returns>
    /// What names the day, as <c>day.tithi</c>; <c>day.sunrise</c> and its peers; each limb with its time,
    /// <c>day.tithi.1</c>; <c>day.rahu-kalam</c>, <c>day.choghadiya.1</c>, <c>day.hora.1</c> and the other parts, none
    /// where the Sun does not rise and set. Times are UTC.
    /// </returns>
    public static IReadOnlyList<Fact> Of(DayPanchanga day)
    {
        ArgumentNullException.ThrowIfNull(day);
        var facts = new List<Fact>(100);
        var when = ($"At {(day.Sunrise is null ? "midnight" : "sunrise")} of {DateOf(day.Date)}", "is");
        PanchangaFacts.Add(day.AtSunrise, "day", when, facts);
        PanchangaFacts.AddYears(day.AtSunrise, day.Sunrise ?? day.AtSunrise.Tithi.Start, "day", when, facts);
        facts.Add(Rising("sunrise", "the Sun rises", day.Sunrise));
        facts.Add(Rising("sunset", "the Sun sets", day.Sunset));
        facts.Add(Rising("moonrise", "the Moon rises", day.Moonrise));
        facts.Add(Rising("moonset", "the Moon sets", day.Moonset));
        AddLimbs("tithi", day.Tithis, tithi => PanchangaNames.Of(tithi), facts);
        AddLimbs("nakshatra", day.Nakshatras, nakshatra => ZodiacNames.Of(nakshatra), facts);
        AddLimbs("yoga", day.NityaYogas, yoga => PanchangaNames.Of(yoga), facts);
        AddLimbs("karana", day.Karanas, karana => PanchangaNames.Of(karana.Name), facts);
        AddTimes("amrita-kala", day.AmritaKalas, facts);
        AddTimes("varjyam", day.Varjyams, facts);
        AddTimes("bhadra", day.Bhadras, facts);
        if (day.Parts is { } parts)
            AddParts(parts, facts);
        return facts;
    }

    private static void AddParts(DayParts parts, List<Fact> facts)
    {
        facts.Add(Lasting("rahu-kalam", "rahu kalam", parts.RahuKalam));
        facts.Add(Lasting("yamaganda", "yamaganda", parts.Yamaganda));
        facts.Add(Lasting("gulika-kalam", "gulika kalam", parts.GulikaKalam));
        facts.Add(Lasting("brahma-muhurta", "brahma muhurta", parts.BrahmaMuhurta));
        facts.Add(Lasting("abhijit", "abhijit", parts.Abhijit));
        AddTimes("dur-muhurta", parts.DurMuhurtas, facts);
        AddAll("choghadiya", parts.Choghadiyas.Select(part => ($"the choghadiya {PanchangaNames.Of(part.Choghadiya)}", part.Time)), facts);
        AddAll("hora", parts.Horas.Select(part => ($"the hora of {NameOf(part.Lord)}", part.Time)), facts);
    }

    private static void AddLimbs<T>(string id, IEnumerable<Anga<T>> limbs, Func<T, string> nameOf, List<Fact> facts) =>
        AddAll(
            id,
            limbs.Select(limb => (
                $"the {(id == "yoga" ? "nitya yoga" : id)} {nameOf(limb.Value)}", new Interval(limb.Start, limb.End))),
            facts);

    private static void AddTimes(string id, IEnumerable<Interval> times, List<Fact> facts) =>
        AddAll(id, times.Select(time => (id.Replace('-', ' '), time)), facts);

    private static void AddAll(string id, IEnumerable<(string Name, Interval Time)> all, List<Fact> facts)
    {
        var number = 0;
        foreach (var (name, time) in all)
            facts.Add(Lasting($"{id}.{Number(++number)}", name, time));
    }

    private static Fact Lasting(string id, string name, Interval time) => new(
        $"day.{id}", "panchanga", $"{Sentence(name)} lasts from {TimeOf(time.Start)} to {TimeOf(time.End)}.");

    private static Fact Rising(string id, string what, Instant? at) => new(
        $"day.{id}", "panchanga", $"{Sentence(what)} {(at is { } known ? $"at {TimeOf(known)}" : "at no time of that day")}.");
}
