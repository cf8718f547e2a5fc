using Luna.Astrology.Places;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class understanding_intents
{
    private static readonly SlotChoice[] Hyderabads =
        [new("Hyderabad", "Hyderabad, Telangana, India", "1"), new("Hyderabad", "Hyderabad, Sindh, Pakistan", "2")];

    [Fact]
    public void there_are_thirty_three_labels() => Intents.All.Distinct().Count().ShouldBe(33);

    [Theory]
    [InlineData("hi", "greeting", null)]
    [InlineData("Hello Luna", "greeting", null)]
    [InlineData("नमस्ते", "greeting", null)]
    [InlineData("namaste ji", "greeting", null)]
    [InlineData("गर्मी से मर गया यार, मेरा राशिफल बताओ", "horoscope_daily", null)]
    [InlineData("boriyat se mar rahi hoon, aaj ka rashifal sunao", "horoscope_daily", null)]
    [InlineData("starving to death here, quick, my horoscope please", "horoscope_daily", null)]
    [InlineData("हँसते हँसते मर गई, अब मेरी कुंडली बना दो", "create_kundli", null)]
    [InlineData("aur nakshatra kya hai?", "create_kundli", null)]
    [InlineData("और राशि कौन सी है?", "create_kundli", null)]
    [InlineData("nakshatra kya hota hai?", "general_astrology_qna", null)]
    [InlineData("saptahik rashifal batao", "horoscope_weekly", null)]
    [InlineData("agle mahine shaadi ka muhurat", "muhurta", null)]
    [InlineData("help", "help", null)]
    [InlineData("what can you do?", "help", null)]
    [InlineData("why do you need that?", "help", "why")]
    [InlineData("my kundli please", "create_kundli", null)]
    [InlineData("hi, I want my birth chart", "create_kundli", null)]
    [InlineData("What is my lagna?", "create_kundli", null)]
    [InlineData("what's my rashi", "create_kundli", null)]
    [InlineData("tell me my nakshatra", "create_kundli", null)]
    [InlineData("meri kundli bana do", "create_kundli", null)]
    [InlineData("मेरी कुंडली बनाओ", "create_kundli", null)]
    [InlineData("my chart again", "create_kundli", "show-again")]
    [InlineData("show me my chart again please", "create_kundli", "show-again")]
    [InlineData("make a new chart", "create_kundli", "make-new")]
    [InlineData("start over", "cancel_stop", "start-over")]
    [InlineData("can we start again", "cancel_stop", "start-over")]
    [InlineData("restart", "cancel_stop", "start-over")]
    [InlineData("cancel", "cancel_stop", null)]
    [InlineData("STOP", "cancel_stop", null)]
    [InlineData("never mind", "cancel_stop", null)]
    [InlineData("yes", "yes", null)]
    [InlineData("haan ji", "yes", null)]
    [InlineData("👍🏽", "yes", null)]
    [InlineData("no", "no", null)]
    [InlineData("nahi", "no", null)]
    [InlineData("skip", "provide_birth_details", "skip")]
    [InlineData("I don't know", "provide_birth_details", "dont-know")]
    [InlineData("pata nahi", "provide_birth_details", "dont-know")]
    [InlineData("go back", "provide_birth_details", "back")]
    [InlineData("thank you", "smalltalk", "thanks")]
    [InlineData("how are you", "smalltalk", null)]
    [InlineData("what is a nakshatra", "general_astrology_qna", null)]
    [InlineData("15/8/1990", "provide_birth_details", null)]
    [InlineData("qwerty uiop", "off_topic", null)]
    [InlineData("", "off_topic", null)]
    public void by_the_words(string text, string intent, string? move)
    {
        var understood = Reading.Of(text);
        (understood.Intent, understood.Move).ShouldBe((intent, move));
    }

    [Fact]
    public void what_nobody_knows_is_said_with_little_confidence() =>
        Reading.Of("qwerty uiop").Confidence.ShouldBeLessThan(0.3);

    [Theory]
    [InlineData("2", "2")]
    [InlineData("the first one", "1")]
    [InlineData("second", "2")]
    [InlineData("Telangana", "1")]
    [InlineData("the one in Pakistan", "2")]
    [InlineData("Hyderabad, Sindh, Pakistan", "2")]
    [InlineData("दूसरा", "2")]
    [InlineData("pehla", "1")]
    public void a_choice_by_number_or_words(string text, string reference)
    {
        var understood = Reading.Of(text, Slots.BirthPlace, Hyderabads);
        understood.Slots.ShouldHaveSingleItem().Reference.ShouldBe(reference);
        (understood.Intent, understood.Classifier).ShouldBe((Intents.ProvideBirthDetails, "context"));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("Hyderabad")]
    [InlineData("cancel")]
    public void what_picks_no_choice(string text) =>
        Reading.Of(text, Slots.BirthPlace, Hyderabads).Slot(Slots.BirthPlace)?.Value.ShouldBeNull();

    [Theory]
    [InlineData("morning", "10:00")]
    [InlineData("pm", "22:00")]
    [InlineData("at night", "22:00")]
    public void a_half_of_the_day_chooses_the_time(string text, string expected) =>
        Reading.Of(text, Slots.BirthTime, new SlotChoice("10:00", "10:00 am"), new SlotChoice("22:00", "10:00 pm"))
            .Slot(Slots.BirthTime).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("3 April", "1990-04-03")]
    [InlineData("april", "1990-04-03")]
    [InlineData("march", "1990-03-04")]
    [InlineData("1", "1990-04-03")]
    [InlineData("2", "1990-03-04")]
    public void a_month_chooses_the_date(string text, string expected) =>
        Reading.Of(text, Slots.BirthDate, new("1990-04-03", "3 April 1990"), new("1990-03-04", "4 March 1990"))
            .Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Fact]
    public void a_button_beats_words_and_context()
    {
        var context = new ReadingContext(Slots.BirthPlace, Hyderabads, Reading.Today, "en");
        foreach (var payload in new[] { Payloads.OfChoice(Slots.BirthPlace, Hyderabads[1]), "2" })
        {
            var understood = MessageReader.Read("cancel", payload, context, Gazetteer.Default);
            understood.Classifier.ShouldBe("button");
            understood.Slots.ShouldHaveSingleItem().ShouldBe(new SlotReading(Slots.BirthPlace, "Hyderabad", "cancel", "2"));
        }

        MessageReader.Read("x", Payloads.OfIntent(Intents.Help), context, Gazetteer.Default).Intent.ShouldBe(Intents.Help);
        MessageReader.Read("x", Payloads.OfMove(Moves.StartOver), context, Gazetteer.Default).Move.ShouldBe(Moves.StartOver);
        MessageReader.Read("cancel", "of someone else", context, Gazetteer.Default).Intent.ShouldBe(Intents.CancelStop);
    }

    [Theory]
    [InlineData("my name is Asha", "name", "Asha")]
    [InlineData("I'm Ravi Kumar", "name", "Ravi Kumar")]
    [InlineData("mera naam Asha hai", "name", "Asha")]
    [InlineData("मेरा नाम आशा है", "name", "आशा")]
    [InlineData("I'm fine", "name", "-")]
    [InlineData("I am Gemini", "name", "-")]
    [InlineData("generate janam patri for my son", "relation", "child")]
    [InlineData("my wife's kundli", "relation", "partner")]
    [InlineData("beti ki janampatri chahiye", "relation", "child")]
    [InlineData("switch to Hindi", "language", "hi")]
    [InlineData("अंग्रेज़ी में बोलो", "language", "en")]
    [InlineData("can we talk in marathi", "language", "problem.language-not-spoken")]
    public void names_relations_languages(string text, string slot, string expected) =>
        Reading.Of(text).Slot(slot).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("my kundli please", "en")]
    [InlineData("meri kundli banao", "hi-Latn")]
    [InlineData("मेरी कुंडली", "hi")]
    [InlineData("15/8/90", null)]
    [InlineData("Jaipur", null)]
    public void the_language_of_a_message(string text, string? language) => Reading.Of(text).Language.ShouldBe(language);

    [Fact]
    public void a_confirmation_can_hold_a_correction()
    {
        var understood = Reading.Of("no, it was 10:40 pm", Slots.Confirm);
        understood.Intent.ShouldBe(Intents.No);
        understood.Slot(Slots.Confirm)!.Value.ShouldBe("no");
        understood.Slot(Slots.BirthTime)!.Value.ShouldBe("22:40");
    }
}
