using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Charts;

/// <summary>Charts for the tests.</summary>
internal static class A
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);

    /// <summary>15 August 1990, 10:30 in Jaipur.</summary>
    public static readonly Chart Chart =
        Chart.Cast(new BirthMoment(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.9196, 75.7878)));

    /// <summary>4 February 1962 near midnight in Delhi: eight grahas in Makara.</summary>
    public static readonly BirthMoment CrowdedMoment =
        new(Instant.FromUtc(1962, 2, 4, 18, 30), new GeoPosition(28.61, 77.21));

    /// <summary>Any instant of 1810 to 2090, anywhere up to 66° of latitude.</summary>
    public static readonly Arbitrary<BirthMoment> Moment =
        (from seconds in Gen.Choose(-1_000_000_000, 758_000_000)
         from latitude in Gen.Choose(-6600, 6600)
         from longitude in Gen.Choose(-18000, 18000)
         select new BirthMoment(
             Instant.FromUtc(1970, 1, 1, 0, 0) + Duration.FromSeconds(5L * seconds),
             new GeoPosition(latitude / 100.0, longitude / 100.0))).ToArbitrary();

    /// <summary>A chart with the grahas, Sun to Rahu, where one wants them; Ketu stands opposite to Rahu.</summary>
    public static Chart ChartWith(double lagnaDegrees, params double[] grahaDegrees)
    {
        double[] nine = [.. grahaDegrees, Angle.NormalizeDegrees(grahaDegrees[^1] + 180)];
        var lagna = new ZodiacPoint(lagnaDegrees);
        return Chart with
        {
            Lagna = lagna,
            Placements =
            [
                .. nine.Select((degrees, i) => Chart.Placements[i] with
                {
                    Point = new ZodiacPoint(degrees),
                    Bhava = lagna.Rashi.CountTo(new ZodiacPoint(degrees).Rashi),
                }),
            ],
        };
    }
}
