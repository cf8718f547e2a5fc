using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Eclipses;
using Luna.Astrology.Festivals;
using Luna.Astrology.Gochara;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Prashna;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Luna.Astrology.Tests.Readings;

/// <summary>Questions, moments, days and skies beside a birth chart: what was found is told, once, in one sentence.</summary>
public sealed class facts_of_what_is_asked
{
    private const string India = "Asia/Kolkata";

    private static readonly GeoPosition Delhi = new(28.6139, 77.2090);

    [Fact]
    public void every_reason_and_yoga_of_a_question_is_told() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        foreach (var topic in Enum.GetValues<PrashnaTopic>())
        {
            var asked = PrashnaCharts.Of(chart, topic);
            var facts = PrashnaFacts.Of(asked);

            ShouldBeSentencesOfTheirOwn(facts);
            facts.Count(fact => fact.Id.StartsWith("prashna.reason.", StringComparison.Ordinal)).ShouldBe(asked.Reasons.Count);
            facts.Count(fact => fact.Id.StartsWith("prashna.yoga.", StringComparison.Ordinal)).ShouldBe(asked.Yogas.Count);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_question_says_whose_matter_it_is_and_which_way_it_leans()
    {
        var facts = Told(PrashnaFacts.Of(PrashnaCharts.Of(A.Chart, PrashnaTopic.Marriage)));

        facts["prashna.matter"].ShouldBe("The matter belongs to bhava 7 (house 7), ruled by Jupiter.");
        facts["prashna.reason.rising"].ShouldBe("The lagna rises head first, which speaks for it (+1).");
        facts["prashna.tendency"].ShouldStartWith("The reasons sum to ");
    }

    [Fact]
    public void no_two_yogas_of_tajaka_are_told_alike()
    {
        var facts = Enum.GetValues<TajakaYogaKind>()
            .Select(kind => TajakaFacts.Of("varshaphal", new TajakaYoga(kind, Graha.Venus, Graha.Mars, Graha.Saturn))).ToArray();

        ShouldBeSentencesOfTheirOwn(facts);
        facts.Select(fact => fact.Statement[..fact.Statement.IndexOf(" (", StringComparison.Ordinal)]).ShouldBeUnique();
        facts[(int)TajakaYogaKind.Nakta].Id.ShouldBe("varshaphal.yoga.nakta.venus-mars.saturn");
    }

    [Fact]
    public void every_reason_for_a_moment_is_told()
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var request = new MuhurtaRequest(
                purpose, new LocalDate(2024, 5, 1), new LocalDate(2024, 5, 31), India, Delhi,
                [new Person(Nakshatra.Rohini, Rashi.Vrishabha)]);
            var windows = MuhurtaSearch.Best(request, 20);
            var facts = MuhurtaFacts.Of(purpose, windows);

            ShouldBeSentencesOfTheirOwn(facts);
            if (windows.Count > 0)
                facts.Count.ShouldBe(windows.Count + windows.Sum(window => window.Reasons.Count));
        }

