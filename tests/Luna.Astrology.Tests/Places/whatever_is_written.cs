using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Places;
using NodaTime;

namespace Luna.Astrology.Tests.Places;

public sealed class whatever_is_written
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    [Theory]
    [InlineData("asdfghjkl")]
    [InlineData("xqzwvk")]
    [InlineData("कखगघङचछ")]
    [InlineData("Atlantis of the Moon")]
    public void a_name_of_nowhere_is_unknown(string text) => Gazetteer.Find(text).IsUnknown.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("😀🙏🏽")]
    [InlineData("!!! --- ,,, ()")]
    [InlineData("'; DROP TABLE places; --")]
    [InlineData("\0\uFFFF\u202E")]
    [InlineData("्ा़")]
    public void what_is_no_name_is_unknown(string text)
    {
        Gazetteer.Find(text).IsUnknown.ShouldBeTrue();
        Gazetteer.Search(text).Count.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void an_endless_text_is_answered()
    {
        Gazetteer.Find(new string('a', 1_000_000)).IsUnknown.ShouldBeTrue();
        Gazetteer.Search(string.Concat(Enumerable.Repeat("जयपुर, ", 100_000))).Count.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void any_text_at_all_is_answered() =>
        Prop.ForAll<string>(text => text is null
            || Gazetteer.Search(text).Count <= 10 && Gazetteer.Find(text).Choices.Count is 0 or (>= 2 and <= 6))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void any_text_in_indic_letters_is_answered()
    {
        var texts = Gen.Choose(0x0900, 0x0D7F).Select(point => (char)point).ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(texts.ToArbitrary(), text =>
            Gazetteer.Search(text).Count <= 10 && (Gazetteer.Find(text).Best is null || Gazetteer.Find(text).Choices.Count == 0))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void every_beginning_of_a_name_finds_something()
    {
        var beginnings =
            from place in Gen.Elements(Gazetteer.All.ToArray())
            from length in Gen.Choose(1, place.Name.Length)
            where place.Name.Take(length).Any(char.IsAsciiLetter)
            select place.Name[..length];
        Prop.ForAll(beginnings.ToArbitrary(), beginning => Gazetteer.Search(beginning).Count > 0)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void every_place_is_found_by_its_number_and_has_a_zone_and_a_position()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.ToHashSet();
        foreach (var place in Gazetteer.All)
        {
            zones.Contains(place.Zone).ShouldBeTrue(place.Zone);
            Math.Abs(place.LatitudeDegrees).ShouldBeLessThanOrEqualTo(90);
            Math.Abs(place.LongitudeDegrees).ShouldBeLessThanOrEqualTo(180);
            place.Name.All(char.IsAscii).ShouldBeTrue(place.Name);
            place.Region.All(char.IsAscii).ShouldBeTrue(place.Region);
        }
    }

    [Fact]
    public void numbers_are_unlike_and_lead_back()
    {
        var all = Gazetteer.All.ToArray();
        all.Select(place => place.Id).Distinct().Count().ShouldBe(all.Length);
        foreach (var place in all.Where((_, row) => row % 97 == 0))
            Gazetteer.ById(place.Id).ShouldBe(place);
        Gazetteer.ById(1269515).ShouldNotBeNull().Name.ShouldBe("Jaipur");
        Gazetteer.ById(int.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void a_name_being_typed_brings_the_largest_first()
    {
        Gazetteer.Search("jaip")[0].Name.ShouldBe("Jaipur");
        Gazetteer.Search("springfield ill")[0].Region.ShouldBe("Illinois");
        Gazetteer.Search("जयपु")[0].Name.ShouldBe("Jaipur");
        Gazetteer.Search("san", limit: 3).Count.ShouldBe(3);
        Gazetteer.Search("san", limit: -1).Count.ShouldBe(1);
    }
}
