using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using NodaTime;

namespace Luna.Api.Charts.Parts;

/// <param name="Rounds">Passages of Saturn over the 12th, 1st and 2nd from the Moon, in a hundred years from birth.</param>
/// <param name="Dhaiyas">Saturn in the 4th and the 8th, in time order.</param>
public sealed record SadeSatiPeriods(
    string Moon, IReadOnlyList<SadeSatiPassage> Rounds, IReadOnlyList<SaturnStay> Dhaiyas)
{
    internal static SadeSatiPeriods Of(Chart chart) => Of(SadeSatis.Of(chart));

    internal static SadeSatiPeriods Of(SadeSati found) => new(
        found.Moon.ToString(),
        [.. found.Rounds().Select(round => new SadeSatiPassage(
            round.Number, Start(round.Time), End(round.Time), [.. round.Periods.Select(Stay)]))],
        [.. found.Dhaiya4.Concat(found.Dhaiya8).Select(Stay).OrderBy(stay => stay.Start ?? DateTimeOffset.MinValue)]);

    private static SaturnStay Stay(SaturnPeriod period) => new(period.Phase.ToString(), Start(period.Time), End(period.Time));

    private static DateTimeOffset? Start(Interval time) => time.HasStart ? Wire.Time(time.Start) : null;

    private static DateTimeOffset? End(Interval time) => time.HasEnd ? Wire.Time(time.End) : null;
}

/// <param name="Start">Null where the ephemeris does not reach it, as for the end.</param>
public sealed record SadeSatiPassage(
    int Number, DateTimeOffset? Start, DateTimeOffset? End, IReadOnlyList<SaturnStay> Periods);

/// <param name="Phase">Rising, Peak, Setting; of a dhaiya Fourth or Eighth. Each retrograde re-entry is by itself.</param>
public sealed record SaturnStay(string Phase, DateTimeOffset? Start, DateTimeOffset? End);
