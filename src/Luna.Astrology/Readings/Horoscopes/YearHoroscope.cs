using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings.Horoscopes;

internal static class YearHoroscope
{
    private static readonly Graha[] Slow = [Graha.Jupiter, Graha.Saturn, Graha.Rahu, Graha.Ketu];

    /// <summary>
    /// Jupiter, Saturn and the nodes as the year begins and where they go; stations of Mars, Jupiter and Saturn; sade
    /// sati; for a chart the year of life, dashas and what changes in them.
    /// </summary>
    public static void Compose(HoroscopeDraft draft)
    {
        ChartHoroscope.AddYear(draft);
        ChartHoroscope.AddDashas(draft);
        var start = draft.Time.Start;
        var transits = SignTransit.At(start, draft.Moon, draft.Options);
        foreach (var graha in Slow)
            draft.AddTransit(transits[(int)graha], start);
        draft.AddIngresses(Slow);
        draft.AddStations(Graha.Mars, Graha.Jupiter, Graha.Saturn);
        ChartHoroscope.AddSaturn(draft);
    }
}
