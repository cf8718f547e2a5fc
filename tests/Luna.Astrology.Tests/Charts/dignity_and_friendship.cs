using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Charts;

public sealed class dignity_and_friendship
{
    /// <summary>Brihat Parashara Hora Shastra, chapter 3, verse 55, spelt out.</summary>
    [Theory]
    [InlineData(Graha.Sun, "Moon Mars Jupiter", "Venus Saturn")]
    [InlineData(Graha.Moon, "Sun Mercury", "")]
    [InlineData(Graha.Mars, "Sun Moon Jupiter", "Mercury")]
    [InlineData(Graha.Mercury, "Sun Venus", "Moon")]
    [InlineData(Graha.Jupiter, "Sun Moon Mars", "Mercury Venus")]
    [InlineData(Graha.Venus, "Mercury Saturn", "Sun Moon")]
    [InlineData(Graha.Saturn, "Mercury Venus", "Sun Moon Mars")]
    public void natural_friends_and_enemies(Graha graha, string friends, string enemies)
    {
        var others = Enum.GetValues<Graha>().Where(other => !other.IsNode() && other != graha).ToArray();
        Those(Friendship.Friend).ShouldBe(friends);
        Those(Friendship.Enemy).ShouldBe(enemies);

        string Those(Friendship friendship) =>
            string.Join(' ', others.Where(other => Friendships.Natural(graha, other) == friendship));
    }

    [Fact]
    public void temporal_friendship_is_mutual_and_fails_in_the_same_rashi()
    {
        foreach (var a in Enum.GetValues<Rashi>())
        {
            foreach (var b in Enum.GetValues<Rashi>())
                Friendships.Temporal(a, b).ShouldBe(Friendships.Temporal(b, a));
            Friendships.Temporal(a, a).ShouldBe(Friendship.Enemy);
            Friendships.Temporal(a, a.Plus(3)).ShouldBe(Friendship.Friend);
            Friendships.Temporal(a, a.Plus(4)).ShouldBe(Friendship.Enemy);
        }
    }

    [Theory]
    [InlineData(Graha.Sun, 10, Dignity.Exalted)]
    [InlineData(Graha.Sun, 190, Dignity.Debilitated)]
    [InlineData(Graha.Sun, 139.999, Dignity.Moolatrikona)]
    [InlineData(Graha.Sun, 140, Dignity.Own)]
    [InlineData(Graha.Moon, 32.999, Dignity.Exalted)]
    [InlineData(Graha.Moon, 33, Dignity.Moolatrikona)]
    [InlineData(Graha.Moon, 95, Dignity.Own)]
    [InlineData(Graha.Mars, 12, Dignity.Own)]
    [InlineData(Graha.Mercury, 164.999, Dignity.Exalted)]
    [InlineData(Graha.Mercury, 165, Dignity.Moolatrikona)]
    [InlineData(Graha.Mercury, 170, Dignity.Own)]
    [InlineData(Graha.Mercury, 345, Dignity.Debilitated)]
    [InlineData(Graha.Jupiter, 250, Dignity.Own)]
    [InlineData(Graha.Venus, 359.999, Dignity.Exalted)]
    [InlineData(Graha.Saturn, 0, Dignity.Debilitated)]
    public void dignity_by_degree(Graha graha, double longitude, Dignity dignity) =>
        Dignities.Of(graha, new ZodiacPoint(longitude), Rashi.Mesha).ShouldBe(dignity);

    [Theory]
    [InlineData(Graha.Jupiter, Rashi.Simha, Rashi.Kanya, Dignity.GreatFriend)]
    [InlineData(Graha.Jupiter, Rashi.Simha, Rashi.Kumbha, Dignity.Neutral)]
    [InlineData(Graha.Saturn, Rashi.Karka, Rashi.Simha, Dignity.Neutral)]
    [InlineData(Graha.Saturn, Rashi.Karka, Rashi.Makara, Dignity.GreatEnemy)]
    [InlineData(Graha.Mars, Rashi.Tula, Rashi.Vrishchika, Dignity.Friend)]
    [InlineData(Graha.Mars, Rashi.Tula, Rashi.Mesha, Dignity.Enemy)]
    public void elsewhere_it_is_the_friendship_with_the_lord(
        Graha graha, Rashi standing, Rashi lordStanding, Dignity dignity) =>
        Dignities.Of(graha, new ZodiacPoint(((int)standing - 1) * 30 + 22), lordStanding).ShouldBe(dignity);

    [Fact]
    public void the_nodes_have_none()
    {
        Dignities.Of(A.Chart, Graha.Rahu).ShouldBeNull();
        Dignities.Of(A.Chart, Graha.Ketu).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Friendships.Natural(Graha.Sun, Graha.Rahu));
    }

    [Fact]
    public void mercury_takes_after_its_company()
    {
        var alone = Placed.Chart(0, 10, 200, 100, 50, 250, 300, 130);
        Nature.IsBenefic(alone, Graha.Mercury).ShouldBeTrue();
        var withMars = Placed.Chart(0, 10, 200, 45, 50, 250, 300, 130);
        Nature.IsBenefic(withMars, Graha.Mercury).ShouldBeFalse();
        var nearerToVenus = Placed.Chart(0, 10, 200, 45, 50, 250, 52, 130);
        Nature.IsBenefic(nearerToVenus, Graha.Mercury).ShouldBeTrue();
        var nearerToMars = Placed.Chart(0, 10, 200, 49, 50, 250, 52, 130);
        Nature.IsBenefic(nearerToMars, Graha.Mercury).ShouldBeFalse();
    }

    [Fact]
    public void the_moon_is_benefic_while_it_waxes() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var ahead = Angle.NormalizeDegrees(
            chart[Graha.Moon].Point.LongitudeDegrees - chart[Graha.Sun].Point.LongitudeDegrees);
        Nature.IsBenefic(chart, Graha.Moon).ShouldBe(ahead < 180);
    }).QuickCheckThrowOnFailure();
}
