using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Zodiac;

public sealed class divisional_charts
{
    private static readonly Arbitrary<ZodiacPoint> Points =
        Gen.Choose(0, 35_999_999).Select(x => new ZodiacPoint(x / 100_000.0)).ToArbitrary();

    private static readonly ZodiacPoint[] Ends = [new(0.01), new(29.99), new(30.01), new(59.99)];

    [Theory]
    // Parashara: movable rashis count from themselves, fixed from the ninth, dual from the fifth.
    [InlineData(0.1, Rashi.Mesha)]
    [InlineData(30.1, Rashi.Makara)]
    [InlineData(60.1, Rashi.Tula)]
    [InlineData(90.1, Rashi.Karka)]
    [InlineData(359.9, Rashi.Meena)]
    public void the_first_and_last_navamsas_are_where_parashara_puts_them(double longitudeDegrees, Rashi navamsa) =>
        new ZodiacPoint(longitudeDegrees).RashiIn(Varga.D9).ShouldBe(navamsa);

    // Brihat Parashara Hora Shastra, chapter 6: the first and the last part of an odd and of an even rashi.
    [Theory]
    [InlineData(Varga.D2, Rashi.Simha, Rashi.Karka, Rashi.Karka, Rashi.Simha)]
    [InlineData(Varga.D3, Rashi.Mesha, Rashi.Dhanu, Rashi.Vrishabha, Rashi.Makara)]
    [InlineData(Varga.D4, Rashi.Mesha, Rashi.Makara, Rashi.Vrishabha, Rashi.Kumbha)]
    [InlineData(Varga.D7, Rashi.Mesha, Rashi.Tula, Rashi.Vrishchika, Rashi.Vrishabha)]
    [InlineData(Varga.D10, Rashi.Mesha, Rashi.Makara, Rashi.Makara, Rashi.Tula)]
    [InlineData(Varga.D12, Rashi.Mesha, Rashi.Meena, Rashi.Vrishabha, Rashi.Mesha)]
    [InlineData(Varga.D16, Rashi.Mesha, Rashi.Karka, Rashi.Simha, Rashi.Vrishchika)]
    [InlineData(Varga.D20, Rashi.Mesha, Rashi.Vrishchika, Rashi.Dhanu, Rashi.Karka)]
    [InlineData(Varga.D24, Rashi.Simha, Rashi.Karka, Rashi.Karka, Rashi.Mithuna)]
    [InlineData(Varga.D27, Rashi.Mesha, Rashi.Mithuna, Rashi.Karka, Rashi.Kanya)]
    [InlineData(Varga.D30, Rashi.Mesha, Rashi.Tula, Rashi.Vrishabha, Rashi.Vrishchika)]
    [InlineData(Varga.D40, Rashi.Mesha, Rashi.Karka, Rashi.Tula, Rashi.Makara)]
    [InlineData(Varga.D45, Rashi.Mesha, Rashi.Dhanu, Rashi.Simha, Rashi.Mesha)]
    [InlineData(Varga.D60, Rashi.Mesha, Rashi.Meena, Rashi.Vrishabha, Rashi.Mesha)]
    public void the_ends_of_mesha_and_vrishabha(Varga varga, Rashi first, Rashi last, Rashi evenFirst, Rashi evenLast) =>
        Ends.Select(end => end.RashiIn(varga)).ShouldBe([first, last, evenFirst, evenLast]);

