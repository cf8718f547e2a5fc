using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Zodiac;

public sealed class points_of_the_zodiac
{
    [Theory]
    [InlineData(0, Rashi.Mesha, Nakshatra.Ashwini, 1)]
    [InlineData(29.9999, Rashi.Mesha, Nakshatra.Krittika, 1)]
    [InlineData(30, Rashi.Vrishabha, Nakshatra.Krittika, 2)]
    [InlineData(359.9999, Rashi.Meena, Nakshatra.Revati, 4)]
    public void a_longitude_lies_in_one_rashi_nakshatra_and_pada(
        double longitudeDegrees, Rashi rashi, Nakshatra nakshatra, int pada)
    {
        var point = new ZodiacPoint(longitudeDegrees);

        point.Rashi.ShouldBe(rashi);
        point.Nakshatra.ShouldBe(nakshatra);
        point.Pada.ShouldBe(pada);
    }
}
