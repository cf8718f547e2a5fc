using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Readings;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using Luna.Conversations.Turns;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>The words of a kundli: what was understood, what was computed, and how sure it is.</summary>
internal static class KundliReply
{
    /// <summary>A minute on the clock is what people remember at best.</summary>
    private const double SureConfidence = 0.95;

    /// <summary>For what another time within the margin would change.</summary>
    private const double OpenConfidence = 0.5;

    public static void ReadBack(Scribe scribe, Casting.Ready ready)
    {
        var birth = ready.Birth;
        var key = birth switch
        {
            { Time: null } => TextKeys.KundliReadbackUnknownTime,
            { MarginMinutes: > 0 } => TextKeys.KundliReadbackApproximate,
            _ => TextKeys.KundliReadback,
        };
        var readBack = Texts.Get(
            Texts.English, key, ("date", DateText(birth)), ("time", birth.Time is null ? "" : TimeText(birth)),
            ("margin", birth.MarginMinutes.ToString(CultureInfo.InvariantCulture)), ("place", PlaceText(birth.Place)),
            ("offset", OffsetText(Offset.FromSeconds(ready.Inputs.OffsetSeconds))));
        scribe.Reply.Say($"{readBack} {Texts.Get(Texts.English, TextKeys.KundliReadbackCorrect)}");
    }

    /// <returns>The hash of all natal facts.</returns>
    public static string Read(Scribe scribe, Casting.Ready ready, DateTimeOffset now)
    {
        var at = Instant.FromDateTimeOffset(now);
        return ready.Inputs.TimeKnown ? ReadChart(scribe, ready, at) : ReadMoon(scribe, ready);
    }

    private static string ReadChart(Scribe scribe, Casting.Ready ready, Instant now)
    {
        var chart = Casting.Cast(ready.Inputs);
        var facts = ChartFacts.Of(chart, now);
        var unsure = Unsure(ready, facts, now);

        Claim(scribe, BirthReading.Of(chart, now), facts, unsure);
        if (unsure.Count > 0)
            scribe.Say(
                TextKeys.KundliUnsure, ("margin", ready.Birth.MarginMinutes.ToString(CultureInfo.InvariantCulture)),
                ("facts", string.Join("; ", unsure.Values)));
        scribe.Reply.Pictures.Add(new ReplyPicture(
            ready.Inputs,
            ChartDrawing.Describe(chart)));
        return scribe.Reply.FactsHash = FactsHash.Of(ChartFacts.Natal(chart));
    }

    private static string ReadMoon(Scribe scribe, Casting.Ready ready)
    {
        var moon = MoonOfDay.Over(Casting.DayOf(ready.Inputs), ChartOptions.Default);
        var facts = MoonFacts.Of(moon, ready.Inputs.Zone);
        Claim(scribe, MoonReading.Of(moon, ready.Inputs.Zone), facts, new Dictionary<string, string>());
        scribe.Say(TextKeys.KundliWithoutTime);
        return scribe.Reply.FactsHash = FactsHash.Of(facts);
    }

    private static void Claim(
        Scribe scribe, IReadOnlyList<Reading> readings, IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, string> unsure)
    {
        scribe.Reply.Claim([.. readings.Select(reading => new Claim(
            reading.Text, reading.FactIds, reading.FactIds.Any(unsure.ContainsKey) ? OpenConfidence : SureConfidence))]);
        var cited = readings.SelectMany(reading => reading.FactIds).ToHashSet(StringComparer.Ordinal);
        scribe.Reply.Facts.AddRange(facts.Where(fact => cited.Contains(fact.Id)));
    }

    /// <returns>Facts that would be others at an end of the margin, and what they would be.</returns>
    private static Dictionary<string, string> Unsure(Casting.Ready ready, IReadOnlyList<Fact> facts, Instant now)
    {
        var unsure = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ready.Birth.MarginMinutes == 0)
            return unsure;

        foreach (var minutes in new[] { -ready.Birth.MarginMinutes, ready.Birth.MarginMinutes })
        {
            var other = ready.Inputs with { BornAt = ready.Inputs.BornAt.AddMinutes(minutes) };
            foreach (var (fact, changed) in facts.Join(
                ChartFacts.Of(Casting.Cast(other), now), fact => fact.Id, fact => fact.Id, (fact, there) => (fact, there)))
                if (fact.Statement != changed.Statement && fact.Id is "lagna.rashi" or "graha.moon.rashi" or "graha.moon.nakshatra")
                    unsure.TryAdd(fact.Id, changed.Statement);
        }

        return unsure;
    }

    public static string DateText(BirthDetails birth) =>
        Texts.Date(Texts.English, LocalDatePattern.Iso.Parse(birth.Date).Value);

    public static string TimeText(BirthDetails birth) => Texts.Time(Texts.English, Casting.TimeOf(birth));

    /// <summary>As clocks are told: <c>UTC+5:30</c>, and to the second for the local times of old.</summary>
    public static string OffsetText(Offset offset) =>
        "UTC" + OffsetPattern.CreateWithInvariantCulture(offset.Seconds % 60 == 0 ? "+H:mm" : "+H:mm:ss").Format(offset);

    private static string PlaceText(BirthPlace place) =>
        string.Join(", ", new[] { place.Name, place.Region, place.Country }.Where(part => part.Length > 0).Distinct());
}
