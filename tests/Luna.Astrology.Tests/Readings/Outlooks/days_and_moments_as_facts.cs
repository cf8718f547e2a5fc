using Luna.Astrology.Festivals;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Outlooks;
using NodaTime;

namespace Luna.Astrology.Tests.Readings.Outlooks;

public class days_and_moments_as_facts
{
    private const string Zone = "Asia/Kolkata";
    private static readonly GeoPosition Delhi = new(28.6519, 77.2315);
    private static readonly LocalDate Diwali = new(2025, 10, 20);

    private static IReadOnlyList<Fact> Facts(LocalDate date) => DayFacts.Of(
        DayPanchanga.Of(date, Zone, Delhi)!, Zone,
        [.. FestivalYear.Of(date.Year, Zone, Delhi).Where(observance => observance.Date == date)]);

    // Almanacs of New Delhi have Amavasya from 15:44 on 20 October 2025: within a minute of Luna's.
    [Fact]
    public void a_day_is_told_by_the_clock_of_its_place()
    {
        var facts = Facts(Diwali).ToDictionary(fact => fact.Id, fact => fact.Statement);
        facts["day.tithi.1"].ShouldContain("Chaturdashi");
        facts["day.tithi.1"].ShouldContain("15:45 on 20 October 2025");
        facts["day.kept.diwali"].ShouldContain("is kept on 20 October 2025");
        facts["day.rahu-kalam"].ShouldContain("from 07:");
    }

    [Fact]
    public void what_ends_after_midnight_has_its_date() =>
        Facts(Diwali).Single(fact => fact.Id == "day.nakshatra.1").Statement.ShouldContain("on 20 October 2025");

    [Fact]
    public void ids_are_unique() => Facts(Diwali).Select(fact => fact.Id).ShouldBeUnique();

    [Fact]
    public void a_window_is_a_fact_with_its_reasons()
    {
        var request = new MuhurtaRequest(Purpose.HouseEntry, new(2025, 6, 1), new(2025, 6, 15), Zone, Delhi);
        var windows = MuhurtaSearch.Best(request, 3);
        var facts = MuhurtaFacts.Of(request, windows);
        facts.Select(fact => fact.Id).ShouldBe(windows.Select((_, i) => $"muhurta.{i + 1}"));
        facts.ShouldAllBe(fact => fact.Statement.Contains("entering a house") && fact.Statement.Contains("For it: "));
    }
}
