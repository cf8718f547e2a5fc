using Luna.Astrology.Sky;

namespace Luna.Astrology.Tests.Sky;

/// <summary>Against general relativity: 1.75″ at the limb, 4.07 mas at a right angle (Will 2014, section 4.1).</summary>
public sealed class light_bent_by_the_sun
{
    private const double FarAwayAu = 1e9;
    private const double LimbDegrees = 959.63 / 3600;

    [Theory]
    [InlineData(LimbDegrees, 1.7507, 0.001)]
    [InlineData(90, 0.004072, 0.00001)]
    [InlineData(-90, -0.004072, 0.00001)]
    [InlineData(LimbDegrees / 2, 1.7507 * 2 * 0.9377, 0.002)]
    [InlineData(0, 0, 1e-9)]
    public void a_star_moves_away_from_the_sun(double elongationDegrees, double expectedArcseconds, double tolerance)
    {
        var star = new SkyPosition(100 + elongationDegrees, 0, FarAwayAu, 0, 0, 0);

        var bent = LightDeflection.Bend(star, new SkyPosition(100, 0, 1, 1, 0, 0));

        (3600 * (bent.LongitudeDegrees - star.LongitudeDegrees)).ShouldBe(expectedArcseconds, tolerance);
        bent.LatitudeDegrees.ShouldBe(0, 1e-15);
    }

    [Fact]
    public void a_planet_before_the_sun_is_not_bent()
    {
        var planet = new SkyPosition(100.3, 0, 0.28, 0, 0, 0);

        var bent = LightDeflection.Bend(planet, new SkyPosition(100, 0, 1, 1, 0, 0));

        (3600 * (bent.LongitudeDegrees - planet.LongitudeDegrees)).ShouldBe(0, 0.0001);
    }
}
