using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Panchanga;

public sealed class parts_of_a_day
{
    private const string India = "Asia/Kolkata";

    private static readonly GeoPosition Delhi = new(28.6139, 77.2090);

    private static readonly Arbitrary<(LocalDate Date, GeoPosition Place)> Days = (
        from day in Gen.Choose(0, 365 * 290)
        from latitude in Gen.Choose(-6000, 6000)
        from longitude in Gen.Choose(-18000, 18000)
        select (new LocalDate(1802, 1, 1).PlusDays(day), new GeoPosition(latitude / 100.0, longitude / 100.0)))
        .ToArbitrary();

    [Fact]
    public void the_limbs_of_a_day_follow_each_other_without_a_gap() => Prop.ForAll(Days, at =>
    {
        var day = Of(at.Date, at.Place);
        Follow(day.Tithis, day, tithi => tithi.Number, 30);
        Follow(day.Nakshatras, day, nakshatra => (int)nakshatra, 27);
        Follow(day.NityaYogas, day, yoga => (int)yoga, 27);
        Follow(day.Karanas, day, karana => karana.Number, 60);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_tithi_is_two_karanas() => Prop.ForAll(Days, at =>
    {
        var limbs = Of(at.Date, at.Place).AtSunrise;
        ((limbs.Karana.Value.Number + 1) / 2).ShouldBe(limbs.Tithi.Value.Number);
        (limbs.Karana.Start == limbs.Tithi.Start || limbs.Karana.End == limbs.Tithi.End).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void horas_and_choghadiyas_fill_day_and_night() => Prop.ForAll(Days, at =>
    {
        var day = Of(at.Date, at.Place);
        var parts = day.Parts!;
        parts.Horas[0].Time.Start.ShouldBe(day.Sunrise!.Value);
        parts.Horas[^1].Time.End.ShouldBe(day.NextSunrise!.Value);
        parts.Choghadiyas[8].Time.Start.ShouldBe(day.Sunset!.Value);
        parts.Choghadiyas[^1].Time.End.ShouldBe(day.NextSunrise!.Value);
        parts.Horas[0].Lord.ShouldBe(day.Vara.LordOf());

        // The 25th hora is the first of the next day.
        Horas.LordOf(day.Vara, 25).ShouldBe(Varas.Of(at.Date.PlusDays(1)).LordOf());
        parts.Choghadiyas[0].Lord.ShouldBe(day.Vara.LordOf());
        parts.RahuKalam.Duration.TotalSeconds.ShouldBe(parts.Yamaganda.Duration.TotalSeconds, 1e-3);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_day_of_the_polar_night_has_limbs_and_no_parts()
    {
        var day = DayPanchanga.Of(new LocalDate(2024, 12, 20), "Europe/Oslo", new GeoPosition(69.65, 18.96))!;

        day.Sunrise.ShouldBeNull();
        day.Parts.ShouldBeNull();
        day.Tithis.Count.ShouldBeGreaterThan(0);
        day.Masa.Amanta.ShouldBe(MasaName.Margashirsha);
    }

    // Names of the years: Rashtriya Panchang; the northern year changes its name a month after Chaitra.
    [Theory]
    [InlineData(2024, 4, 9, 1946, 2081, 2080, Samvatsara.Krodhi)]
    [InlineData(2024, 4, 8, 1945, 2080, 2080, Samvatsara.Shobhakrit)]
    [InlineData(2024, 11, 1, 1946, 2081, 2080, Samvatsara.Krodhi)]
    [InlineData(2024, 11, 3, 1946, 2081, 2081, Samvatsara.Krodhi)]
    [InlineData(2025, 1, 15, 1946, 2081, 2081, Samvatsara.Krodhi)]
    [InlineData(2025, 3, 31, 1947, 2082, 2081, Samvatsara.Vishvavasu)]
    [InlineData(2026, 6, 1, 1948, 2083, 2082, Samvatsara.Parabhava)]
    public void years_of_the_eras_change_on_their_days(
        int year, int month, int day, int shaka, int vikrama, int gujarat, Samvatsara name)
    {
        var samvat = DayPanchanga.Of(new LocalDate(year, month, day), India, Delhi)!.Samvat;

        (samvat.Shaka, samvat.Vikrama, samvat.VikramaOfGujarat, samvat.Samvatsara)
            .ShouldBe((shaka, vikrama, gujarat, name));
    }

    [Theory]
    [InlineData(2024, 4, 20, Samvatsara.Pingala)]
    [InlineData(2024, 5, 10, Samvatsara.Kalayukta)]
    public void jupiters_own_year_changes_in_between(int year, int month, int day, Samvatsara expected) =>
        DayPanchanga.Of(new LocalDate(year, month, day), India, Delhi)!.Samvat.SamvatsaraOfNorth.ShouldBe(expected);

    // The adhika months of our time, and the kshaya month of 1983 (Rashtriya Panchang).
    [Theory]
    [InlineData(2023, 7, 25, MasaName.Shravana, true, false)]
    [InlineData(2023, 8, 25, MasaName.Shravana, false, false)]
    [InlineData(2020, 9, 25, MasaName.Ashwina, true, false)]
    [InlineData(2026, 5, 25, MasaName.Jyeshtha, true, false)]
    [InlineData(1983, 1, 20, MasaName.Pausha, false, true)]
    public void months_are_put_in_and_left_out(
        int year, int month, int day, MasaName name, bool isAdhika, bool isKshaya)
    {
        var masa = Masa.At(Instant.FromUtc(year, month, day, 6, 0));

        (masa.Amanta, masa.IsAdhika, masa.IsKshaya).ShouldBe((name, isAdhika, isKshaya));
    }

    [Fact]
    public void seasons_and_ways_of_the_sun_follow_the_rashi()
    {
        Seasons.RituOf(Rashi.Meena).ShouldBe(Ritu.Vasanta);
        Seasons.RituOf(Rashi.Kumbha).ShouldBe(Ritu.Shishira);
        Seasons.RituOf(MasaName.Chaitra).ShouldBe(Ritu.Vasanta);
        Seasons.RituOf(MasaName.Phalguna).ShouldBe(Ritu.Shishira);
        Seasons.AyanaOf(Rashi.Makara).ShouldBe(Ayana.Uttarayana);
        Seasons.AyanaOf(Rashi.Mithuna).ShouldBe(Ayana.Uttarayana);
        Seasons.AyanaOf(Rashi.Karka).ShouldBe(Ayana.Dakshinayana);
    }

    [Fact]
    public void taras_and_the_moons_place_are_counted_from_the_birth_inclusively()
    {
        Balas.TaraOf(Nakshatra.Rohini, Nakshatra.Rohini).ShouldBe(Tara.Janma);
        Balas.TaraOf(Nakshatra.Revati, Nakshatra.Ashwini).ShouldBe(Tara.Sampat);
        Balas.TaraOf(Nakshatra.Ashwini, Nakshatra.Revati).ShouldBe(Tara.AtiMitra);
        Balas.MoonPlace(Rashi.Meena, Rashi.Mesha).ShouldBe(2);
        Balas.HasChandraBala(Rashi.Mesha, Rashi.Vrishchika, Paksha.Shukla).ShouldBeFalse();
        Balas.HasChandraBala(Rashi.Mesha, Rashi.Vrishabha, Paksha.Shukla).ShouldBeTrue();
        Balas.HasChandraBala(Rashi.Mesha, Rashi.Vrishabha, Paksha.Krishna).ShouldBeFalse();
    }

    [Fact]
    public void amrita_and_varjyam_never_meet()
    {
        foreach (var nakshatra in Enum.GetValues<Nakshatra>())
        {
            var anga = new Anga<Nakshatra>(
                nakshatra, Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(60 * 1440));
            var good = NakshatraGhatis.AmritaKalaOf(anga);
            anga.End.ShouldBeGreaterThanOrEqualTo(good.End);
            var bads = NakshatraGhatis.VarjyamsOf(anga);
            bads.Count.ShouldBe(nakshatra == Nakshatra.Mula ? 2 : 1);
            foreach (var bad in bads)
            {
                (good.End <= bad.Start || bad.End <= good.Start).ShouldBeTrue(nakshatra.ToString());
                anga.End.ShouldBeGreaterThanOrEqualTo(bad.End);
                bad.Duration.TotalMinutes.ShouldBe(96, 1e-6);
            }
        }
    }

    private static DayPanchanga Of(LocalDate date, GeoPosition place)
    {
        var offset = Offset.FromSeconds((int)(place.LongitudeDegrees * 240));
        return DayPanchanga.Of(date, date.AtMidnight().WithOffset(offset).ToInstant(), place);
    }

    private static void Follow<T>(IReadOnlyList<Anga<T>> angas, DayPanchanga day, Func<T, int> number, int count)
    {
        angas[0].Contains(day.Sunrise!.Value).ShouldBeTrue();
        angas[^1].End.ShouldBeGreaterThanOrEqualTo(day.NextSunrise!.Value);
        foreach (var (one, next) in angas.Zip(angas.Skip(1)))
        {
            next.Start.ShouldBe(one.End);
            number(next.Value).ShouldBe(number(one.Value) % count + 1);
            next.End.ShouldBeGreaterThan(next.Start);
        }
    }
}
