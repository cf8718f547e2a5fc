using Luna.Astrology.Readings.Facts;

namespace Luna.Astrology.Tests.Readings;

/// <summary>That every fact has one is checked where the facts are made.</summary>
public sealed class rules_of_facts
{
    [Theory]
    [InlineData("graha.moon.rashi", "graha")]
    [InlineData("graha.mars.bhava", "graha.bhava")]
    [InlineData("graha.mars.drishti.virupas", "graha.drishti.virupas")]
    [InlineData("varga.d10.sun.rashi", "varga")]
    [InlineData("dasha.vimshottari.antar", "dasha")]
    [InlineData("dasha.yogini.maha.2", "dasha.yogini")]
    [InlineData("partner.graha.moon.nakshatra", "graha")]
    [InlineData("moon.2025-06-01", "moon")]
    [InlineData("earlier.lagna.rashi", "lagna")]
    [InlineData("yoga.neecha-bhanga.mars", "yoga")]
    [InlineData("festival.sankranti.makara.2024-01-15", "festival")]
    public void a_kind_is_the_id_without_what_it_names(string id, string kind) => FactRules.KindOf(id).ShouldBe(kind);

    [Theory]
    [InlineData("")]
    [InlineData("weather.rain")]
    [InlineData("self")]
    public void what_no_fact_is_called_has_none(string id) => FactRules.Of(id).ShouldBeNull();

    [Fact]
    public void it_names_the_text_in_the_language_of_whoever_asks()
    {
        FactRules.Of("dasha.vimshottari.maha")!.ShouldContain("Parashara Hora Shastra, chapter 46");
        FactRules.Of("dasha.vimshottari.maha", "hi")!.ShouldContain("पाराशर होरा शास्त्र");
        FactRules.Of("dasha.vimshottari.maha", "hi-Latn")!.ShouldNotMatch(@"\p{IsDevanagari}");
    }
}
