using System.Numerics;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Gochara;

/// <summary>The grahas of a moment over a natal chart.</summary>
/// <remarks>
/// Good and bad places and vedha: Phaladeepika, chapter 26. A graha in a good place is obstructed by any graha in the
/// place opposed to it, one in such an opposed place relieved by any in the good one; Sun and Saturn, Moon and Mercury
/// do not do that to each other.
/// </remarks>
public static class Transits
{
    /// <param name="ashtakavarga">The natal one; reckoned when absent.</param>
    /// <returns>The nine in their order.</returns>
    /// <exception cref="Sky.OutsideEphemerisException">The instant is outside the years that Luna's ephemeris holds.</exception>
    public static IReadOnlyList<Transit> At(Chart natal, Instant instant, Ashtakavarga? ashtakavarga = null)
    {
        ArgumentNullException.ThrowIfNull(natal);
        ashtakavarga ??= Ashtakavarga.Of(natal);
        Span<GrahaPosition> nine = stackalloc GrahaPosition[ChartSky.GrahaCount];
        ChartSky.Compute(new BirthMoment(instant, natal.Moment.Position), natal.Options, nine);

        var moon = natal[Graha.Moon].Point.Rashi;
        // A bit for each graha, by its count from the Moon.
        Span<int> standing = stackalloc int[Rashis.Count + 1];
        Span<int> natalIn = stackalloc int[Rashis.Count + 1];
        for (var i = 0; i < nine.Length; i++)
        {
            standing[moon.CountTo(new ZodiacPoint(nine[i].LongitudeDegrees).Rashi)] |= 1 << i;
            natalIn[(int)natal.Placements[i].Point.Rashi] |= 1 << i;
        }

        var transits = new Transit[nine.Length];
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            var position = nine[(int)graha];
            var point = new ZodiacPoint(position.LongitudeDegrees);
            var rashi = point.Rashi;
            var fromMoon = moon.CountTo(rashi);
            var opposedBy = OpposedBy(graha, fromMoon, standing);
            transits[(int)graha] = new Transit(
                graha,
                point,
                position.SpeedDegreesPerDay,
                fromMoon,
                natal.Lagna.Rashi.CountTo(rashi),
                QualityOf(GocharaTable.IsGood(graha, fromMoon), opposedBy != 0),
                GrahasOf(opposedBy),
                graha.IsNode() ? null : ashtakavarga.Bindus(graha, rashi),
                ashtakavarga.Sarva(rashi),
                GrahasOf(natalIn[(int)rashi]));
        }

        return transits;
    }

    private static int OpposedBy(Graha graha, int fromMoon, ReadOnlySpan<int> standing)
    {
        var place = GocharaTable.OpposedFrom(graha, fromMoon);
        if (place == 0)
            return 0;
        var others = standing[place];
        for (var rest = others; rest != 0; rest &= rest - 1)
        {
            var other = BitOperations.TrailingZeroCount(rest);
            if (!GocharaTable.Obstructs(graha, (Graha)other))
                others &= ~(1 << other);
        }

        return others;
    }

    private static TransitQuality QualityOf(bool isGood, bool isOpposed) => (isGood, isOpposed) switch
    {
        (true, false) => TransitQuality.Good,
        (true, true) => TransitQuality.GoodObstructed,
        (false, true) => TransitQuality.BadRelieved,
        _ => TransitQuality.Bad,
    };

    private static Graha[] GrahasOf(int bits)
    {
        if (bits == 0)
            return [];
        var grahas = new Graha[BitOperations.PopCount((uint)bits)];
        for (var i = 0; bits != 0; bits &= bits - 1)
            grahas[i++] = (Graha)BitOperations.TrailingZeroCount(bits);
        return grahas;
    }
}
