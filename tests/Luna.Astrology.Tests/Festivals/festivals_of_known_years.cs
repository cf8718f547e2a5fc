using Luna.Astrology.Festivals;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Tests.Festivals;

/// <summary>
/// Days on which all India kept its feasts, at Delhi; Onam and Vishu at Kochi, Pongal and Puthandu at Chennai.
/// </summary>
public sealed class festivals_of_known_years
{
    private const string India = "Asia/Kolkata";

    private static readonly GeoPosition Delhi = new(28.6139, 77.2090);
    private static readonly GeoPosition Kochi = new(9.9312, 76.2673);
    private static readonly GeoPosition Chennai = new(13.0827, 80.2707);

    [Theory]
    [InlineData("makara-sankranti", "2023-01-15", "2024-01-15", "2025-01-14")]
    [InlineData("lohri", "2023-01-14", "2024-01-14", "2025-01-13")]
    [InlineData("vasant-panchami", "2023-01-26", "2024-02-14", "2025-02-02")]
    [InlineData("maha-shivaratri", "2023-02-18", "2024-03-08", "2025-02-26", "2026-02-15")]
    [InlineData("holi", "2022-03-18", "2023-03-08", "2024-03-25", "2025-03-14", "2026-03-04")]
    [InlineData("holika-dahan", "2022-03-17", "2023-03-07", "2024-03-24", "2025-03-13", "2026-03-03")]
    [InlineData("ugadi", "2023-03-22", "2024-04-09", "2025-03-30", "2026-03-19")]
    [InlineData("gudi-padwa", "2023-03-22", "2024-04-09", "2025-03-30", "2026-03-19")]
    [InlineData("rama-navami", "2022-04-10", "2023-03-30", "2024-04-17", "2025-04-06", "2026-03-26")]
    [InlineData("mahavir-jayanti", "2023-04-04", "2024-04-21", "2025-04-10")]
    [InlineData("hanuman-jayanti", "2023-04-06", "2024-04-23", "2025-04-12", "2026-04-02")]
    [InlineData("baisakhi", "2023-04-14", "2024-04-13", "2025-04-14")]
    [InlineData("akshaya-tritiya", "2023-04-22", "2024-05-10", "2025-04-30")]
    [InlineData("buddha-purnima", "2023-05-05", "2024-05-23", "2025-05-12")]
    [InlineData("ratha-yatra", "2023-06-20", "2024-07-07", "2025-06-27")]
    [InlineData("guru-purnima", "2022-07-13", "2023-07-03", "2024-07-21", "2025-07-10")]
    [InlineData("nag-panchami", "2023-08-21", "2024-08-09", "2025-07-29")]
    [InlineData("raksha-bandhan", "2022-08-11", "2023-08-30", "2024-08-19", "2025-08-09")]
    [InlineData("krishna-janmashtami", "2022-08-18", "2023-09-06", "2024-08-26", "2025-08-15")]
    [InlineData("ganesh-chaturthi", "2022-08-31", "2023-09-19", "2024-09-07", "2025-08-27")]
    [InlineData("anant-chaturdashi", "2023-09-28", "2024-09-17", "2025-09-06")]
    [InlineData("sarva-pitru-amavasya", "2023-10-14", "2024-10-02", "2025-09-21")]
    [InlineData("navaratri", "2022-09-26", "2023-10-15", "2024-10-03", "2025-09-22")]
    [InlineData("durga-ashtami", "2023-10-22", "2024-10-11", "2025-09-30")]
    [InlineData("vijayadashami", "2022-10-05", "2023-10-24", "2024-10-12", "2025-10-02")]
    [InlineData("sharad-purnima", "2023-10-28", "2024-10-16", "2025-10-06")]
    [InlineData("karwa-chauth", "2022-10-13", "2023-11-01", "2024-10-20", "2025-10-10")]
    [InlineData("dhanteras", "2022-10-22", "2023-11-10", "2024-10-29", "2025-10-18")]
    [InlineData("naraka-chaturdashi", "2023-11-12", "2024-10-31", "2025-10-20")]
    [InlineData("diwali", "2021-11-04", "2022-10-24", "2023-11-12", "2024-10-31", "2025-10-20")]
    [InlineData("govardhan-puja", "2023-11-14", "2024-11-02", "2025-10-22")]
    [InlineData("bhai-dooj", "2023-11-15", "2024-11-03", "2025-10-23")]
    [InlineData("chhath", "2023-11-19", "2024-11-07", "2025-10-27")]
    [InlineData("guru-nanak-jayanti", "2022-11-08", "2023-11-27", "2024-11-15", "2025-11-05")]
    public void a_festival_falls_on_its_day_in_delhi(string id, params string[] dates) => Check(id, Delhi, dates);

    [Theory]
    [InlineData("onam", "2013-09-16", "2023-08-29", "2024-09-15", "2025-09-05")]
    [InlineData("vishu", "2023-04-15", "2024-04-14", "2025-04-14")]
    public void a_festival_falls_on_its_day_in_kerala(string id, params string[] dates) => Check(id, Kochi, dates);

