using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Readings;

/// <summary>What is known of a birth without its hour: where the Moon may have stood that day.</summary>
/// <remarks>
/// A rashi or nakshatra that held all day has the id that a chart gives it, <c>graha.moon.rashi</c>; where the Moon
/// changed, each part of the day has its own, <c>graha.moon.rashi.1</c>, <c>graha.moon.rashi.2</c>.
/// </remarks>
public static class MoonFacts
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <param name="zoneId">IANA id of the birth place; the times in the facts are its local times.</param>
    /// <exception cref="Time.UnknownTimeZoneException">There is no zone of that id.</exception>
    public static IReadOnlyList<Fact> Of(MoonOfDay day, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(day);
        var zone = Time.CivilTime.ZoneOf(zoneId);
        return
        [
            .. Spans("graha.moon.rashi", "in", day.Rashis, ZodiacNames.FullyOf, zone),
            .. Spans("graha.moon.nakshatra", "in the nakshatra", day.Nakshatras, ZodiacNames.Of, zone),
        ];
    }

    internal static string LocalTimeOf(Instant instant, DateTimeZone zone) =>
        HourAndMinute.Format(instant.InZone(zone).TimeOfDay);

    private static IEnumerable<Fact> Spans<T>(
        string id, string where, IReadOnlyList<MoonSpan<T>> spans, Func<T, string, string> nameOf, DateTimeZone zone)
    {
        if (spans.Count == 1)
            return [new Fact(id, "Moon", $"The Moon was {where} {nameOf(spans[0].Sign, "en")} all day.")];
        return spans.Select((span, i) =>
        {
            var from = i == 0 ? "the start of the day" : LocalTimeOf(span.Start, zone);
            var to = i == spans.Count - 1 ? "the end of the day" : LocalTimeOf(span.End, zone);
            return new Fact(
                $"{id}.{ReadingTexts.Number(i + 1)}", "Moon",
                $"The Moon was {where} {nameOf(span.Sign, "en")} from {from} to {to}, local time.");
        });
    }
}
