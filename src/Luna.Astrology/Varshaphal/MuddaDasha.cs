using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Varshaphal;

/// <summary>Which dasha is pressed into a year.</summary>
public enum MuddaScheme
{
    Vimshottari,
    Yogini,
}

/// <summary>The dasha of one year of life.</summary>
/// <remarks>
/// Tajaka texts: the natal nakshatra's number and the years completed, less two, cast out by nine: 1 Sun, 2 Moon, 3 Mars,
/// 4 Rahu, 5 Jupiter, 6 Saturn, 7 Mercury, 8 Ketu, 9 Venus; each has its share of 120 in the year. Yogini: number and
/// years, plus three, cast out by eight, from Mangala; shares of 36. The first is whole.
/// </remarks>
public static class MuddaDasha
{
    private static readonly (Graha Lord, int Share)[] Vimshottari =
    [
        (Graha.Sun, 6), (Graha.Moon, 10), (Graha.Mars, 7), (Graha.Rahu, 18), (Graha.Jupiter, 16),
        (Graha.Saturn, 19), (Graha.Mercury, 17), (Graha.Ketu, 7), (Graha.Venus, 20),
    ];

    // Mangala, Pingala, Dhanya, Bhramari, Bhadrika, Ulka, Siddha, Sankata.
    private static readonly (Graha Lord, int Share)[] Yogini =
    [
        (Graha.Moon, 1), (Graha.Sun, 2), (Graha.Jupiter, 3), (Graha.Mars, 4),
        (Graha.Mercury, 5), (Graha.Saturn, 6), (Graha.Venus, 7), (Graha.Rahu, 8),
    ];

    /// <param name="natalMoon">The nakshatra of the Moon at birth.</param>
    /// <param name="age">Years completed when the year begins.</param>
    /// <param name="year">From one solar return to the next.</param>
    /// <returns>In time order, level 1, together the whole year.</returns>
    public static IReadOnlyList<DashaPeriod> Of(
        Nakshatra natalMoon, int age, Interval year, MuddaScheme scheme = MuddaScheme.Vimshottari)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        var (round, offset) = scheme == MuddaScheme.Vimshottari ? (Vimshottari, -2) : (Yogini, 3);
        // Cast out by the number of lords, 1 is the first of them.
        var first = ((int)natalMoon + age + offset - 1 + round.Length) % round.Length;
        var total = round.Sum(entry => entry.Share);
        var periods = new DashaPeriod[round.Length];
        var (elapsed, from) = (0, year.Start);
        for (var i = 0; i < periods.Length; i++)
        {
            var (lord, share) = round[(first + i) % round.Length];
            elapsed += share;
            var to = elapsed == total ? year.End : year.Start + year.Duration * ((double)elapsed / total);
            periods[i] = new DashaPeriod(lord, 1, from, to);
            from = to;
        }

        return periods;
    }
}
