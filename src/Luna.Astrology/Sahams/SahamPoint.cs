using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Sahams;

/// <summary>One of the three points that a saham is made of.</summary>
internal readonly record struct SahamPoint
{
    private readonly Kind _kind;
    private readonly double _value;

    private SahamPoint(Kind kind, double value) => (_kind, _value) = (kind, value);

    private enum Kind
    {
        Graha,
        Bhava,
        BhavaLord,
        RashiLord,
        Saham,
        Degrees,
    }

    public static SahamPoint Lagna => Bhava(1);

    /// <summary>The degree of the lagna in the nth rashi from it.</summary>
    public static SahamPoint Bhava(int bhava) => new(Kind.Bhava, bhava);

    public static SahamPoint LordOf(int bhava) => new(Kind.BhavaLord, bhava);

    /// <summary>The lord of the rashi that a graha stands in.</summary>
    public static SahamPoint DispositorOf(Graha graha) => new(Kind.RashiLord, (int)graha);

    public static SahamPoint At(double degrees) => new(Kind.Degrees, degrees);

    public static implicit operator SahamPoint(Graha graha) => new(Kind.Graha, (int)graha);

    public static implicit operator SahamPoint(Saham saham) => new(Kind.Saham, (int)saham);

    /// <param name="known">Sahams that have been found already, in the order of <see cref="Saham"/>.</param>
    public double Degrees(Chart chart, ReadOnlySpan<ZodiacPoint> known) => _kind switch
    {
        Kind.Graha => Of(chart, (Graha)(int)_value),
        Kind.Bhava => chart.Lagna.LongitudeDegrees + 30 * (_value - 1),
        Kind.BhavaLord => Of(chart, Rashis.LordOf(chart.RashiOf((int)_value))),
        Kind.RashiLord => Of(chart, Rashis.LordOf(chart[(Graha)(int)_value].Point.Rashi)),
        Kind.Saham => known[(int)_value].LongitudeDegrees,
        _ => _value,
    };

    private static double Of(Chart chart, Graha graha) => chart[graha].Point.LongitudeDegrees;
}