        MuhurtaFacts.Of(Purpose.Travel, []).ShouldBe([new Fact("muhurta", "muhurta", "No moment for a journey was found.")]);
    }

    /// <summary>India kept Diwali of 2024 on 31 October; the Sun entered Makara in the night to 15 January.</summary>
    [Fact]
    public void every_day_that_is_kept_has_a_fact_of_its_date()
    {
        for (var year = 2020; year <= 2026; year++)
            ShouldBeSentencesOfTheirOwn(FestivalFacts.Of(FestivalYear.Of(year, India, Delhi)));
        var facts = Told(FestivalFacts.Of(FestivalYear.Of(2024, India, Delhi)));

        facts["festival.diwali.2024-10-31"].ShouldStartWith("Diwali is kept on 31 October 2024: its tithi or nakshatra lasts from ");
        facts["festival.sankranti.makara.2024-01-15"].ShouldStartWith(
            "Makara Sankranti is kept on 15 January 2024: the Sun enters the rashi at 14 January 2024 21:1");
        facts.Keys.Count(id => id.StartsWith("festival.ekadashi.", StringComparison.Ordinal)).ShouldBeInRange(24, 26);
        facts.Keys.Count(id => id.StartsWith("festival.purnima.", StringComparison.Ordinal)).ShouldBeInRange(12, 13);
        facts.Keys.Count(id => id.StartsWith("festival.amavasya.", StringComparison.Ordinal)).ShouldBeInRange(12, 13);
        facts.Keys.Count(id => id.StartsWith("festival.sankranti.", StringComparison.Ordinal)).ShouldBe(12);
    }

    /// <summary>NASA's catalogues: two eclipses of each in 2025; of them Delhi saw that of the Moon on 7 September.</summary>
    [Fact]
    public void an_eclipse_is_told_with_what_the_place_sees()
    {
        var year = new Interval(Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0));
        var facts = EclipseFacts.Of(EclipsesAtPlace.Within(year, Delhi));

        ShouldBeSentencesOfTheirOwn(facts);
        facts.Select(fact => fact.Id).Where(id => !id.EndsWith(".seen", StringComparison.Ordinal)).ShouldBe(
            ["eclipse.solar.2025-03-29", "eclipse.solar.2025-09-21", "eclipse.lunar.2025-03-14", "eclipse.lunar.2025-09-07"]);
        var told = Told(facts);
        told["eclipse.solar.2025-03-29.seen"].ShouldBe("The place sees nothing of that eclipse of the Sun.");
        told["eclipse.lunar.2025-09-07.seen"].ShouldBe("The place sees that eclipse of the Moon.");
        told["eclipse.lunar.2025-03-14.seen"].ShouldBe("The place sees nothing of that eclipse of the Moon.");
    }

    [Fact]
    public void a_penumbral_eclipse_counts_as_seen_while_the_moon_is_up()
    {
        // 5 May 2023, penumbral, greatest at 17:24 UTC: late evening in Delhi, noon in Mexico.
        var days = new Interval(Instant.FromUtc(2023, 5, 1, 0, 0), Instant.FromUtc(2023, 5, 10, 0, 0));
        EclipsesAtPlace.Within(days, Delhi).Lunar.ShouldHaveSingleItem().IsSeen.ShouldBeTrue();
        EclipsesAtPlace.Within(days, new GeoPosition(19.43, -99.13)).Lunar.ShouldHaveSingleItem().IsSeen.ShouldBeFalse();
    }

    [Fact]
    public void a_day_is_told_limb_by_limb_and_part_by_part()
    {
        var facts = DayFacts.Of(DayPanchanga.Of(new LocalDate(2009, 10, 2), India, new GeoPosition(34.0837, 74.7973))!);

        ShouldBeSentencesOfTheirOwn(facts);
        var told = Told(facts);
        // events.json, daily_panchang of that day: sunrise JD 2455106.5416018, the tithi ends at 2455106.7091638.
        told["day.sunrise"].ShouldStartWith("The Sun rises at 2 October 2009 00:59:5");
        told["day.tithi.1"].ShouldEndWith("to 2 October 2009 05:01:11 UTC.");
        facts.Count(fact => fact.Id.StartsWith("day.hora.", StringComparison.Ordinal)).ShouldBe(24);
        facts.Count(fact => fact.Id.StartsWith("day.choghadiya.", StringComparison.Ordinal)).ShouldBe(16);
    }

    [Fact]
    public void a_day_without_sunrise_has_no_parts()
    {
        var facts = DayFacts.Of(DayPanchanga.Of(new LocalDate(2024, 12, 21), "Europe/Oslo", new GeoPosition(78.2, 15.6))!);

        ShouldBeSentencesOfTheirOwn(facts);
        var told = Told(facts);
        told["day.sunrise"].ShouldBe("The Sun rises at no time of that day.");
        told["day.tithi"].ShouldStartWith("At midnight of 21 December 2024 ");
        told.ContainsKey("day.rahu-kalam").ShouldBeFalse();
    }

    [Fact]
    public void ingresses_stations_and_returns_are_told_by_their_dates()
    {
        var year = new Interval(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2025, 1, 1, 0, 0));
        List<Fact> facts =
        [
            .. TransitEvents.Ingresses(Graha.Sun, year).Select(TransitEventFacts.Of),
            .. TransitEvents.Stations(Graha.Mars, year).Select(TransitEventFacts.Of),
            .. TransitEvents.Returns(A.Chart, Graha.Sun, year).Select(TransitEventFacts.Of),
            .. TransitEvents.Passages(A.Chart, Graha.Saturn, Graha.Moon, year).Select(TransitEventFacts.Of),
        ];

        ShouldBeSentencesOfTheirOwn(facts);
        var told = Told(facts);
        told["ingress.sun.makara.2024-01-14"].ShouldStartWith("The Sun enters Makara (Capricorn) at 14 January 2024 21:1");
        told["station.mars.2024-12-06"].ShouldStartWith("Mars turns retrograde at ");
        told.Keys.Count(id => id.StartsWith("return.sun.2024-08-", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static Dictionary<string, string> Told(IReadOnlyList<Fact> facts) =>
        facts.ToDictionary(fact => fact.Id, fact => fact.Statement);

    private static void ShouldBeSentencesOfTheirOwn(IReadOnlyList<Fact> facts)
    {
        facts.Select(fact => fact.Id).ShouldBeUnique();
        foreach (var fact in facts)
        {
            fact.Statement.ShouldEndWith(".");
            char.IsUpper(fact.Statement[0]).ShouldBeTrue(fact.Statement);
            fact.Statement.ShouldNotContain("  ");
            fact.Id.ShouldBe(fact.Id.ToLowerInvariant());
            fact.Id.ShouldNotContain(' ');
            fact.Subject.ShouldNotBeEmpty();
            FactRules.Of(fact.Id).ShouldNotBeNull(fact.Id);
        }
    }
}
