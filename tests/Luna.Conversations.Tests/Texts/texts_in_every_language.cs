using System.Reflection;
using Luna.Conversations.Workflows;
using NodaTime;

namespace Luna.Conversations.Tests.Wording;

public class texts_in_every_language
{
    /// <summary>Those of the whole and those of each workflow.</summary>
    private static readonly string[] All =
    [
        .. typeof(TextKeys).Assembly.GetTypes()
            .Where(x => x == typeof(TextKeys) || x.Namespace?.StartsWith("Luna.Conversations.Workflows.", StringComparison.Ordinal) == true && x.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(x => x.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral))
            .Select(x => (string)x.GetRawConstantValue()!),
    ];

    /// <summary>The beginnings of keys, among them those that the code names.</summary>
    private static readonly string[] ReachedByName = ["month.", "format.", "glossary.", "workflow.", .. All.Where(x => x.EndsWith('.'))];

    private static readonly string[] Keys = [.. All.Where(x => !x.EndsWith('.'))];

    public static TheoryData<string> Translations => [.. Texts.Languages.Where(x => x != Texts.English)];

    [Fact]
    public void english_hindi_and_hinglish_are_there() =>
        Texts.Languages.Order(StringComparer.Ordinal).ShouldBe(["en", "hi", "hi-Latn"]);

    [Fact]
    public void every_key_of_the_code_has_an_english_text_and_no_text_is_left_over() =>
        Texts.All(Texts.English).Keys.Select(x => x.Split(Texts.Way)[0]).Distinct().Where(x => !Array.Exists(ReachedByName, x.StartsWith))
            .Order(StringComparer.Ordinal).ShouldBe(
                Keys.Where(x => !Array.Exists(ReachedByName, x.StartsWith)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void every_key_that_the_code_names_has_a_text() =>
        Keys.ShouldBeSubsetOf(Texts.All(Texts.English).Keys);

    [Fact]
    public void every_workflow_has_a_name_and_every_name_a_workflow() =>
        Texts.All(Texts.English).Keys.Where(x => x.StartsWith("workflow.", StringComparison.Ordinal)).ShouldBe(
            WorkflowDirectory.All.Select(x => TextKeys.WorkflowName(x.Name)), ignoreOrder: true);

    [Theory, MemberData(nameof(Translations))]
    public void a_translation_has_the_same_keys(string language) =>
        Texts.All(language).Keys.Order(StringComparer.Ordinal)
            .ShouldBe(Texts.All(Texts.English).Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Translations))]
    public void a_translation_names_the_same_places(string language)
    {
        foreach (var (key, text) in Texts.All(language))
            text.Places.Order(StringComparer.Ordinal)
                .ShouldBe(Texts.All(Texts.English)[key].Places.Order(StringComparer.Ordinal), key);
    }

    [Fact]
    public void every_way_to_say_something_names_the_same_places_and_none_is_left_out()
    {
        var all = Texts.All(Texts.English);
        foreach (var ways in all.Where(x => x.Key.Contains(Texts.Way)).GroupBy(x => x.Key.Split(Texts.Way)[0]))
        {
            ways.Select(way => way.Key).Order(StringComparer.Ordinal).ShouldBe(
                Enumerable.Range(2, ways.Count()).Select(way => $"{ways.Key}~{way}"));
            foreach (var (_, text) in ways)
                text.Places.ShouldBe(all[ways.Key].Places, ignoreOrder: true, ways.Key);
        }
    }

    [Fact]
    public void places_are_filled_by_name() =>
        Texts.Get("en", TextKeys.ProblemPlaceNotFound, ("place", "Xyzzy")).ShouldStartWith("I do not know a place called Xyzzy.");

    [Fact]
    public void what_nothing_was_given_for_stays() =>
        Texts.Get("en", TextKeys.ChoosePlace).ShouldContain("{place}");

    [Fact]
    public void an_argument_is_never_read_as_a_place() =>
        Texts.Get("en", TextKeys.ChooseTime, ("written", "{written}")).ShouldBe("Is {written} in the morning or in the evening?");

    [Fact]
    public void a_language_that_is_not_there_is_answered_in_english() =>
        Texts.Get("xx", TextKeys.StartOverDone).ShouldBe(Texts.Get("en", TextKeys.StartOverDone));

    [Fact]
    public void a_key_that_nobody_wrote_is_a_mistake() =>
        Should.Throw<ArgumentException>(() => Texts.Get("hi", "no.such.key"));

    [Theory]
    [InlineData("en", "15 August 1990", "10:30 am")]
    [InlineData("hi", "15 अगस्त 1990", "सुबह 10:30")]
    [InlineData("hi-Latn", "15 August 1990", "subah 10:30")]
    public void dates_and_times_in_words(string language, string date, string time)
    {
        Texts.Date(language, new LocalDate(1990, 8, 15)).ShouldBe(date);
        Texts.Time(language, new LocalTime(10, 30)).ShouldBe(time);
    }

    [Theory]
    [InlineData(0, "12:00 am")]
    [InlineData(12, "12:00 pm")]
    [InlineData(23, "11:00 pm")]
    public void the_clock_of_twelve_hours(int hour, string expected) =>
        Texts.Time("en", new LocalTime(hour, 0)).ShouldBe(expected);
}
