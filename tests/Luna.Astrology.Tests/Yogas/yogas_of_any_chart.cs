using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;
using Luna.Reference;

namespace Luna.Astrology.Tests.Yogas;

public sealed class yogas_of_any_chart
{
    private static readonly string[] SpreadIds = ["gola", "yuga", "shula", "kedara", "pasha", "dama", "vallaki"];
    private static readonly string[] MoonSides = ["sunapha", "anapha", "durudhara", "kemadruma"];
    private static readonly string[] SunSides = ["vesi", "vasi", "ubhayachari"];

    /// <summary>What is counted from grahas or rashis, and neither from the lagna nor from bhavas' lords.</summary>
    private static readonly string[] FreeOfTheLagna =
    [
        .. SpreadIds, .. MoonSides, .. SunSides,
        "gajakesari", "chandra-mangala", "shakata", "adhi-chandra", "budhaditya", "bhaskara", "marud", "rajju", "musala",
        "nala", "uchcha-raja", "trilochana", "pravrajya", "pravrajya-sees-saturn", "pravrajya-under-saturn",
        "pravrajya-drekkana", "chandra-vargottama",
    ];

    /// <summary>What is counted in bhavas alone, whichever rashis these are.</summary>
    private static readonly string[] FreeOfTheRashis =
    [
        .. SpreadIds, .. MoonSides, .. SunSides,
        "adhi-lagna", "vasumati", "rajalakshana", "mala", "sarpa", "gada", "vihaga", "shringataka", "hala", "vajra", "yava",
        "kamala", "vapi", "yupa", "shara", "shakti", "danda", "nauka", "kuta", "chhatra", "chapa-nabhasa", "ardha-chandra",
        "chakra", "samudra", "chatussagara", "papa-kartari", "shubha-kartari", "shubha-malika", "ashubha-malika",
        "guru-mangala", "simhasana", "dhwaja", "parvata",
    ];

    private static readonly Arbitrary<Chart> AnyChart =
        (from lagna in Gen.Choose(0, 35_999)
         from eight in Gen.ArrayOf(Gen.Choose(0, 35_999), 8)
         select At(lagna, eight)).ToArbitrary();

    [Fact]
    public void none_throws_and_each_result_is_whole() => Prop.ForAll(AnyChart, chart =>
    {
        foreach (var formed in ChartYogas.Of(chart).Concat(ChartDoshas.Of(chart)))
        {
            formed.Strength.ShouldBeInRange(0, 1);
            formed.Grahas.IsEmpty.ShouldBeFalse();
            formed.Bhavas.Count.ShouldBeGreaterThan(0);
            formed.Reasons.ShouldNotBeEmpty();
            formed.Grahas.Contains(formed.Subjects).ShouldBeTrue();
            formed.IsCancelled.ShouldBe(formed.Reasons.Any(reason => reason.Kind == YogaReasonKind.Cancels));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void one_sankhya_yoga_forms_and_one_of_the_moons_sides() => Prop.ForAll(AnyChart, chart =>
    {
        var ids = Ids(chart);
        ids.Intersect(SpreadIds).Count().ShouldBe(1);
        ids.Intersect(MoonSides).Count().ShouldBe(1);
        ids.Intersect(SunSides).Count().ShouldBeLessThanOrEqualTo(1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_sankhya_yoga_stands_only_while_no_other_nabhasa_yoga_does() => Prop.ForAll(AnyChart, chart =>
    {
        var nabhasa = ChartYogas.Of(chart).Where(formed => formed.Yoga.Family == YogaFamily.Nabhasa).ToArray();
        nabhasa.Single(formed => SpreadIds.Contains(formed.Yoga.Id)).IsCancelled.ShouldBe(nabhasa.Length > 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void another_lagna_changes_nothing_that_is_not_counted_from_it() => Prop.ForAll(AnyChart, chart =>
    {
        var turned = Turned(chart, lagna: 30, grahas: 0);
        Ids(turned).Intersect(FreeOfTheLagna).ShouldBe(Ids(chart).Intersect(FreeOfTheLagna), ignoreOrder: true);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_whole_chart_turned_by_rashis_changes_nothing_that_is_counted_in_bhavas() =>
        Prop.ForAll(AnyChart, Gen.Choose(1, 11).ToArbitrary(), (chart, rashis) =>
        {
            var turned = Turned(chart, lagna: 30 * rashis, grahas: 30 * rashis);
            Ids(turned).Intersect(FreeOfTheRashis).ShouldBe(Ids(chart).Intersect(FreeOfTheRashis), ignoreOrder: true);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_exchange_is_of_one_kind() => Prop.ForAll(AnyChart, chart =>
    {
        var exchanges = ChartYogas.Of(chart).Where(formed => formed.Yoga.Family == YogaFamily.Parivartana).ToArray();
        exchanges.Select(formed => formed.Subjects).ShouldBeUnique();
        var dispositor = chart.Placements.Take(7).Select(placement => Rashis.LordOf(placement.Point.Rashi)).ToArray();
        exchanges.Length.ShouldBe(Enumerable.Range(0, 7).Count(i =>
            (int)dispositor[i] > i && dispositor[(int)dispositor[i]] == (Graha)i));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_entry_has_its_own_id_a_source_and_words()
    {
        ChartYogas.All.Select(yoga => yoga.Id).ShouldBeUnique();
        ChartDoshas.All.Select(yoga => yoga.Id).ShouldBeUnique();
        foreach (var yoga in ChartYogas.All.Concat(ChartDoshas.All))
        {
            yoga.Source.ShouldNotBeNullOrWhiteSpace();
            yoga.Formations.ShouldAllBe(formation => formation.When.Words.Length > 0);
        }
    }

    [Fact]
    public void there_are_at_least_a_hundred_and_eighty() => ChartYogas.All.Count.ShouldBeGreaterThanOrEqualTo(180);

    [Fact]
    public void a_random_birth_has_five_to_fifteen_and_no_yoga_is_everyones()
    {
        var births = YogaRates.Births(600, seed: 7).Select(moment => ChartYogas.Of(Chart.Cast(moment))).ToArray();
        births.Select(birth => birth.Count).Order().ElementAt(births.Length / 2).ShouldBeInRange(5, 15);
        foreach (var yoga in ChartYogas.All)
        {
            births.Count(birth => birth.Any(formed => formed.Yoga == yoga))
                .ShouldBeLessThan(births.Length * 6 / 10, yoga.Id);
        }
    }

    private static string[] Ids(Chart chart) => [.. ChartYogas.Of(chart).Select(formed => formed.Yoga.Id).Distinct()];

    private static Chart Turned(Chart chart, double lagna, double grahas) => Placed.Of(
        Turned(chart.Lagna, lagna), [.. chart.Placements.Select(placement => Turned(placement.Point, grahas))]);

    private static ZodiacPoint Turned(ZodiacPoint point, double degrees) =>
        new(Angle.NormalizeDegrees(point.LongitudeDegrees + degrees));

    private static Chart At(int lagna, int[] eight)
    {
        var points = eight.Select(hundredths => new ZodiacPoint(hundredths / 100.0)).ToList();
        points.Add(Turned(points[7], 180));
        return Placed.Of(new ZodiacPoint(lagna / 100.0), points);
    }
}
