using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Yogas;

public sealed class what_bears_on_a_yoga
{
    private const string LonelyMoon = "Mo5@10 Su4 Ma2 Me3 Ju12 Ve9 Sa3";

    [Theory]
    [InlineData("Mo4 Su3 Ma1 Me2 Ve9 Sa10", "moon-in-kendra")]
    [InlineData("Mo5 Su4 Ma5 Me3 Ve9 Sa3", "moon-with-a-graha")]
    [InlineData("Mo5 Su4 Ma8 Me3 Ve9 Sa3", "graha-in-kendra-from-moon")]
    [InlineData("Mo5 Su4 Ma1 Me3 Ve9 Sa3", "graha-in-kendra-from-lagna")]
    public void kemadruma_is_undone_by_each_of_the_four(string places, string ground)
    {
        var kemadruma = One("kemadruma", places);
        kemadruma.IsCancelled.ShouldBeTrue();
        kemadruma.Strength.ShouldBe(0);
        Grounds(kemadruma, YogaReasonKind.Cancels).ShouldContain(ground);
    }

    [Fact]
    public void without_any_of_the_four_kemadruma_stands()
    {
        var kemadruma = One("kemadruma", LonelyMoon + " Ma12 Ju3");
        kemadruma.IsCancelled.ShouldBeFalse();
        kemadruma.Strength.ShouldBeGreaterThan(0);
        Doshas(LonelyMoon + " Ma12 Ju3").ShouldContain(dosha => dosha.Yoga.Id == "kemadruma");
    }

    [Theory]
    [InlineData("Ma1", "mars-own-or-exalted")]
    [InlineData("Vrishabha Ma8", "mars-in-rashi-that-cancels")]
    [InlineData("Ma7 Ju1", "jupiter-joins-or-sees-mars")]
    [InlineData("Ma7 Mo7", "mars-with-moon")]
    [InlineData("Karka Ma2", "yogakaraka-mars")]
    [InlineData("Makara Ma8", "mars-in-simha-or-kumbha")]
    [InlineData("Mesha Ma2", null)]
    [InlineData("Mesha Ma7 Ju6", null)]
    public void manglik_is_undone_where_the_texts_say(string places, string? ground)
    {
        var manglik = One("manglik-from-lagna", places);
        manglik.IsCancelled.ShouldBe(ground is not null);
        if (ground is not null)
            Grounds(manglik, YogaReasonKind.Cancels).ShouldContain(ground);
    }

