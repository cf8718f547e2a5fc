using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Zodiac;

public sealed class what_belongs_to_a_rashi
{
    [Fact]
    public void each_rashi_is_owned_by_its_lord_and_by_nobody_else()
    {
        foreach (var rashi in Enum.GetValues<Rashi>())
        {
            Enum.GetValues<Graha>().Where(graha => Rashis.OwnOf(graha).Contains(rashi))
                .ShouldHaveSingleItem().ShouldBe(Rashis.LordOf(rashi));
        }
    }

    [Theory]
    [InlineData(Rashi.Mesha, Tattva.Fire, Modality.Movable, Gender.Male)]
    [InlineData(Rashi.Vrishabha, Tattva.Earth, Modality.Fixed, Gender.Female)]
    [InlineData(Rashi.Mithuna, Tattva.Air, Modality.Dual, Gender.Male)]
    [InlineData(Rashi.Karka, Tattva.Water, Modality.Movable, Gender.Female)]
    [InlineData(Rashi.Simha, Tattva.Fire, Modality.Fixed, Gender.Male)]
    [InlineData(Rashi.Dhanu, Tattva.Fire, Modality.Dual, Gender.Male)]
    [InlineData(Rashi.Meena, Tattva.Water, Modality.Dual, Gender.Female)]
    public void tattva_modality_and_gender(Rashi rashi, Tattva tattva, Modality modality, Gender gender)
    {
        Rashis.TattvaOf(rashi).ShouldBe(tattva);
        Rashis.ModalityOf(rashi).ShouldBe(modality);
        Rashis.GenderOf(rashi).ShouldBe(gender);
    }

    [Fact]
    public void counting_on_and_counting_to_undo_each_other()
    {
        foreach (var from in Enum.GetValues<Rashi>())
        {
            for (var count = -30; count <= 30; count++)
                from.CountTo(from.Plus(count)).ShouldBe(((count % 12) + 12) % 12 + 1);
        }

        Rashi.Meena.Plus(1).ShouldBe(Rashi.Mesha);
        Rashi.Mesha.Plus(-1).ShouldBe(Rashi.Meena);
        Rashi.Dhanu.CountTo(Rashi.Mesha).ShouldBe(5);
    }
}
