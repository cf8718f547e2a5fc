using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Matching;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Matching;

public sealed class points_of_ashtakoota
{
    [Fact]
    public void an_ashwini_groom_and_a_bharani_bride_reckoned_by_hand()
    {
        var match = Ashtakootas.Of(Moon.In(Nakshatra.Ashwini, 1), Moon.In(Nakshatra.Bharani, 1));

        match.Varna.ShouldBe(new(Koota.Varna, 1, Varna.Kshatriya, Varna.Kshatriya));
        match.Vasya.ShouldBe(new(Koota.Vasya, 2, VasyaGroup.Chatushpada, VasyaGroup.Chatushpada));
        match.Tara.ShouldBe(new(Koota.Tara, 3, 9, 2)); // 27th from hers, 2nd from his
        match.Yoni.ShouldBe(new(Koota.Yoni, 2, Yoni.Horse, Yoni.Elephant));
        match.GrahaMaitri.ShouldBe(new(Koota.GrahaMaitri, 5, Graha.Mars, Graha.Mars));
        match.Gana.ShouldBe(new(Koota.Gana, 6, Gana.Deva, Gana.Manushya));
        match.Bhakoot.ShouldBe(new(Koota.Bhakoot, 7, Rashi.Mesha, Rashi.Mesha));
        match.Nadi.ShouldBe(new(Koota.Nadi, 8, Nadi.Adi, Nadi.Madhya));
        match.Total.ShouldBe(34);
        match.Cancellations.ShouldBeEmpty();
    }

    [Fact]
    public void the_sum_lies_within_36_and_no_koota_above_its_own() =>
        Prop.ForAll(Moon.Anywhere, Moon.Anywhere, (groom, bride) =>
        {
            var match = Ashtakootas.Of(groom, bride);
            match.Total.ShouldBe(match.Scores.Sum(score => score.Points));
            match.Total.ShouldBeInRange(0, Ashtakoota.Maximum);
            match.Scores.ShouldAllBe(score => score.Points >= 0 && score.Points <= score.Maximum);
            match.Scores.Sum(score => score.Maximum).ShouldBe(Ashtakoota.Maximum);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_does_not_ask_who_the_groom_is_is_the_same_both_ways() =>
        Prop.ForAll(Moon.Anywhere, Moon.Anywhere, (one, other) =>
        {
            var (there, back) = (Ashtakootas.Of(one, other), Ashtakootas.Of(other, one));
            there.Tara.Points.ShouldBe(back.Tara.Points);
            there.Yoni.Points.ShouldBe(back.Yoni.Points);
            there.GrahaMaitri.Points.ShouldBe(back.GrahaMaitri.Points);
            there.Bhakoot.Points.ShouldBe(back.Bhakoot.Points);
            there.Nadi.Points.ShouldBe(back.Nadi.Points);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void one_and_the_same_moon_loses_the_nadi_only() =>
        Prop.ForAll(Moon.Anywhere, moon => Ashtakootas.Of(moon, moon).Total.ShouldBe(28)).QuickCheckThrowOnFailure();

    [Fact]
    public void a_groom_of_higher_varna_has_the_point_and_one_of_lower_has_not()
    {
        var brahmin = Moon.In(Nakshatra.Pushya, 1); // Karka
        var shudra = Moon.In(Nakshatra.Swati, 1); // Tula
        Ashtakootas.Of(brahmin, shudra).Varna.Points.ShouldBe(1);
        Ashtakootas.Of(shudra, brahmin).Varna.Points.ShouldBe(0);
    }

    [Theory]
    [InlineData(254.9, VasyaGroup.Manava)] // Dhanu changes in its middle
    [InlineData(255.1, VasyaGroup.Chatushpada)]
    [InlineData(284.9, VasyaGroup.Chatushpada)] // and Makara in its own
    [InlineData(285.1, VasyaGroup.Jalachara)]
    public void two_rashis_change_their_vasya_group_in_the_middle(double moonDegrees, VasyaGroup group) =>
        Ashtakootas.Of(new ZodiacPoint(moonDegrees), new ZodiacPoint(0)).Vasya.Groom.ShouldBe(group);

    [Fact]
    public void deva_and_manushya_have_six_one_way_and_five_the_other_as_the_table_says()
    {
        var deva = Moon.In(Nakshatra.Ashwini, 1);
        var manushya = Moon.In(Nakshatra.Bharani, 1);
        var transposed = new AshtakootaOptions(Gana: GanaTable.DevaBrideFull);

        Ashtakootas.Of(deva, manushya).Gana.Points.ShouldBe(6);
        Ashtakootas.Of(manushya, deva).Gana.Points.ShouldBe(5);
        Ashtakootas.Of(deva, manushya, transposed).Gana.Points.ShouldBe(5);
        Ashtakootas.Of(manushya, deva, transposed).Gana.Points.ShouldBe(6);
    }

    [Fact]
    public void each_animal_has_one_sworn_enemy()
    {
        (Nakshatra, Nakshatra)[] enemies =
        [
            (Nakshatra.UttaraPhalguni, Nakshatra.Chitra), // cow and tiger
            (Nakshatra.Bharani, Nakshatra.Dhanishta), // elephant and lion
            (Nakshatra.Ashwini, Nakshatra.Hasta), // horse and buffalo
            (Nakshatra.Ardra, Nakshatra.Anuradha), // dog and deer
            (Nakshatra.Rohini, Nakshatra.UttaraAshadha), // serpent and mongoose
            (Nakshatra.Krittika, Nakshatra.Shravana), // sheep and monkey
            (Nakshatra.Punarvasu, Nakshatra.Magha), // cat and rat
        ];
        foreach (var (one, other) in enemies)
            Ashtakootas.Of(Moon.In(one, 1), Moon.In(other, 1)).Yoni.Points.ShouldBe(0, $"{one} and {other}");
    }
}
