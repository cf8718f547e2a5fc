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
            Texts.Get(scribe.Language, introduction.Key, introduction.Arguments),
            Texts.Get(
                scribe.Language, key, ("date", DateText(scribe.Language, birth)), ("time", birth.Time is null ? "" : Texts.Time(scribe.Language, Casting.TimeOf(birth))),
                ("margin", Margin(birth)), ("place", PlaceText(birth.Place)),
                ("offset", OffsetText(Offset.FromSeconds(ready.Inputs.OffsetSeconds)))),
            Texts.Get(scribe.Language, TextKeys.KundliReadbackCorrect)));
    }

    /// <summary>Of all natal facts; of what the Moon says all day for a birth without a time.</summary>
    public static string HashOf(Casting.Ready ready) => ready.Inputs.TimeKnown
        ? FactsHash.Of(ChartFacts.Natal(Casting.Cast(ready.Inputs)))
        : FactsHash.Of(MoonFacts.Of(MoonOf(ready), ready.Inputs.Zone));

    public static void Read(Scribe scribe, Casting.Ready ready, DateTimeOffset now)
    {
        if (ready.Inputs.TimeKnown)
            ReadChart(scribe, ready, Instant.FromDateTimeOffset(now));
        else
            ReadMoon(scribe, ready);
        scribe.Reply.FactsHash ??= HashOf(ready);
        scribe.Reply.Cast(ready.Inputs);
    }

    private static void ReadChart(Scribe scribe, Casting.Ready ready, Instant now)
    {
        var chart = Casting.Cast(ready.Inputs);
        var facts = ChartFacts.Of(chart, now);
        var margin = KundliMargin.Of(ready, facts, now, scribe.Language);

        Claim(scribe, BirthReading.Of(chart, now, scribe.Language), facts, margin.Changing);
        Say(scribe, ready, TextKeys.KundliUnsureEarlier, margin.Earlier);
        Say(scribe, ready, TextKeys.KundliUnsureLater, margin.Later);
        scribe.Reply.Pictures.Add(new ReplyPicture(
            ready.Inputs, ChartDrawing.Describe(chart, languageTag: scribe.Language), scribe.Language));
    }

    private static void ReadMoon(Scribe scribe, Casting.Ready ready)
    {
        var moon = MoonOf(ready);
        var facts = MoonFacts.Of(moon, ready.Inputs.Zone);
        Claim(scribe, MoonReading.Of(moon, ready.Inputs.Zone, scribe.Language), facts, new HashSet<string>());
        scribe.Say(TextKeys.KundliWithoutTime);
    }

    private static MoonOfDay MoonOf(Casting.Ready ready) => MoonOfDay.Over(Casting.DayOf(ready.Inputs), ChartOptions.Default);

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
    private static void Say(Scribe scribe, Casting.Ready ready, string key, IReadOnlyList<KundliMargin.Other> others)
    {
        if (others.Count == 0)
            return;
        scribe.Reply.Facts.AddRange(others.Select(other => other.Fact));
        scribe.Reply.Claim([new Claim(
            Texts.Get(
                scribe.Language, key, ("margin", Margin(ready.Birth)),
                ("facts", string.Join(" ", others.Select(other => other.Words)))),
            [.. others.Select(other => other.Fact.Id)], OpenConfidence)]);
    }

    private static string Margin(BirthDetails birth) => birth.MarginMinutes.ToString(CultureInfo.InvariantCulture);

    public static string DateText(string language, BirthDetails birth) =>
        Texts.Date(language, LocalDatePattern.Iso.Parse(birth.Date).Value);

    /// <summary>As clocks are told: <c>UTC+5:30</c>, and to the second for the local times of old.</summary>
    public static string OffsetText(Offset offset) =>
        "UTC" + OffsetPattern.CreateWithInvariantCulture(offset.Seconds % 60 == 0 ? "+H:mm" : "+H:mm:ss").Format(offset);

    private static string PlaceText(BirthPlace place) =>
        string.Join(", ", new[] { place.Name, place.Region, place.Country }.Where(part => part.Length > 0).Distinct());
}
