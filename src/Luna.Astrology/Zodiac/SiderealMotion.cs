using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Zodiac;

/// <summary>The sidereal longitude of a graha as a moving angle.</summary>
public readonly record struct SiderealMotion(
    Graha Graha, Ayanamsa Ayanamsa = Ayanamsa.Lahiri, LunarNode Node = LunarNode.Mean) : IMovingAngle
{
    /// <remarks>
    /// Mercury's shortest retrogression is 19 days. The true node changes its direction up to four times a month.
    /// </remarks>
    public double StepDays => Graha switch
    {
        Graha.Rahu or Graha.Ketu when Node == LunarNode.True => 1,
        Graha.Sun => 60,
        _ => 8,
    };

    public bool TurnsBack => Graha is not (Graha.Sun or Graha.Moon);

    public AngleMotion At(JulianDate tt)
    {
        var (degrees, perDay) = Tropical(tt);
        return new(degrees - Ayanamsas.MeanDegrees(Ayanamsa, tt), perDay - Precession.DegreesPerDay(tt));
    }

    private AngleMotion Tropical(JulianDate tt)
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
