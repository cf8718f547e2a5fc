using Luna.Astrology.Charts;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Horoscopes;

internal static class WeekHoroscope
{
    private static readonly Duration Noon = Duration.FromHours(12);
    private static readonly Graha[] Turning = [Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn];

    // Places of the Moon from the Moon, the best and the hardest first.
    private static readonly int[] Best = [11, 10, 6, 3, 7, 1];
    private static readonly int[] Hard = [8, 12, 4];

    /// <summary>
    /// The Moon's best and its hardest day; the Sun, Mars, Mercury and Venus as the week begins; what changes its rashi or
    /// turns; for a chart the running dasha.
    /// </summary>
    public static void Compose(HoroscopeDraft draft)
    {
        AddMoons(draft);
        var transits = SignTransit.At(draft.Time.Start, draft.Moon, draft.Options);
        foreach (var graha in new[] { Graha.Sun, Graha.Venus, Graha.Mercury, Graha.Mars })
        {
            var transit = transits[(int)graha];
            draft.AddTransit(transit, draft.Time.Start);
            if (!transit.OpposedBy.Contains(Graha.Moon))
                draft.AddVedha(transit);
        }

        draft.AddIngresses(
            Graha.Sun, Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn, Graha.Rahu, Graha.Ketu);
        draft.AddStations(Turning);
        ChartHoroscope.AddAntardasha(draft, draft.Time.Start);
    }

    private static void AddMoons(HoroscopeDraft draft)
    {
        var days = new List<(Instant At, ZodiacPoint Moon)>(7);
        for (var at = draft.Time.Start + Noon; at < draft.Time.End; at += Noon + Noon)
            days.Add((at, new ZodiacPoint(ChartSky.MoonDegrees(at, draft.Options.Chart.Ayanamsa))));

        var best = days
            .OrderBy(day => RankOf(Best, day.Moon, draft))
            .ThenByDescending(day => HasGoodTara(day.Moon, draft))
            .First();
        if (RankOf(Best, best.Moon, draft) < Best.Length)
            draft.AddMoon("week.best", "Moon", best.At, best.Moon.Rashi);
        var hard = days.OrderBy(day => RankOf(Hard, day.Moon, draft)).First();
        if (RankOf(Hard, hard.Moon, draft) < Hard.Length)
            draft.AddMoon("week.gentle", "Moon", hard.At, hard.Moon.Rashi);
    }

    private static int RankOf(int[] places, ZodiacPoint moon, HoroscopeDraft draft)
    {
        var rank = Array.IndexOf(places, draft.Moon.CountTo(moon.Rashi));
        return rank < 0 ? places.Length : rank;
    }

    private static bool HasGoodTara(ZodiacPoint moon, HoroscopeDraft draft) =>
        draft.Chart is { } chart && Balas.TaraOf(chart[Graha.Moon].Point.Nakshatra, moon.Nakshatra).IsGood();
}
