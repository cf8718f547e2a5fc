using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Gochara;

/// <summary>Where Saturn stands from the natal Moon.</summary>
public enum SaturnPhase
{
    /// <summary>Sade sati's beginning: the 12th from the Moon.</summary>
    Rising,

    /// <summary>Sade sati's middle: the Moon's own rashi.</summary>
    Peak,

    /// <summary>Sade sati's end: the 2nd.</summary>
    Setting,

    /// <summary>Kantaka Shani, the small dhaiya: the 4th.</summary>
    Fourth,

    /// <summary>Ashtama Shani, the small dhaiya: the 8th.</summary>
    Eighth,
}

/// <param name="Time">The whole stay, also what lies before the time asked about; open where the ephemeris ends.</param>
public readonly record struct SaturnPeriod(SaturnPhase Phase, Interval Time)
{
    public bool Contains(Instant instant) => Time.Contains(instant);
}

/// <summary>One passage of Saturn, seven and a half years with its retrograde re-entries.</summary>
/// <param name="Number">1 for the first that overlaps the time asked about.</param>
/// <param name="Time">From the first entry to the last leaving; Saturn may be out of it for some months between.</param>
public sealed record SadeSatiRound(int Number, Interval Time, IReadOnlyList<SaturnPeriod> Periods);

/// <summary>Sade sati and dhaiya of one natal Moon.</summary>
/// <param name="Periods">Of sade sati, in time order; each retrograde re-entry by itself.</param>
/// <param name="Dhaiya4">Saturn in the 4th.</param>
/// <param name="Dhaiya8">Saturn in the 8th.</param>
public sealed record SadeSati(
    Rashi Moon,
    IReadOnlyList<SaturnPeriod> Periods,
    IReadOnlyList<SaturnPeriod> Dhaiya4,
    IReadOnlyList<SaturnPeriod> Dhaiya8)
{
    /// <summary>Half of Saturn's round: what lies further apart belongs to another passage.</summary>
    private static readonly Duration OtherRound = Duration.FromDays(10 * 365.25);

    /// <summary>The periods as passages of Saturn; three of them in a long life.</summary>
    public IReadOnlyList<SadeSatiRound> Rounds()
    {
        var rounds = new List<SadeSatiRound>();
        var first = 0;
        for (var i = 1; i <= Periods.Count; i++)
        {
            if (i < Periods.Count && Periods[i].Time.Start - Periods[i - 1].Time.End < OtherRound)
                continue;
            var periods = Periods.Skip(first).Take(i - first).ToArray();
            if (periods.Length > 0)
            {
                var (begin, end) = (periods[0].Time, periods[^1].Time);
                rounds.Add(new SadeSatiRound(
                    rounds.Count + 1,
                    new Interval(begin.HasStart ? begin.Start : null, end.HasEnd ? end.End : null),
                    periods));
            }

            first = i;
        }

        return rounds;
    }

    /// <summary>What Saturn does to that Moon at an instant; null when neither sade sati nor dhaiya runs.</summary>
    public SaturnPeriod? At(Instant instant) =>
        Find(Periods, instant) ?? Find(Dhaiya4, instant) ?? Find(Dhaiya8, instant);

    private static SaturnPeriod? Find(IReadOnlyList<SaturnPeriod> periods, Instant instant)
    {
        foreach (var period in periods)
        {
            if (period.Contains(instant))
                return period;
        }

        return null;
    }
}

/// <summary>Saturn's passages over the 12th, 1st and 2nd from the Moon, and over its 4th and 8th.</summary>
/// <remarks>
/// The rule of popular almanacs, by whole rashis; Saturn's evil places from the Moon: Phaladeepika, chapter 26.
/// Ingresses are apparent geocentric longitudes, found to a second.
/// </remarks>
public static class SadeSatis
{
    private static readonly Duration HundredYears = Duration.FromDays(36_525);

    // Rashis from the Moon's, 0 for the Moon's own.
    private static readonly SaturnPhase?[] PhaseFromMoon =
    [
        SaturnPhase.Peak, SaturnPhase.Setting, null, SaturnPhase.Fourth, null, null,
        null, SaturnPhase.Eighth, null, null, null, SaturnPhase.Rising,
    ];

    /// <summary>Over the hundred years (of 365.25 days) from birth.</summary>
    public static SadeSati Of(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var birth = chart.Moment.Instant;
        return Of(chart[Graha.Moon].Point.Rashi, birth, birth + HundredYears, chart.Options.Ayanamsa);
    }

    /// <param name="moon">The natal Moon's rashi.</param>
    /// <param name="from">Periods that overlap the time from here…</param>
    /// <param name="to">… to here are given whole.</param>
    public static SadeSati Of(Rashi moon, Instant from, Instant to, Ayanamsa ayanamsa = Ayanamsa.Lahiri)
    {
        var stays = SaturnStays.Between(ayanamsa, from, to);
        var sadeSati = new List<SaturnPeriod>(stays.Length / 3);
        var (fourth, eighth) = (new List<SaturnPeriod>(stays.Length / 6), new List<SaturnPeriod>(stays.Length / 6));
        foreach (var stay in stays)
        {
            if (PhaseFromMoon[moon.CountTo(stay.Rashi) - 1] is not { } phase)
                continue;
            var periods = phase switch
            {
                SaturnPhase.Fourth => fourth,
                SaturnPhase.Eighth => eighth,
                _ => sadeSati,
            };
            periods.Add(new SaturnPeriod(phase, stay.Time));
        }

        return new SadeSati(moon, sadeSati, fourth, eighth);
    }
}
