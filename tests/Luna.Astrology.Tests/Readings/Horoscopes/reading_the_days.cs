using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Readings.Horoscopes;

public sealed class reading_the_days
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    private static readonly Arbitrary<(Rashi Moon, HoroscopePeriod Period, LocalDate Date)> Any =
        (from moon in Gen.Elements(Enum.GetValues<Rashi>())
         from period in Gen.Elements(Enum.GetValues<HoroscopePeriod>())
         from day in Gen.Choose(-40_000, 40_000)
         select (moon, period, new LocalDate(1970, 1, 1).PlusDays(day))).ToArbitrary();

    [Fact]
    public void each_reading_rests_on_facts_that_come_with_it() => Prop.ForAll(Any, any =>
        AssertWhole(Horoscope.For(any.Moon, any.Period, any.Date))).QuickCheckThrowOnFailure();

    [Fact]
    public void so_do_those_of_a_chart() => Prop.ForAll(
        A.Moment, Gen.Elements(Enum.GetValues<HoroscopePeriod>()).ToArbitrary(),
        (moment, period) => AssertWhole(Horoscope.For(Chart.Cast(moment), period, Today))).QuickCheckThrowOnFailure();

    [Fact]
    public void the_same_day_reads_the_same_and_in_hindi_alike() => Prop.ForAll(Any, any =>
    {
        var english = Horoscope.For(any.Moon, any.Period, any.Date);
        var again = Horoscope.For(any.Moon, any.Period, any.Date);
        var hindi = Horoscope.For(any.Moon, any.Period, any.Date, "hi");

        again.Readings.Select(reading => reading.Text).ShouldBe(english.Readings.Select(reading => reading.Text));
        again.Facts.ShouldBe(english.Facts);
        hindi.Facts.ShouldBe(english.Facts);
        hindi.Readings.Select(reading => reading.Key).ShouldBe(english.Readings.Select(reading => reading.Key));
        hindi.Readings.ShouldAllBe(reading => !reading.Text.Any(char.IsAsciiLetter));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void days_differ()
    {
        foreach (var moon in Enum.GetValues<Rashi>())
        {
            var days = Enumerable.Range(0, 60).Select(day => Texts(Horoscope.For(moon, HoroscopePeriod.Day, Today.PlusDays(day))));

            days.ShouldBeUnique();
        }
    }

    [Fact]
    public void rashis_differ()
    {
        foreach (var period in Enum.GetValues<HoroscopePeriod>())
            Enum.GetValues<Rashi>().Select(moon => Texts(Horoscope.For(moon, period, Today))).ShouldBeUnique();
    }

    [Theory]
    [InlineData(HoroscopePeriod.Day, 2026, 11, 25, 2026, 11, 26)]
    [InlineData(HoroscopePeriod.Week, 2026, 11, 23, 2026, 11, 30)]
    [InlineData(HoroscopePeriod.Month, 2026, 11, 1, 2026, 12, 1)]
    [InlineData(HoroscopePeriod.Year, 2026, 1, 1, 2027, 1, 1)]
    public void a_period_is_that_of_the_civil_calendar(
        HoroscopePeriod period, int fromYear, int fromMonth, int fromDay, int toYear, int toMonth, int toDay)
    {
        var india = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];

        Horoscope.For(Rashi.Mesha, period, Today).Time.ShouldBe(new NodaTime.Interval(
            india.AtStartOfDay(new LocalDate(fromYear, fromMonth, fromDay)).ToInstant(),
            india.AtStartOfDay(new LocalDate(toYear, toMonth, toDay)).ToInstant()));
    }

    [Fact]
    public void what_moves_is_told()
    {
        var month = Horoscope.For(Rashi.Vrishabha, HoroscopePeriod.Month, Today);
        var facts = month.Facts.ToDictionary(fact => fact.Id, fact => fact.Statement);

        facts["ingress.sun.2026-11-16"].ShouldBe(
            "The Sun comes into Vrishchika (Scorpio) on 16 November 2026, the 7th rashi from Vrishabha (Taurus).");
        facts["station.mercury.2026-11-13"].ShouldStartWith("Mercury turns direct on 13 November 2026");
        facts["new-moon.2026-11-09"].ShouldContain("Tula (Libra)");
        month.Readings.Single(reading => reading.Key == "horoscopes.ingress.sun").Text.ShouldContain("16 November 2026");
    }

    [Fact]
    public void a_chart_is_told_its_tara_and_dashas()
    {
        var day = Horoscope.For(A.Chart, HoroscopePeriod.Day, Today);
        var year = Horoscope.For(A.Chart, HoroscopePeriod.Year, Today);

        // Born under Rohini, and the Moon is in Rohini that day.
        day.Readings.ShouldContain(reading => reading.Key == "panchanga.tara.1");
        day.Readings.ShouldContain(reading => reading.Key == "dashas.antar.jupiter.venus");
        year.Readings.ShouldContain(reading => reading.Key == "horoscopes.antar-begins" && reading.Text.Contains("16 October 2026"));
        year.Readings.ShouldContain(reading => reading.Key.StartsWith("horoscopes.year-lord."));
    }

    [Fact]
    public void a_chart_not_yet_born_is_read_by_its_moon_alone() =>
        Horoscope.For(A.Chart, HoroscopePeriod.Day, new LocalDate(1980, 1, 1)).Readings
            .ShouldNotContain(reading => reading.Key.StartsWith("dashas.") || reading.Key.Contains("tara"));

    [Fact]
    public void sade_sati_is_told_while_it_runs()
    {
        // Saturn was in Meena all 2026: the last phase for Kumbha, the middle for Meena, the first for Mesha.
        Told(Rashi.Kumbha).ShouldBe("gochara.sade-sati.3");
        Told(Rashi.Meena).ShouldBe("gochara.sade-sati.2");
        Told(Rashi.Mesha).ShouldBe("gochara.sade-sati.1");
        Told(Rashi.Simha).ShouldBe("gochara.dhaiya.8");
        Told(Rashi.Dhanu).ShouldBe("gochara.dhaiya.4");
        Told(Rashi.Tula).ShouldBeNull();

        static string? Told(Rashi moon) => Horoscope.For(moon, HoroscopePeriod.Year, Today).Readings
            .Select(reading => reading.Key)
            .SingleOrDefault(key => key.StartsWith("gochara.sade-sati") || key.StartsWith("gochara.dhaiya"));
    }

    [Fact]
    public void where_the_sun_does_not_rise_there_is_a_horoscope_too()
    {
        var tromso = new HoroscopeOptions("Europe/Oslo", new GeoPosition(69.65, 18.96), ChartOptions.Default);

        AssertWhole(Horoscope.For(Rashi.Karka, HoroscopePeriod.Day, new LocalDate(2026, 12, 21), options: tromso));
    }

    private static void AssertWhole(Horoscope horoscope)
    {
        var ids = horoscope.Facts.Select(fact => fact.Id).ToArray();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => !id.Any(char.IsUpper));
        horoscope.Readings.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var reading in horoscope.Readings)
        {
            reading.FactIds.ShouldNotBeEmpty();
            reading.FactIds.ShouldBeSubsetOf(ids, reading.Key);
            reading.Text.ShouldNotContain("{");
        }

        horoscope.Facts.ShouldAllBe(fact => fact.Statement.EndsWith('.') && char.IsUpper(fact.Statement[0]));
        horoscope.Readings.SelectMany(reading => reading.FactIds).Distinct().ShouldBe(ids, ignoreOrder: true);
    }

    private static string Texts(Horoscope horoscope) =>
        string.Join('\n', horoscope.Readings.Select(reading => reading.Text));
}
