using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Dashas;

/// <summary>Brihat Parashara Hora Shastra, chapter 46, from verse 52 on.</summary>
public sealed class the_kalachakra_dasha
{
    private const double PadaDegrees = 360.0 / 108;

    private static readonly Instant Birth = A.Chart.Moment.Instant;

    private static readonly Arbitrary<double> MoonDegrees =
        Gen.Choose(0, 35_999_999).Select(x => x / 100_000.0).ToArbitrary();

    [Theory]
    // Spans and bodies as the verses list them; of the apasavya wheel the body is the last of the nine.
    [InlineData(Nakshatra.Ashwini, 1, 100, Rashi.Mesha, Rashi.Dhanu)]
    [InlineData(Nakshatra.Ashwini, 2, 85, Rashi.Makara, Rashi.Mithuna)]
    [InlineData(Nakshatra.Krittika, 3, 83, Rashi.Vrishabha, Rashi.Mithuna)]
    [InlineData(Nakshatra.Revati, 4, 86, Rashi.Karka, Rashi.Meena)]
    [InlineData(Nakshatra.Bharani, 1, 100, Rashi.Vrishchika, Rashi.Meena)]
    [InlineData(Nakshatra.Pushya, 2, 85, Rashi.Kumbha, Rashi.Kanya)]
    [InlineData(Nakshatra.Chitra, 3, 83, Rashi.Tula, Rashi.Kanya)]
    [InlineData(Nakshatra.UttaraBhadrapada, 4, 86, Rashi.Karka, Rashi.Dhanu)]
    [InlineData(Nakshatra.Rohini, 1, 86, Rashi.Karka, Rashi.Dhanu)]
    [InlineData(Nakshatra.Magha, 2, 83, Rashi.Tula, Rashi.Kanya)]
    [InlineData(Nakshatra.Vishakha, 3, 85, Rashi.Kumbha, Rashi.Kanya)]
    [InlineData(Nakshatra.Shravana, 4, 100, Rashi.Vrishchika, Rashi.Meena)]
    [InlineData(Nakshatra.Mrigashira, 1, 86, Rashi.Karka, Rashi.Meena)]
    [InlineData(Nakshatra.Ardra, 2, 83, Rashi.Vrishabha, Rashi.Mithuna)]
    [InlineData(Nakshatra.Jyeshtha, 3, 85, Rashi.Makara, Rashi.Mithuna)]
    [InlineData(Nakshatra.Shatabhisha, 4, 100, Rashi.Mesha, Rashi.Dhanu)]
    public void a_pada_has_its_span_its_deha_and_its_jiva(Nakshatra nakshatra, int pada, int years, Rashi deha, Rashi jiva)
    {
        var moon = (((int)nakshatra - 1) * 4 + pada - 1) * PadaDegrees;
        var mahadashas = Kalachakra.Mahadashas(WithMoon(moon));

        Kalachakra.DehaAndJivaOf(new ZodiacPoint(moon)).ShouldBe((deha, jiva));
        (mahadashas[0].Start - Birth).TotalSeconds.ShouldBe(0, tolerance: 1);
        (mahadashas[9].Start - mahadashas[0].Start).TotalDays.ShouldBe(365.25 * years, tolerance: 1e-5);
    }

    [Fact]
    public void the_first_pada_of_ashwini_runs_from_mesha_to_dhanu()
    {
        var mahadashas = Kalachakra.Mahadashas(WithMoon(0));

        mahadashas.Take(9).Select(maha => (int)maha.Rashi).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        mahadashas.Take(9).Select(maha => (int)Math.Round((maha.End - maha.Start).TotalDays / 365.25))
            .ShouldBe([7, 16, 9, 21, 5, 9, 16, 7, 10]);
        mahadashas[9].Rashi.ShouldBe(Rashi.Makara);
    }

    // Half of the pada is gone, so half of its hundred years: Mesha 7, Vrishabha 23, Mithuna 32, Karka 53.
    [Fact]
    public void what_the_moon_has_passed_of_the_pada_is_passed_of_its_years()
    {
        var first = Kalachakra.Mahadashas(WithMoon(PadaDegrees / 2))[0];

        first.Rashi.ShouldBe(Rashi.Karka);
        (first.End - Birth).TotalDays.ShouldBe(3 * 365.25, tolerance: 1e-3);
    }

    [Fact]
    public void after_the_last_pada_of_a_wheel_its_first_follows()
    {
        var bharani4 = Kalachakra.Mahadashas(WithMoon(7 * PadaDegrees));
        bharani4[9].Rashi.ShouldBe(Rashi.Mesha);
        bharani4[10].Rashi.ShouldBe(Rashi.Vrishabha);

        var mrigashira4 = Kalachakra.Mahadashas(WithMoon(19 * PadaDegrees));
        mrigashira4[9].Rashi.ShouldBe(Rashi.Dhanu);
        mrigashira4[10].Rashi.ShouldBe(Rashi.Makara);
    }

    [Fact]
    public void periods_join() => Prop.ForAll(MoonDegrees, moonDegrees =>
    {
        var mahadashas = Kalachakra.Mahadashas(WithMoon(moonDegrees));
        mahadashas[0].Contains(Birth).ShouldBeTrue();
        for (var i = 1; i < mahadashas.Count; i++)
            mahadashas[i].Start.ShouldBe(mahadashas[i - 1].End);
        foreach (var maha in mahadashas)
        {
            var antardashas = Kalachakra.Within(maha);
            antardashas[0].Rashi.ShouldBe(maha.Rashi);
            antardashas[0].Start.ShouldBe(maha.Start);
            antardashas[^1].End.ShouldBe(maha.End);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_runs_is_a_part_of_what_runs_above_it() =>
        Prop.ForAll(MoonDegrees, Gen.Choose(0, 120 * 365 * 24).ToArbitrary(), (moonDegrees, hours) =>
        {
            var chart = WithMoon(moonDegrees);
            var instant = Birth + Duration.FromHours(hours);
            var running = Kalachakra.At(chart, instant, 5);

            running.ShouldAllBe(period => period.Contains(instant));
            for (var i = 1; i < running.Count; i++)
                Kalachakra.Within(running[i - 1]).ShouldContain(running[i]);
            if (instant < Kalachakra.Mahadashas(chart)[^1].End)
                Kalachakra.Mahadashas(chart).ShouldContain(running[0]);
        }).QuickCheckThrowOnFailure();

    private static Chart WithMoon(double degrees) => A.ChartWith(10, 100, degrees, 40, 110, 70, 130, 300, 200);
}
