using Luna.Conversations.Tests.Turns;

namespace Luna.Conversations.Tests.Workflows;

/// <summary>Whole turns of the workflows that answer from the sky.</summary>
public class asking_about_the_sky
{
    [Theory]
    [InlineData("what's my horoscope today", "en", "work it out")]
    [InlineData("आज का राशिफल", "hi", "जन्म विवरण से निकाल")]
    [InlineData("aaj ka rashifal batao", "hi-Latn", "janm details se nikaal")]
    public void without_sign_or_chart_the_sign_is_asked_and_luna_offers_to_work_it_out(string text, string language, string says)
    {
        var heard = new Talk().Hear(text);
        heard.Reply.Language.ShouldBe(language);
        heard.Asks.ShouldBe("sign");
        heard.Says.ShouldContain(says);
        heard.Buttons.Count.ShouldBe(13);
        heard.Reply.Buttons[^1].Payload.ShouldBe("intent:create_kundli");
    }

    [Fact]
    public void a_sign_that_is_chosen_is_read()
    {
        var talk = new Talk();
        var heard = talk.Press(talk.Hear("weekly horoscope please"), 4);
        heard.Slot("sign").ShouldBe("Simha");
        heard.Slot("period").ShouldBe("week");
        heard.Says.ShouldContain("Simha (Leo), the week of 26 May 2025");
        heard.Says.ShouldContain("Moon sign, which can differ");
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void the_birth_that_luna_offers_to_take_answers_the_horoscope_too()
    {
        var talk = new Talk();
        talk.Press(talk.Hear("what's my horoscope today"), 12).Asks.ShouldBe("birth-date");
        var heard = talk.Hear("15 August 1990 at 10:30 am in Jaipur");
        heard.Events.ShouldContain("WorkflowResumed");
        heard.Says.ShouldContain("Vrishabha (Taurus), 1 June 2025");
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void a_birth_told_instead_of_a_sign_is_enough()
    {
        var talk = Talk.With("what's my horoscope today");
        var heard = talk.Hear("born 15 August 1990 at 10:30 am in Jaipur");
        heard.Says.ShouldContain("Vrishabha (Taurus), 1 June 2025");
        heard.OfProfile.ShouldNotBeEmpty();
        heard.Asks.ShouldBeNull();
    }

    [Theory]
    [InlineData("what's my horoscope today", "Vrishabha (Taurus), 1 June 2025")]
    [InlineData("monthly horoscope", "Vrishabha (Taurus), June 2025")]
    [InlineData("yearly horoscope please", "Vrishabha (Taurus), the year 2025")]
    [InlineData("which mahadasha am I running?", "Mahadasha of Jupiter: 3 December 2018 to 3 December 2034")]
    [InlineData("when does my Saturn mahadasha start", "3 December 2034 to 3 December 2053")]
    [InlineData("how is the gochar for me", "Saturn in Meena: 11th from the Moon, 7th from the lagna")]
    [InlineData("how will Jupiter transit affect me", "Jupiter is in Mithuna (Gemini) until 18 October 2025")]
    [InlineData("will I get a job?", "antardasha of")]
    public void with_a_chart_in_hand_it_is_answered_at_once(string text, string says)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Says.ShouldContain(says);
        heard.Asks.ShouldBeNull();
        heard.OfProfile.ShouldBeEmpty();
        heard.Reply.FactsHash!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("मेरी कौन सी महादशा चल रही है", "गुरु की महादशा: 3 दिसंबर 2018 से 3 दिसंबर 2034 तक")]
    [InlineData("शनि का गोचर मुझ पर क्या असर डालेगा", "शनि 2 जून 2027 तक मीन में हैं")]
    [InlineData("इस साल का राशिफल", "वृषभ, वर्ष 2025")]
    public void in_hindi_the_answer_is_hindi(string text, string says)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Says.ShouldContain(says);
        heard.Says.ShouldNotMatch("[A-Za-z]{2,}");
    }

