using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Zodiac;

/// <summary>The sidereal longitude of a graha as a moving angle.</summary>
public readonly record struct SiderealMotion(
    Graha Graha, Ayanamsa Ayanamsa = Ayanamsa.Lahiri, LunarNode Node = LunarNode.Mean) : IMovingAngle
{
    private MeanMotion Mean => new(Graha, Node);

    public double StepDays => Mean.StepDays;

    public bool TurnsBack => Mean.TurnsBack;

    public AngleMotion At(JulianDate tt)
    {
        var (degrees, perDay) = Mean.At(tt);
        return new(degrees - Ayanamsas.MeanDegrees(Ayanamsa, tt), perDay - Precession.DegreesPerDay(tt));
    }
}

/// <summary>
/// The longitude of a graha from the true equinox as a moving angle. Its stations, which ephemerides print, come up to an
/// hour apart from those against the stars: the equinox goes back 0.14″ a day, and nods.
/// </summary>
public readonly record struct TropicalMotion(Graha Graha, LunarNode Node = LunarNode.Mean) : IMovingAngle
{
    private MeanMotion Mean => new(Graha, Node);

    public double StepDays => Mean.StepDays;

    public bool TurnsBack => Mean.TurnsBack;

    public AngleMotion At(JulianDate tt)
    {
        var (degrees, perDay) = Mean.At(tt);
        var nutation = Nutation.LongitudeAt(tt);
        return new(degrees + nutation.Degrees, perDay + nutation.DegreesPerDay);
    }
}

/// <summary>The longitude of a graha from the mean equinox.</summary>
internal readonly record struct MeanMotion(Graha Graha, LunarNode Node) : IMovingAngle
{
    /// <remarks>
    /// Shorter than the shortest retrogression: Mercury's is 19 days, Venus's 40, Mars's 58, Jupiter's 116, Saturn's 131.
    /// The true node changes its direction up to four times a month.
    /// </remarks>
    public double StepDays => Graha switch
    {
        Graha.Rahu or Graha.Ketu when Node == LunarNode.True => 1,
        Graha.Sun or Graha.Saturn => 60,
        Graha.Jupiter => 50,
        Graha.Mars => 25,
        Graha.Venus => 16,
        Graha.Rahu or Graha.Ketu => 60,
        _ => 8,
    };

    public bool TurnsBack => Graha is not (Graha.Sun or Graha.Moon);

    public AngleMotion At(JulianDate tt)
    {
        switch (Graha)
        {
            case Graha.Rahu or Graha.Ketu:
                var node = Node == LunarNode.Mean ? LunarNodes.Mean(tt) : LunarNodes.True(tt);
                return new(
                    node.LongitudeDegrees + (Graha == Graha.Ketu ? 180 : 0), node.LongitudeSpeedDegreesPerDay);
            case Graha.Sun:
                return Ephemeris.Longitude(Body.Sun, tt);
            case Graha.Moon:
                return Ephemeris.Longitude(Body.Moon, tt);
            default:
                var position = Ephemeris.Apparent(BodyOf(Graha), tt);
                return new(position.LongitudeDegrees, position.LongitudeSpeedDegreesPerDay);
        }
    }

    private static Body BodyOf(Graha graha) => graha switch
    {
        Graha.Mars => Body.Mars,
        Graha.Mercury => Body.Mercury,
        Graha.Jupiter => Body.Jupiter,
        Graha.Venus => Body.Venus,
        _ => Body.Saturn,
    };
}