    [Fact]
    public void shakata_is_undone_by_the_moon_in_a_kendra()
    {
        One("shakata", "Ju2 Mo7").IsCancelled.ShouldBeTrue();
        One("shakata", "Ju2 Mo9").IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public void any_other_nabhasa_yoga_puts_the_sankhya_one_aside()
    {
        One("kedara", "Su1 Mo2 Ma3 Me4 Ju1 Ve2 Sa3").IsCancelled.ShouldBeTrue();
        One("kedara", "Su1 Mo2 Ma3 Me5 Ju1 Ve2 Sa3").IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public void each_rule_of_neecha_bhanga_is_named()
    {
        var sun = One("neecha-bhanga", "Su7 Ve1 Ma4 Sa7");
        sun.Subjects.ShouldBe(GrahaSet.Of(Graha.Sun));
        Grounds(sun, YogaReasonKind.Strengthens).ShouldBe(
            ["dispositor-in-kendra", "exaltation-lord-in-kendra", "dispositor-sees-it", "with-a-graha-exalted-there"],
            ignoreOrder: true);
    }

    [Fact]
    public void each_debilitated_graha_has_its_own_rules()
    {
        var fallen = Yogas("Su7 Ve1 Ju10 Ma8 Sa2 Mo9").Where(yoga => yoga.Yoga.Id == "neecha-bhanga").ToArray();
        fallen.Select(yoga => yoga.Subjects.First).ShouldBe([Graha.Sun, Graha.Jupiter]);
        Grounds(fallen[0], YogaReasonKind.Strengthens).ShouldBe(["dispositor-in-kendra", "dispositor-sees-it"]);
        Grounds(fallen[1], YogaReasonKind.Strengthens).ShouldBe(["exaltation-lord-in-kendra"]);
    }

    [Theory]
    [InlineData("anant", 1)]
    [InlineData("kulik", 2)]
    [InlineData("vasuki", 3)]
    [InlineData("shankhpal", 4)]
    [InlineData("padma", 5)]
    [InlineData("mahapadma", 6)]
    [InlineData("takshak", 7)]
    [InlineData("karkotak", 8)]
    [InlineData("shankhachud", 9)]
    [InlineData("ghatak", 10)]
    [InlineData("vishdhar", 11)]
    [InlineData("sheshnag", 12)]
    public void kala_sarpa_is_named_for_the_bhava_of_rahu(string kind, int bhava)
    {
        string[] five = ["Su", "Mo", "Ma", "Me", "Ju"];
        var places = string.Join(' ', five.Select((graha, i) => $"{graha}{(bhava + i) % 12 + 1}"))
            + $" Ve{(bhava + 1) % 12 + 1} Sa{(bhava + 3) % 12 + 1}";
        Doshas($"Ra{bhava}@5 {places}").Single(dosha => dosha.Yoga.Id == "kala-sarpa").Variant.ShouldBe(kind);
    }

    [Fact]
    public void strength_follows_dignity()
    {
        var exalted = One("gajakesari", "Ju4 Mo7");
        var debilitated = One("gajakesari", "Ju10 Mo7");
        exalted.Strength.ShouldBeGreaterThan(debilitated.Strength);
        exalted.Reasons.ShouldContain(new YogaReason("exalted", YogaReasonKind.Dignity, Graha.Jupiter, 1));
        debilitated.Reasons.ShouldContain(new YogaReason("debilitated", YogaReasonKind.Dignity, Graha.Jupiter, 0));
    }

    [Fact]
    public void an_adverse_yoga_is_the_harder_the_weaker_its_grahas()
    {
        One("sarpa", "Su7 Ma4 Sa1 Me2 Ju6 Ve8").Strength
            .ShouldBeGreaterThan(One("sarpa", "Su1 Ma10 Sa7 Me2 Ju6 Ve8").Strength);
    }

    [Fact]
    public void a_combust_graha_weakens_what_it_forms()
    {
        var combust = One("hamsa", "Ju4@10 Su4@12");
        combust.Reasons.ShouldContain(reason => reason.Id == "combust" && reason.Graha == Graha.Jupiter
            && reason.Kind == YogaReasonKind.Weakens && reason.Effect < 0);
        combust.Strength.ShouldBeLessThan(One("hamsa", "Ju4@10").Strength);
    }

    [Fact]
    public void the_bhavas_are_those_of_the_grahas_and_of_the_lordships()
    {
        var lakshmi = One("lakshmi", "Ju4");
        lakshmi.Grahas.ShouldBe(GrahaSet.Of(Graha.Jupiter));
        lakshmi.Bhavas.ShouldBe(BhavaSet.Of(4, 9));
    }

    [Fact]
    public void what_the_nodes_see_is_an_option()
    {
        var chart = Placed.Of(Rashi.Mesha, "Ma7 Ra3 Ve9");
        var seventh = ChartDoshas.Of(new YogaView(chart)).Single(dosha => dosha.Yoga.Id == "manglik-from-lagna");
        var asJupiter = ChartDoshas.Of(new YogaView(chart, NodeDrishti.AsJupiter))
            .Single(dosha => dosha.Yoga.Id == "manglik-from-lagna");
        Grounds(seventh, YogaReasonKind.Strengthens).ShouldNotContain("with-or-under-malefics");
        Grounds(asJupiter, YogaReasonKind.Strengthens).ShouldContain("with-or-under-malefics");
    }

    private static IReadOnlyList<string> Grounds(FormedYoga yoga, YogaReasonKind kind) =>
        [.. yoga.Reasons.Where(reason => reason.Kind == kind && reason.Graha is null).Select(reason => reason.Id)];

    private static FormedYoga One(string id, string places) =>
        Yogas(places).Concat(Doshas(places)).First(yoga => yoga.Yoga.Id == id);

    private static IReadOnlyList<FormedYoga> Yogas(string places) => ChartYogas.Of(Placed.Of(Rashi.Mesha, places));

    private static IReadOnlyList<FormedYoga> Doshas(string places) => ChartDoshas.Of(Placed.Of(Rashi.Mesha, places));
}