    [Theory]
    [InlineData("meri kaun si mahadasha chal rahi hai", "ki mahadasha: 3 December 2018 se")]
    [InlineData("is saal kaisa rahega", "saal 2025")]
    public void in_hinglish_the_answer_is_hinglish(string text, string says)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Says.ShouldContain(says);
        heard.Says.ShouldNotMatch(@"\b(the|your|is|of|and)\b");
    }

    [Theory]
    [InlineData("is mercury retrograde right now", "Mercury is in Vrishabha (Taurus) until 6 June 2025")]
    [InlineData("when is the jupiter transit", "Jupiter is in Mithuna (Gemini) until 18 October 2025, and then comes into Karka (Cancer)")]
    public void where_a_graha_goes_needs_no_birth(string text, string says)
    {
        var heard = Talk.With("hi").Hear(text);
        heard.Says.ShouldContain(says);
        heard.Says.ShouldContain("With your birth details");
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void another_graha_is_asked_about_in_two_words()
    {
        var talk = Talk.With("hi", "is mercury retrograde right now");
        talk.Hear("and saturn?").Says.ShouldContain("Saturn is in Meena (Pisces) until 2 June 2027");
    }

    [Theory]
    [InlineData("which mahadasha am I running?")]
    [InlineData("how is the gochar for me")]
    [InlineData("how will Jupiter transit affect me")]
    [InlineData("will I get a job?")]
    public void what_rests_on_a_birth_asks_for_it_and_then_answers(string text)
    {
        var talk = new Talk();
        talk.Hear(text).Asks.ShouldBe("birth-date");
        talk.Hear("15 August 1990").Asks.ShouldBe("birth-time");
        talk.Hear("10:30 am").Asks.ShouldBe("birth-place");
        var heard = talk.Hear("Jaipur");
        heard.Asks.ShouldBeNull();
        heard.OfProfile.ShouldNotBeEmpty();
        heard.Reply.Claims.ShouldNotBeEmpty();
        talk.Hear("will I get a job?").Asks.ShouldBeNull();
    }

    [Fact]
    public void who_does_not_know_the_hour_is_told_nothing_that_rests_on_it()
    {
        var talk = Talk.With("hi", "born 15 August 1990 in Jaipur, time unknown");
        var heard = talk.Hear("will I get a job?");
        heard.Says.ShouldContain("Without the time of birth");
        heard.Reply.Facts.ShouldNotContain(fact => fact.Id.Contains("lagna") || fact.Id.Contains("bhava"));
    }

    [Fact]
    public void a_day_of_two_rashis_lets_the_person_choose()
    {
        var talk = Talk.With("hi", "born 16 August 1990 in Jaipur, time unknown");
        var asked = talk.Hear("what's my horoscope today");
        asked.Asks.ShouldBe("sign");
        asked.Buttons.Take(2).ShouldBe(["Vrishabha (Taurus)", "Mithuna (Gemini)"]);
        talk.Press(asked, 1).Says.ShouldContain("Mithuna (Gemini), 1 June 2025");
    }

    [Fact]
    public void a_birth_time_that_is_rough_is_told_with_its_reach()
    {
        var talk = Talk.With("hi", "born 15 August 1990 around 10:30 am in Jaipur");
        var heard = talk.Hear("which mahadasha am I running?");
        heard.Says.ShouldContain("off by up to 30 minutes");
        heard.Reply.Claims.ShouldContain(claim => claim.Confidence < 0.6);
    }

    [Theory]
    [InlineData("today's tithi and nakshatra", "For which town")]
    [InlineData("आज का पंचांग", "किस शहर")]
    [InlineData("aaj ka panchang batao", "Kis shehar")]
    public void the_almanac_asks_a_new_person_where_they_are(string text, string says)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Asks.ShouldBe("place");
        heard.Says.ShouldContain(says);
    }

    [Theory]
    [InlineData("today's tithi and nakshatra", "Pune", "Panchanga for Sunday, 1 June 2025, Pune:")]
    [InlineData("आज का पंचांग", "पुणे", "पंचांग, रविवार, 1 जून 2025, Pune:")]
    [InlineData("aaj ka panchang batao", "Pune", "Panchang, Ravivaar, 1 June 2025, Pune:")]
    public void the_place_that_is_told_is_taken_and_remembered(string text, string place, string title)
    {
        var talk = Talk.With(text);
        var heard = talk.Hear(place);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(title);
        talk.Hear(text).Says.ShouldContain(title);
    }

    [Theory]
    [InlineData("sunrise time in Pune tomorrow", "2 June 2025, Pune")]
    [InlineData("panchang for 20 October 2025 in Delhi", "20 October 2025, Delhi")]
    public void place_and_day_can_be_told_at_once(string text, string title)
    {
        var heard = new Talk().Hear(text);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(title);
    }

    [Theory]
    [InlineData("leo daily horoscope", "Simha (Leo), 1 June 2025")]
    [InlineData("yearly horoscope for virgo", "Kanya (Virgo), the year 2025")]
    [InlineData("मेष राशि आज", "मेष, 1 जून 2025")]
    [InlineData("horoscope tomorrow for leo", "Simha (Leo), 2 June 2025")]
    public void a_sign_that_is_told_is_read_at_once(string text, string title)
    {
        var heard = new Talk().Hear(text);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(title);
    }

    [Fact]
    public void another_sign_or_day_is_asked_about_in_a_few_words()
    {
        var talk = Talk.With("leo daily horoscope");
        talk.Hear("and for Scorpio?").Says.ShouldContain("Vrishchika (Scorpio), 1 June 2025");
        talk.Hear("kal ka?").Slot("date").ShouldBe("2025-06-02");
    }

    [Fact]
    public void another_area_is_asked_about_in_a_few_words()
    {
        var talk = Talk.WithAChart();
        talk.Hear("will I get a job?").Slot("area").ShouldBe("career");
        var heard = talk.Hear("and marriage?");
        heard.Slot("area").ShouldBe("marriage");
        heard.Says.ShouldContain("7th house");
    }

    [Theory]
    [InlineData("मेरी शादी कब होगी", "marriage")]
    [InlineData("paisa kab aayega mere paas", "wealth")]
    [InlineData("how is my health this year", "health")]
    public void the_area_is_told_by_the_words(string text, string area) =>
        Talk.WithAChart().Hear(text).Slot("area").ShouldBe(area);

    [Theory]
    [InlineData("best date for griha pravesh in June in Pune", "entering a house, 1 June 2025 to 30 June 2025, in Pune")]
    [InlineData("auspicious time to buy a car in Pune", "buying a vehicle, 1 June 2025 to 30 June 2025, in Pune")]
    public void a_muhurta_can_be_asked_for_in_one_message(string text, string says)
    {
        var heard = new Talk().Hear(text);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(says);
    }
}