    [Fact]
    public void navamsas_follow_each_other_round_the_zodiac() => Prop.ForAll(Points, point =>
    {
        var navamsa = point.In(Varga.D9);
        Math.Abs(Angle.DifferenceDegrees(navamsa.LongitudeDegrees, point.LongitudeDegrees * 9)).ShouldBeLessThan(1e-8);
        point.InParivritti(9).ShouldBe(navamsa);
        point.In(Varga.D1).ShouldBe(point);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_point_keeps_its_rashi_when_its_way_is_stretched() => Prop.ForAll(Points, point =>
    {
        foreach (var varga in Vargas.All)
            point.In(varga).Rashi.ShouldBe(point.RashiIn(varga), $"{varga} of {point}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_point_on_an_edge_lies_in_the_part_that_begins_there()
    {
        foreach (var varga in Vargas.All.Where(varga => varga != Varga.D30))
        {
            for (var part = 0; part < 12 * (int)varga; part++)
            {
                var edge = part * 30.0 / (int)varga;
                var inside = new ZodiacPoint(edge + 1e-6).RashiIn(varga);
                foreach (var point in (double[])[edge, Math.BitDecrement(edge), Math.BitIncrement(edge)])
                    new ZodiacPoint(Angle.NormalizeDegrees(point)).RashiIn(varga).ShouldBe(inside, $"{varga} part {part}");
                new ZodiacPoint(edge).In(varga).DegreesInRashi.ShouldBe(0, tolerance: 1e-9);
            }
        }
    }

    [Fact]
    public void an_arcsecond_before_an_edge_the_part_before_still_holds()
    {
        foreach (var varga in Vargas.All.Where(varga => varga is not (Varga.D1 or Varga.D30)))
        {
            for (var part = 1; part < (int)varga; part++)
            {
                var edge = new ZodiacPoint(part * 30.0 / (int)varga);
                new ZodiacPoint(edge.LongitudeDegrees - 1 / 3600.0).RashiIn(varga).ShouldNotBe(edge.RashiIn(varga));
            }
        }
    }

    [Theory]
    [InlineData(4.999, Rashi.Mesha)]
    [InlineData(5, Rashi.Kumbha)]
    [InlineData(17.999, Rashi.Dhanu)]
    [InlineData(18, Rashi.Mithuna)]
    [InlineData(25, Rashi.Tula)]
    [InlineData(35, Rashi.Kanya)]
    [InlineData(41.999, Rashi.Kanya)]
    [InlineData(42, Rashi.Meena)]
    [InlineData(50, Rashi.Makara)]
    [InlineData(55, Rashi.Vrishchika)]
    public void trimshamsas_have_unequal_parts(double longitudeDegrees, Rashi trimshamsa) =>
        new ZodiacPoint(longitudeDegrees).RashiIn(Varga.D30).ShouldBe(trimshamsa);

    [Theory]
    [InlineData(5, 0, 4, Rashi.Mesha)]
    [InlineData(5, 30, 36, Rashi.Kanya)]
    [InlineData(11, 359.99, 360, Rashi.Meena)]
    [InlineData(300, 0.15, 0.2, Rashi.Vrishabha)]
    public void other_divisions_run_round_and_round(int parts, double fromDegrees, double toDegrees, Rashi expected)
    {
        new ZodiacPoint(fromDegrees).InParivritti(parts).Rashi.ShouldBe(expected);
        if (toDegrees < 360)
            new ZodiacPoint(Math.BitDecrement(toDegrees) - 1e-6).InParivritti(parts).Rashi.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(29, false)]
    [InlineData(30 + 15, true)]
    [InlineData(60 + 29, true)]
    public void a_point_in_the_same_rashi_and_navamsa_is_vargottama(double longitudeDegrees, bool isVargottama) =>
        new ZodiacPoint(longitudeDegrees).IsVargottama().ShouldBe(isVargottama);

    [Fact]
    public void a_varga_has_its_own_lagna_and_bhavas()
    {
        var navamsa = VargaChart.Of(A.Chart, Varga.D9);

        navamsa.Lagna.Rashi.ShouldBe(A.Chart.Lagna.RashiIn(Varga.D9));
        foreach (var placement in A.Chart.Placements)
        {
            navamsa[placement.Graha].ShouldBe(placement.Point.In(Varga.D9));
            navamsa.BhavaOf(placement.Graha).ShouldBe((navamsa[placement.Graha].Rashi - navamsa.Lagna.Rashi + 12) % 12 + 1);
        }
    }

    [Fact]
    public void a_varga_that_luna_does_not_know_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ZodiacPoint(1).In((Varga)5));
        Should.Throw<ArgumentOutOfRangeException>(() => new ZodiacPoint(1).In((Varga)(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => new ZodiacPoint(1).InParivritti(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new ZodiacPoint(1).InParivritti(301));
    }
}
