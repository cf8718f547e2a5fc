using Luna.Astrology.Avasthas;
using Luna.Astrology.Charts;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Avasthas;

public sealed class states_of_a_graha
{
    [Theory]
    [InlineData(0, Baladi.Bala)]
    [InlineData(6, Baladi.Kumara)]
    [InlineData(17.9, Baladi.Yuva)]
    [InlineData(18, Baladi.Vriddha)]
    [InlineData(29.9, Baladi.Mrita)]
    [InlineData(30, Baladi.Mrita)]
    [InlineData(45, Baladi.Yuva)]
    [InlineData(59.9, Baladi.Bala)]
    public void its_age_runs_backwards_in_even_rashis(double longitude, Baladi age) =>
        Baladis.Of(new ZodiacPoint(longitude)).ShouldBe(age);

    [Theory]
    [InlineData(Dignity.Exalted, Jagradadi.Jagrat)]
    [InlineData(Dignity.Own, Jagradadi.Jagrat)]
    [InlineData(Dignity.GreatFriend, Jagradadi.Svapna)]
    [InlineData(Dignity.Neutral, Jagradadi.Svapna)]
    [InlineData(Dignity.Enemy, Jagradadi.Sushupti)]
    [InlineData(Dignity.Debilitated, Jagradadi.Sushupti)]
    public void how_awake_it_is(Dignity dignity, Jagradadi state) => Jagradadis.Of(dignity).ShouldBe(state);

    [Fact]
    public void an_exalted_graha_near_the_sun_shines_and_is_burnt()
    {
        // Venus at the end of Meena with the Sun beside her, Jupiter alone in Karka.
        var chart = Placed.Chart(0, 350, 200, 100, 60, 95, 355, 280, rahu: 130);
        Deeptadis.Of(chart, Graha.Venus).ShouldBe(Deeptadi.Deepta | Deeptadi.Vikala | Deeptadi.Kopa);
        Deeptadis.Of(chart, Graha.Saturn).ShouldBe(Deeptadi.Svastha);
        Deeptadis.Of(chart, Graha.Jupiter).ShouldBe(Deeptadi.Deepta | Deeptadi.Vikala);
    }

    [Fact]
    public void company_makes_a_graha_ashamed_proud_or_glad()
    {
        // Lagna Mesha, the fifth is Simha: Saturn stands there with Rahu, seen by nobody.
        var ashamed = Placed.InRashis(
            Rashi.Mesha, Rashi.Mithuna, Rashi.Vrishabha, Rashi.Makara, Rashi.Kanya, Rashi.Karka, Rashi.Tula,
            Rashi.Simha, rahu: Rashi.Simha);
        Lajjitadis.Of(ashamed, Graha.Saturn).HasFlag(Lajjitadi.Lajjita).ShouldBeTrue();
        Lajjitadis.Of(ashamed, Graha.Mars).HasFlag(Lajjitadi.Garvita).ShouldBeTrue();
        Lajjitadis.Of(ashamed, Graha.Jupiter).HasFlag(Lajjitadi.Garvita).ShouldBeTrue();
        Lajjitadis.Of(ashamed, Graha.Mercury).HasFlag(Lajjitadi.Lajjita).ShouldBeFalse();
    }

    [Fact]
    public void with_the_sun_and_under_a_malefics_eye_it_is_shaken()
    {
        var chart = Placed.InRashis(
            Rashi.Mesha, Rashi.Kanya, Rashi.Vrishabha, Rashi.Meena, Rashi.Kanya, Rashi.Dhanu, Rashi.Tula, Rashi.Makara,
            rahu: Rashi.Kumbha);
        Lajjitadis.Of(chart, Graha.Mercury).HasFlag(Lajjitadi.Kshobhita).ShouldBeTrue();
        Lajjitadis.Of(chart, Graha.Venus).HasFlag(Lajjitadi.Kshobhita).ShouldBeFalse();
    }

    [Fact]
    public void in_water_and_seen_by_an_enemy_alone_it_is_thirsty()
    {
        // The Sun in Karka, Saturn opposite in Makara.
        var thirsty = Placed.InRashis(
            Rashi.Mesha, Rashi.Karka, Rashi.Vrishabha, Rashi.Simha, Rashi.Karka, Rashi.Dhanu, Rashi.Simha, Rashi.Makara,
            rahu: Rashi.Kumbha);
        Lajjitadis.Of(thirsty, Graha.Sun).HasFlag(Lajjitadi.Trishita).ShouldBeTrue();
        // Jupiter in Meena sees Karka.
        var relieved = Placed.InRashis(
            Rashi.Mesha, Rashi.Karka, Rashi.Vrishabha, Rashi.Simha, Rashi.Karka, Rashi.Meena, Rashi.Simha, Rashi.Makara,
            rahu: Rashi.Kumbha);
        Lajjitadis.Of(relieved, Graha.Sun).HasFlag(Lajjitadi.Trishita).ShouldBeFalse();
    }

    /// <summary>
    /// R. Santhanam's example on Parashara 45.30 to 37: the Sun in Krittika and in the third navamsa, birth star
    /// Krittika, 31st ghati, lagna Vrishchika; then a name whose syllable counts four.
    /// </summary>
    [Fact]
    public void the_sun_with_busy_hands_and_without_effect()
    {
        var state = Shayanadis.Of(nakshatra: 3, graha: 1, part: 3, birthNakshatra: 3, ghati: 31, lagna: 8);
        state.ShouldBe(Shayanadi.Netrapani);
        Shayanadis.SubstateOf(state, Graha.Sun, 4).ShouldBe(ShayanadiSubstate.Vicheshta);
    }

    [Fact]
    public void no_remainder_is_sleep() =>
        Shayanadis.Of(nakshatra: 12, graha: 1, part: 1, birthNakshatra: 1, ghati: 1, lagna: 10)
            .ShouldBe(Shayanadi.Nidra);

    [Fact]
    public void the_running_ghati_is_counted()
    {
        var sunrise = A.Chart.Moment.Instant - Duration.FromMinutes(23);
        var first = Shayanadis.Of(A.Chart, Graha.Venus, sunrise);
        var second = Shayanadis.Of(A.Chart, Graha.Venus, sunrise - Duration.FromMinutes(1));
        ((int)second % 12).ShouldBe(((int)first + 1) % 12);
    }

    [Fact]
    public void the_nodes_have_an_age_and_a_doing_but_no_dignity()
    {
        var rahu = GrahaAvasthas.Of(A.Chart, Graha.Rahu, A.Chart.Moment.Instant);
        rahu.Deeptadi.ShouldBeNull();
        rahu.Lajjitadi.ShouldBeNull();
        rahu.Jagradadi.ShouldBeNull();
        GrahaAvasthas.Of(A.Chart, Graha.Sun, A.Chart.Moment.Instant).Deeptadi.ShouldNotBeNull();
    }
}
