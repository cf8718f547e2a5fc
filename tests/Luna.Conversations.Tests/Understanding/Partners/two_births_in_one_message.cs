using Luna.Astrology.Places;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding.Partners;

public class two_births_in_one_message
{
    private static readonly string[] Matching =
    [
        Slots.PartnerName, Slots.PartnerBirthDate, Slots.PartnerBirthTime, Slots.PartnerBirthPlace,
        Slots.BirthDate, Slots.BirthTime, Slots.BirthPlace,
    ];

    [Theory]
    [InlineData("match me 15 aug 1990 10:30 am jaipur, she 3 may 1992 4 pm delhi")]
    [InlineData("kundli milan: mera 15 aug 1990 subah 10:30 jaipur, uska 3 may 1992 shaam 4 baje delhi")]
    [InlineData("match our kundlis\nme: 15/8/1990, 10:30 am, Jaipur\nher: 3 May 1992, 4 pm, Delhi")]
    [InlineData("compatibility of 15 aug 1990 10:30 am Jaipur and 3 may 1992 4 pm Delhi")]
    [InlineData("गुण मिलान: मेरा जन्म 15 अगस्त 1990 सुबह 10:30 जयपुर, उसका 3 मई 1992 शाम 4 बजे दिल्ली")]
    [InlineData("match my wife 3 may 1992 4 pm Delhi with me 15 aug 1990 10:30 am Jaipur")]
    public void each_has_slots_of_its_own(string text)
    {
        var understood = Reading.Of(text);
        understood.Slot(Slots.BirthDate).Brief().ShouldBe("1990-08-15");
        understood.Slot(Slots.BirthTime).Brief().ShouldBe("10:30");
        understood.Slot(Slots.BirthPlace).Brief().ShouldBe("Jaipur");
        understood.Slot(Slots.PartnerBirthDate).Brief().ShouldBe("1992-05-03");
        understood.Slot(Slots.PartnerBirthTime).Brief().ShouldBe("16:00");
        understood.Slot(Slots.PartnerBirthPlace).Brief().ShouldBe("Delhi");
    }

    [Theory]
    [InlineData(Slots.PartnerBirthDate, "3 May 1992", Slots.PartnerBirthDate, "1992-05-03")]
    [InlineData(Slots.PartnerBirthDate, "3/4/92", Slots.PartnerBirthDate, "1992-04-03|1992-03-04")]
    [InlineData(Slots.PartnerBirthDate, "उसका जन्म 3 मई 1992 को हुआ", Slots.PartnerBirthDate, "1992-05-03")]
    [InlineData(Slots.PartnerBirthTime, "4 pm", Slots.PartnerBirthTime, "16:00")]
    [InlineData(Slots.PartnerBirthTime, "around 4 pm", Slots.PartnerBirthTimeMargin, "30")]
    [InlineData(Slots.PartnerBirthTime, "pata nahi", Slots.PartnerBirthTime, "unknown")]
    [InlineData(Slots.PartnerBirthTime, "10", Slots.PartnerBirthTime, "10:00|22:00")]
    [InlineData(Slots.PartnerBirthPlace, "Delhi", Slots.PartnerBirthPlace, "Delhi")]
    [InlineData(Slots.PartnerBirthPlace, "Xyzzyqq", Slots.PartnerBirthPlace, "problem.place-not-found")]
    [InlineData(Slots.PartnerName, "Riya", Slots.PartnerName, "Riya")]
    [InlineData(Slots.PartnerName, "riya sharma", Slots.PartnerName, "riya sharma")]
    [InlineData(Slots.PartnerName, "her name is Riya", Slots.PartnerName, "Riya")]
    public void an_answer_to_a_question_about_the_partner(string open, string text, string slot, string expected)
    {
        var understood = Reading.Asked(open, text, Matching);
        understood.Slot(slot).Brief().ShouldBe(expected);
        understood.Slots.ShouldAllBe(reading => reading.Slot.StartsWith("partner-"));
        understood.Intent.ShouldBe(Intents.ProvideBirthDetails);
    }

    [Theory]
    [InlineData("her time is 4 pm", Slots.PartnerBirthTime, "16:00")]
    [InlineData("she was born in Delhi", Slots.PartnerBirthPlace, "Delhi")]
    [InlineData("uski date 3 may 1992 hai", Slots.PartnerBirthDate, "1992-05-03")]
    [InlineData("my time is 11 am", Slots.BirthTime, "11:00")]
    [InlineData("3 may 1992 is her birthday", Slots.PartnerBirthDate, "1992-05-03")]
    public void whose_it_is_is_said(string text, string slot, string expected)
    {
        var understood = Reading.Asked(Slots.PartnerBirthDate, text, Matching);
        understood.Slot(slot).Brief().ShouldBe(expected);
        understood.Slots.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("match me with Riya", "Riya")]
    [InlineData("Rahul ke saath kundli milan", "Rahul")]
    [InlineData("रिया के साथ कुंडली मिलान", "रिया")]
    [InlineData("match my kundli with riya", "riya")]
    [InlineData("match my kundli with my wife", "-")]
    [InlineData("kundli matching", "-")]
    public void a_partner_by_name(string text, string expected) =>
        Reading.Of(text).Slot(Slots.PartnerName).Brief().ShouldBe(expected);

    [Fact]
    public void a_partners_time_may_be_unknown() =>
        Reading.Of("match me with my husband, he was born 12 march 1988, time unknown, in Delhi")
            .Slot(Slots.PartnerBirthTime).Brief().ShouldBe("unknown");

    [Fact]
    public void with_ones_own_birth_in_hand_the_other_is_the_partners()
    {
        var context = new ReadingContext(null, null, Reading.Today, "en", new LocalDate(1990, 8, 15), PlaceKnown: true);
        var understood = MessageReader.Read("match me with 3 may 1992 4 pm Delhi", null, context, Gazetteer.Default);
        understood.Slot(Slots.PartnerBirthDate).Brief().ShouldBe("1992-05-03");
        understood.Slot(Slots.BirthDate).ShouldBeNull();
    }

    [Fact]
    public void the_partners_time_is_corrected_within_its_half_of_the_day()
    {
        var context = new ReadingContext(null, null, Reading.Today, "en") { Hears = Matching, KnownPartnerBirthDate = new LocalDate(1992, 5, 3), KnownPartnerBirthTime = new LocalTime(16, 0) };
        MessageReader.Read("sorry, her time is 4.15", null, context, Gazetteer.Default)
            .Slot(Slots.PartnerBirthTime).Brief().ShouldBe("16:15");
    }

    [Fact]
    public void who_is_matched_with_is_told_by_the_slot_and_no_relation() =>
        Reading.Of("match my kundli with my wife, 3 May 1992").Slot(Slots.Relation).ShouldBeNull();
}
