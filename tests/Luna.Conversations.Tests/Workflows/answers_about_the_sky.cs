using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Festivals;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Dasha;
using Luna.Conversations.Workflows.Horoscope;
using Luna.Conversations.Workflows.Muhurta;
using Luna.Conversations.Workflows.Panchanga;
using Luna.Conversations.Workflows.Question;
using Luna.Conversations.Workflows.Transit;
using NodaTime;

namespace Luna.Conversations.Tests.Workflows;

/// <summary>The words of each answer, over births that are sure, roughly known, and known by the day only.</summary>
public class answers_about_the_sky
{
    private const int Longest = 1300;
    private const string Zone = "Asia/Kolkata";

    private static readonly Instant Now = Instant.FromUtc(2025, 6, 1, 9, 0);
    private static readonly LocalDate Today = new(2025, 6, 1);
    private static readonly GeoPosition Delhi = new(28.6519, 77.2315);
    private static readonly BirthPlace Jaipur = new(1, "Jaipur", "Rajasthan", "India", 26.9196, 75.7878, Zone);
    private static readonly HoroscopeOptions Where = new(Zone, Delhi, ChartOptions.Default);

    private static readonly Dictionary<string, Native> Natives = new()
    {
        ["sure"] = Born("1990-08-15", "10:30"),
        ["rough"] = Born("1990-08-15", "10:30", 30),
        ["night"] = Born("1972-02-29", "00:20"),
        ["day"] = Born("1990-08-15", null),
    };

    private static readonly Dictionary<string, Action<ReplyDraft, string, Native>> Answers = Every();

    public static TheoryData<string, string, string> All =>
    [
        .. from answer in Answers.Keys
           from birth in Natives.Keys
           from language in Texts.Languages
           select new TheoryDataRow<string, string, string>(answer, birth, language),
    ];

    [Theory, MemberData(nameof(All))]
    public void every_claim_rests_on_facts_of_the_reply(string answer, string birth, string language)
    {
        var draft = Draft(answer, birth, language);
        var facts = draft.Facts.Select(fact => fact.Id).ToArray();
        facts.ShouldBeUnique();
        draft.Claims.ShouldNotBeEmpty();
        foreach (var claim in draft.Claims)
        {
            claim.FactIds.ShouldNotBeEmpty(claim.Text);
            claim.FactIds.ShouldBeSubsetOf(facts);
            claim.FactIds.ShouldAllBe(id => FactRules.Of(id, language) != null);
            draft.Text.ShouldContain(claim.Text);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void it_fits_a_telephone_and_leaves_no_gap(string answer, string birth, string language)
    {
        var text = Draft(answer, birth, language).Text;
        text.Length.ShouldBeLessThanOrEqualTo(Longest, text);
        text.ShouldNotContain("{");
        if (language == "hi")
            text.Replace("Jaipur", "", StringComparison.Ordinal).ShouldNotMatch("[A-Za-z]{2,}");
    }

    [Fact]
    public void a_time_that_is_roughly_known_makes_dates_of_dashas_unsure()
    {
        Draft("dasha", "sure", "en").Claims.ShouldAllBe(claim => claim.Confidence > 0.9);
        Draft("dasha", "rough", "en").Claims.ShouldContain(claim =>
            claim.FactIds.Contains("dasha.vimshottari.maha") && claim.Confidence < 0.6);
        Draft("dasha", "rough", "en").Text.ShouldContain("off by up to 30 minutes");
    }

    [Theory]
    [InlineData("dasha")]
    [InlineData("transit")]
    [InlineData("career")]
    public void without_an_hour_nothing_rests_on_a_lagna(string answer)
    {
        var draft = Draft(answer, "day", "en");
        draft.Facts.ShouldNotContain(fact =>
            fact.Id.Contains("lagna") || fact.Id.Contains("bhava") || fact.Id == "dasha.vimshottari.antar");
        draft.Text.ShouldNotContain("lagna");
    }

    [Fact]
    public void without_an_hour_on_a_day_of_two_rashis_neither_is_claimed_alone()
    {
        var draft = new ReplyDraft();
        OpenMoon.Tell(draft, "en", Born("1990-08-16", null));
        draft.Claims.ShouldHaveSingleItem().FactIds.ShouldBe(["graha.moon.rashi.1", "graha.moon.rashi.2"]);
    }

    [Fact]
    public void a_question_names_times_ahead()
    {
        var text = Draft("career", "sure", "en").Text;
        text.ShouldContain("Times ahead");
        text.ShouldMatch(@"• \d+ \w+ 20\d\d to ");
    }

    [Theory]
    [InlineData("health", "doctor")]
    [InlineData("wealth", "No chart promises gain")]
    public void what_no_chart_can_say_is_said(string answer, string says) => Draft(answer, "sure", "en").Text.ShouldContain(says);

    private static ReplyDraft Draft(string answer, string birth, string language)
    {
        var draft = new ReplyDraft();
        Answers[answer](draft, language, Natives[birth]);
        return draft;
    }

    private static Dictionary<string, Action<ReplyDraft, string, Native>> Every()
    {
        var answers = new Dictionary<string, Action<ReplyDraft, string, Native>>
        {
            ["dasha"] = (draft, language, native) => DashaAnswer.Tell(draft, language, native, null, Now),
            ["dasha of saturn"] = (draft, language, native) => DashaAnswer.Tell(draft, language, native, Graha.Saturn, Now),
            ["transit"] = (draft, language, native) => TransitAnswer.OfNative(draft, language, native, Now),
            ["transit of saturn"] = (draft, language, native) => TransitAnswer.OfGraha(draft, language, Graha.Saturn, native, Now),
            ["transit of rahu"] = (draft, language, _) => TransitAnswer.OfGraha(draft, language, Graha.Rahu, null, Now),
            ["panchanga"] = (draft, language, _) => PanchangaAnswer.Tell(
                draft, language, DayPanchanga.Of(new(2025, 10, 20), Zone, Delhi)!, Zone, "Jaipur",
                [.. FestivalYear.Of(2025, Zone, Delhi).Where(kept => kept.Date == new LocalDate(2025, 10, 20))]),
            ["muhurta"] = (draft, language, native) =>
            {
                var request = new MuhurtaRequest(Purpose.HouseEntry, Today, Today.PlusDays(29), Zone, Delhi);
                MuhurtaAnswer.Tell(draft, language, request, MuhurtaAnswer.Best(request), "Jaipur");
            },
            ["sign"] = (draft, language, _) =>
                HoroscopeAnswer.OfSign(draft, language, Rashi.Simha, HoroscopePeriod.Day, Today, Where),
        };
        foreach (var period in Enum.GetValues<HoroscopePeriod>())
            answers[$"horoscope of a {period}"] = (draft, language, native) =>
                HoroscopeAnswer.OfNative(draft, language, native, period, Today, Where);
        foreach (var area in Enum.GetValues<LifeArea>())
            answers[QuestionAnswer.IdOf(area)] = (draft, language, native) =>
                QuestionAnswer.Tell(draft, language, native, area, Now);
        return answers;
    }

    private static Native Born(string date, string? time, int margin = 0) =>
        Native.Of((Casting.Ready)Casting.Resolve(new BirthDetails(date, time, margin, Jaipur)));
}
