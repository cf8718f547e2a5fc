using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings.Horoscopes;

internal static class MonthHoroscope
{
    private static readonly Graha[] Turning = [Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn];

    /// <summary>
    /// The Sun, Mars, Jupiter and Saturn as the month begins; new and full moons; what changes its rashi or turns; for a
    /// chart dashas, what changes in them, and sade sati.
    /// </summary>
    public static void Compose(HoroscopeDraft draft)
    {
        var start = draft.Time.Start;
        var transits = SignTransit.At(start, draft.Moon, draft.Options);
        foreach (var graha in new[] { Graha.Sun, Graha.Jupiter, Graha.Saturn, Graha.Mars })
            draft.AddTransit(transits[(int)graha], start);
        AddLunations(draft, 0, "new moon");
        AddLunations(draft, 180, "full moon");
        draft.AddIngresses(
            Graha.Sun, Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn, Graha.Rahu, Graha.Ketu);
        draft.AddStations(Turning);
        ChartHoroscope.AddDashas(draft);
        ChartHoroscope.AddSaturn(draft);
    }

    private static void AddLunations(HoroscopeDraft draft, double elongationDegrees, string what)
    {
        var scales = default(TimeScales);
        var (from, to) = (scales.ToTerrestrial(draft.Time.Start), scales.ToTerrestrial(draft.Time.End));
        foreach (var crossing in Crossings.Of(new MoonFromSun(), elongationDegrees, from, to))
        {
            var at = scales.ToInstant(crossing.Tt);
            var rashi = new ZodiacPoint(ChartSky.MoonDegrees(at, draft.Options.Chart.Ayanamsa)).Rashi;
            draft.AddMoon($"{what.Replace(' ', '-')}.{FactWords.Number(draft.Moon.CountTo(rashi))}", what, at, rashi);
        }
    }
}
