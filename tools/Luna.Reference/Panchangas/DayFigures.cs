using Luna.Astrology;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Reference.Panchangas;

/// <summary>A civil day of a file by both kinds of sunrise.</summary>
internal static class DayFigures
{
    private const double RiseSeconds = 3;

    /// <param name="at">Empty for the root; else ends with a slash.</param>
    public static void Compare(string at, GeoPosition place, Offset offset, TimeScales scales, Tally tally)
    {
        var parts = Enumerable.Range(0, 3).Select(i => tally.At($"{at}date/{Paths.Number(i)}").GetInt32()).ToArray();
        var date = new LocalDate(parts[0], parts[1], parts[2]);
        var midnight = date.AtMidnight().WithOffset(offset).ToInstant();
        tally.Given($"{at}date");
        tally.Exact($"{at}weekday", date.DayOfWeek.ToString());
        tally.Time($"{at}jd_local_midnight", midnight, 0.01);
        foreach (var (name, rule) in ((string, RiseRule)[])[("hindu", RiseRule.Hindu), ("std", RiseRule.Standard)])
        {
            var options = new PanchangaOptions(SunRule: rule, MoonRule: rule);
            PanchangaFigures.Compare(DayPanchanga.Of(date, midnight, place, options, scales), $"{at}{name}", tally);
        }

        var from = JulianDate.FromInstant(midnight);
        var sunrise = RiseSet.NextRise(Body.Sun, place, from, RiseRule.Geometric, scales);
        var sunset = sunrise is { } rise ? RiseSet.NextSet(Body.Sun, place, rise, RiseRule.Geometric, scales) : null;
        tally.Time($"{at}std/sunrise_h0_0.8333", sunrise?.ToInstant(), RiseSeconds);
        tally.Time($"{at}std/sunset_h0_0.8333", sunset?.ToInstant(), RiseSeconds);
    }
}
