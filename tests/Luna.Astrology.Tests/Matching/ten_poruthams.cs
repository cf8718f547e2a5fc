using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Matching;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Matching;

public sealed class ten_poruthams
{
    /// <summary>B. V. Raman, Muhurtha, on marriage: Mrigashira is the 10th from Dhanishta.</summary>
    [Fact]
    public void ramans_example_of_mahendra_and_stree_deergha()
    {
        var match = Poruthams.Of(groom: Moon.In(Nakshatra.Mrigashira, 1), bride: Moon.In(Nakshatra.Dhanishta, 1));

        match[Porutham.Mahendra].ShouldBe(Agreement.Agrees);
        match[Porutham.StreeDeergha].ShouldBe(Agreement.Middling); // beyond the 7th, not the 13th
        match[Porutham.Rajju].ShouldBe(Agreement.Fails); // both of the head
        match[Porutham.Vedha].ShouldBe(Agreement.Fails);
    }

    [Fact]
    public void three_nakshatras_are_of_the_head_and_six_of_each_other_part()
    {
        var parts = Enum.GetValues<Nakshatra>().CountBy(Poruthams.RajjuOf).ToDictionary();

        parts.ShouldBe(
            new Dictionary<Rajju, int>
            {
                [Rajju.Foot] = 6, [Rajju.Hip] = 6, [Rajju.Navel] = 6, [Rajju.Neck] = 6, [Rajju.Head] = 3,
            },
            ignoreOrder: true);
        Poruthams.RajjuOf(Nakshatra.Revati).ShouldBe(Rajju.Foot);
        Poruthams.RajjuOf(Nakshatra.Chitra).ShouldBe(Rajju.Head);
    }

    [Fact]
    public void every_nakshatra_pierces_one_other_and_the_three_of_the_head_two()
    {
        foreach (var one in Enum.GetValues<Nakshatra>())
        {
            var pierced = Enum.GetValues<Nakshatra>()
                .Count(other => Poruthams.Of(Moon.In(one, 1), Moon.In(other, 1))[Porutham.Vedha] == Agreement.Fails);
            pierced.ShouldBe(Poruthams.RajjuOf(one) == Rajju.Head ? 2 : 1, one.ToString());
        }
    }

    [Fact]
    public void a_bride_of_the_second_rashi_before_the_groom_fails_and_the_seventh_agrees()
    {
        var mesha = new ZodiacPoint(5);
        Poruthams.Of(groom: new ZodiacPoint(35), bride: mesha)[Porutham.Rashi].ShouldBe(Agreement.Fails);
        Poruthams.Of(groom: new ZodiacPoint(185), bride: mesha)[Porutham.Rashi].ShouldBe(Agreement.Agrees);
        Poruthams.Of(groom: new ZodiacPoint(335), bride: mesha)[Porutham.Rashi].ShouldBe(Agreement.Agrees);
    }

    [Fact]
    public void ten_are_told_in_order_and_those_that_do_not_fail_are_counted() =>
        Prop.ForAll(Moon.Anywhere, Moon.Anywhere, (groom, bride) =>
        {
            var match = Poruthams.Of(groom, bride);
            match.Results.Select(result => result.Porutham).ShouldBe(Enum.GetValues<Porutham>());
            match.Agreeing.ShouldBe(match.Results.Count(result => result.Agreement != Agreement.Fails));
            match.SharesRajju.ShouldBe(match[Porutham.Rajju] == Agreement.Fails);
        }).QuickCheckThrowOnFailure();
}