    [Theory]
    [InlineData("pongal", "2023-01-15", "2024-01-15", "2025-01-14")]
    [InlineData("puthandu", "2023-04-14", "2024-04-14", "2025-04-14")]
    public void a_festival_falls_on_its_day_in_tamil_nadu(string id, params string[] dates) => Check(id, Chennai, dates);

    [Theory]
    [InlineData("ekadashi.nirjala", "2023-05-31", "2024-06-18", "2025-06-06")]
    [InlineData("ekadashi.devashayani", "2023-06-29", "2024-07-17", "2025-07-06")]
    [InlineData("ekadashi.prabodhini", "2023-11-23", "2024-11-12", "2025-11-01")]
    [InlineData("ekadashi.padmini", "2023-07-29")]
    [InlineData("ekadashi.parama", "2023-08-12")]
    public void an_ekadashi_falls_on_its_day_in_delhi(string id, params string[] dates) => Check(id, Delhi, dates);

    [Fact]
    public void a_year_has_its_round_of_fasts()
    {
        foreach (var year in (int[])[1905, 1964, 2023, 2024, 2077])
        {
            var all = FestivalYear.Of(year, India, Delhi);
            int Count(ObservanceKind kind) => all.Count(observance => observance.Kind == kind);

            Count(ObservanceKind.Ekadashi).ShouldBeInRange(23, 26);
            Count(ObservanceKind.Purnima).ShouldBeInRange(12, 13);
            Count(ObservanceKind.Amavasya).ShouldBeInRange(12, 13);
            Count(ObservanceKind.Pradosha).ShouldBeInRange(23, 26);
            Count(ObservanceKind.Chaturthi).ShouldBeInRange(23, 26);
            Count(ObservanceKind.Sankranti).ShouldBeInRange(12, 12);
            all.ShouldAllBe(observance => observance.Date.Year == year);
            all.Select(observance => observance.Date).ShouldBe(all.Select(observance => observance.Date).Order());
        }
    }

    [Fact]
    public void every_festival_of_the_table_comes_once_a_year_with_a_source()
    {
        var all = FestivalYear.Of(2024, India, Delhi).Where(x => x.Kind == ObservanceKind.Festival).ToArray();
        string[] ids =
        [
            .. FestivalTable.OfTithis.Select(x => x.Id), .. FestivalTable.OfSankrantis.Select(x => x.Id),
            .. FestivalTable.OfNakshatras.Select(x => x.Id),
        ];

        all.Select(x => x.Id).Order().ShouldBe(ids.Order());
        FestivalTable.OfTithis.ShouldAllBe(x => x.Source.Length > 0);
    }

    // In 1983 the month of Magha was left out: Pausha stood for it.
    [Theory]
    [InlineData("vasant-panchami", "1983-01-19")]
    [InlineData("maha-shivaratri", "1983-02-11")]
    [InlineData("holi", "1983-03-29")]
    public void a_month_that_is_left_out_keeps_its_feasts(string id, params string[] dates) => Check(id, Delhi, dates);

    [Fact]
    public void an_eclipse_is_kept_only_where_it_is_seen()
    {
        FestivalYear.Of(2025, India, Delhi).Where(x => x.Kind == ObservanceKind.LunarEclipse)
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                x => x.Id.ShouldBe("eclipse.lunar.total"), x => x.Date.ShouldBe(new LocalDate(2025, 9, 7)));
        FestivalYear.Of(2024, India, Delhi).ShouldNotContain(x => x.Kind == ObservanceKind.SolarEclipse);
        FestivalYear.Of(2024, "America/Chicago", new GeoPosition(32.7767, -96.7970))
            .ShouldContain(x => x.Id == "eclipse.solar.total");
    }

    [Fact]
    public void another_place_can_keep_another_day()
    {
        // The amavasya of 2024-11-01 ends in the Indian evening: in New York the evening before is the only one.
        FestivalYear.Of(2024, "America/New_York", new GeoPosition(40.7128, -74.0060))
            .Single(x => x.Id == "diwali").Date.ShouldBe(new LocalDate(2024, 10, 31));
        FestivalYear.Of(2023, "Australia/Sydney", new GeoPosition(-33.8688, 151.2093))
            .Single(x => x.Id == "holi").Date.ShouldBe(new LocalDate(2023, 3, 8));
    }

    [Fact]
    public void vaishnavas_fast_a_day_later_when_dashami_touches_the_dawn()
    {
        var smarta = Dates(EkadashiRule.Smarta);
        var vaishnava = Dates(EkadashiRule.Vaishnava);

        smarta.Zip(vaishnava).ShouldAllBe(pair => pair.First == pair.Second || pair.First.PlusDays(1) == pair.Second);
        smarta.ShouldNotBe(vaishnava);

        static LocalDate[] Dates(EkadashiRule rule) => [.. FestivalYear.Of(2024, India, Delhi, ekadashi: rule)
            .Where(x => x.Kind == ObservanceKind.Ekadashi).Select(x => x.Date)];
    }

    private static void Check(string id, GeoPosition place, string[] dates)
    {
        foreach (var text in dates)
        {
            var date = LocalDatePattern.Iso.Parse(text).Value;
            FestivalYear.Of(date.Year, India, place).Where(x => x.Id == id).Select(x => x.Date).ShouldBe([date], id);
        }
    }
}
