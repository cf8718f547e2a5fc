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

    public static void ReadBack(Scribe scribe, Casting.Ready ready, (string Key, (string, string)[] Arguments) introduction)
    {
        var birth = ready.Birth;
        var key = birth switch
        {
            { Time: null } => TextKeys.KundliReadbackUnknownTime,
            { MarginMinutes: > 0 } => TextKeys.KundliReadbackApproximate,
            _ => TextKeys.KundliReadback,
        };
        scribe.Reply.Say(string.Join(' ',
            Texts.Get(Texts.English, introduction.Key, introduction.Arguments),
            Texts.Get(
                Texts.English, key, ("date", DateText(birth)), ("time", birth.Time is null ? "" : TimeText(birth)),
                ("margin", Margin(birth)), ("place", PlaceText(birth.Place)),
                ("offset", OffsetText(Offset.FromSeconds(ready.Inputs.OffsetSeconds)))),
            Texts.Get(Texts.English, TextKeys.KundliReadbackCorrect)));
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
        var margin = KundliMargin.Of(ready, facts, now);

        Claim(scribe, BirthReading.Of(chart, now), facts, margin.Changing);
        Say(scribe, ready, TextKeys.KundliUnsureEarlier, margin.Earlier);
        Say(scribe, ready, TextKeys.KundliUnsureLater, margin.Later);
        scribe.Reply.Pictures.Add(new ReplyPicture(ready.Inputs, ChartDrawing.Describe(chart)));
        return scribe.Reply.FactsHash = FactsHash.Of(ChartFacts.Natal(chart));
    }

    private static string ReadMoon(Scribe scribe, Casting.Ready ready)
    {
        var moon = MoonOfDay.Over(Casting.DayOf(ready.Inputs), ChartOptions.Default);
        var facts = MoonFacts.Of(moon, ready.Inputs.Zone);
        Claim(scribe, MoonReading.Of(moon, ready.Inputs.Zone), facts, new HashSet<string>());
        scribe.Say(TextKeys.KundliWithoutTime);
        return scribe.Reply.FactsHash = FactsHash.Of(facts);
    }

    private static void Claim(
        Scribe scribe, IReadOnlyList<Reading> readings, IReadOnlyList<Fact> facts, IReadOnlySet<string> changing)
    {
        // What rests on no fact is no claim; that something is left out is said below in Luna's own words.
        var resting = readings.Where(reading => reading.FactIds.Count > 0).ToArray();
        scribe.Reply.Claim([.. resting.Select(reading => new Claim(
            reading.Text, reading.FactIds, reading.FactIds.Any(changing.Contains) ? OpenConfidence : SureConfidence))]);
        var cited = resting.SelectMany(reading => reading.FactIds).ToHashSet(StringComparer.Ordinal);
        scribe.Reply.Facts.AddRange(facts.Where(fact => cited.Contains(fact.Id)));
    }

    /// <summary>What would be other at an end of the margin, each a claim with a fact of its own.</summary>
    private static void Say(Scribe scribe, Casting.Ready ready, string key, IReadOnlyList<Fact> others)
    {
        if (others.Count == 0)
            return;
        scribe.Reply.Facts.AddRange(others);
        scribe.Reply.Claim([new Claim(
            Texts.Get(
                Texts.English, key, ("margin", Margin(ready.Birth)),
                ("facts", string.Join(" ", others.Select(fact => fact.Statement)))),
            [.. others.Select(fact => fact.Id)], OpenConfidence)]);
    }

    private static string Margin(BirthDetails birth) => birth.MarginMinutes.ToString(CultureInfo.InvariantCulture);

    public static string DateText(BirthDetails birth) =>
        Texts.Date(Texts.English, LocalDatePattern.Iso.Parse(birth.Date).Value);

    public static string TimeText(BirthDetails birth) => Texts.Time(Texts.English, Casting.TimeOf(birth));

    /// <summary>As clocks are told: <c>UTC+5:30</c>, and to the second for the local times of old.</summary>
    public static string OffsetText(Offset offset) =>
        "UTC" + OffsetPattern.CreateWithInvariantCulture(offset.Seconds % 60 == 0 ? "+H:mm" : "+H:mm:ss").Format(offset);

    private static string PlaceText(BirthPlace place) =>
        string.Join(", ", new[] { place.Name, place.Region, place.Country }.Where(part => part.Length > 0).Distinct());
}
