using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Partners;

public class partners_by_name
{
    private static readonly string[] Matching =
        [Slots.PartnerName, Slots.PartnerBirthDate, Slots.PartnerBirthTime, Slots.PartnerBirthPlace, Slots.BirthDate, Slots.BirthTime, Slots.BirthPlace];

    [Theory]
    [InlineData("match my horoscope and Ananya's", "Ananya")]
    [InlineData("how well do me and Kabir match?", "Kabir")]
    [InlineData("compatibility between me and Tanvi please", "Tanvi")]
    [InlineData("guna milan for Nikhil and me", "Nikhil")]
    [InlineData("I want to match kundli with Prakash Menon", "Prakash Menon")]
    [InlineData("please match my chart with my fiance Devika", "Devika")]
    [InlineData("kundli matching with my boyfriend arjun", "arjun")]
    [InlineData("check gun milan between Sneha and me", "Sneha")]
    [InlineData("are me and my husband compatible", "-")]
    [InlineData("will my chart match with hers", "-")]
    [InlineData("mera aur Pooja ka gun milan karo", "Pooja")]
    [InlineData("meri aur vikram ki kundli mila do", "vikram")]
    [InlineData("mere aur Neha ke gun milao", "Neha")]
    [InlineData("Farhan aur meri kundli milani hai", "Farhan")]
    [InlineData("Ishita ke sath mera milan kaisa hai", "Ishita")]
    [InlineData("Gaurav se meri kundli mila dijiye", "Gaurav")]
    [InlineData("meri mangetar Kavya ke saath kundli milan", "Kavya")]
    [InlineData("mere mangetar ke saath gun milan karna hai", "-")]
    [InlineData("biwi ke sath kundli match karo", "-")]
    [InlineData("ladki ki kundli se meri kundli milani hai", "-")]
    [InlineData("main aur simran, dono ki kundli milao", "simran")]
    [InlineData("hum dono ka milan dekhna hai, main aur Zoya", "Zoya")]
    [InlineData("मेरी और पूजा की कुंडली मिलाइए", "पूजा")]
    [InlineData("मेरा और विकास का मिलान कर दीजिए", "विकास")]
    [InlineData("स्नेहा और मेरी कुंडली मिलाओ", "स्नेहा")]
    [InlineData("अर्जुन के साथ मेरी कुंडली मिला दो", "अर्जुन")]
    [InlineData("मेरी मंगेतर काव्या के साथ गुण मिलान", "काव्या")]
    [InlineData("मेरे मंगेतर के साथ कुंडली मिलानी है", "-")]
    [InlineData("मेरे और निखिल के गुण कितने मिलते हैं", "निखिल")]
    [InlineData("मैं और नेहा, हमारी कुंडली मिलाइए", "नेहा")]
    [InlineData("पत्नी के साथ मेरा गुण मिलान करें", "-")]
    [InlineData("किरण से मेरा मिलान देखिए", "किरण")]
    [InlineData("kundli milan karna hai, ladke ka naam Suresh hai", "Suresh")]
    [InlineData("लड़की का नाम प्रिया है, गुण मिलान कीजिए", "प्रिया")]
    [InlineData("match making for me, girl's name is Lavanya", "Lavanya")]
    public void who_is_to_be_matched(string text, string expected)
    {
        var understood = Reading.Of(text);
        understood.Intent.ShouldBe(Intents.Matchmaking);
        understood.Slot(Slots.PartnerName).Brief().ShouldBe(expected);
    }

    [Theory]
    [InlineData(Slots.PartnerName, "uska naam Meenal hai", "partner-name=Meenal")]
    [InlineData(Slots.PartnerName, "naam hai Deepak", "partner-name=Deepak")]
    [InlineData(Slots.PartnerName, "नाम है राधिका", "partner-name=राधिका")]
    [InlineData(Slots.PartnerName, "उसका नाम संजय है", "partner-name=संजय")]
    [InlineData(Slots.PartnerName, "she is called Nandini", "partner-name=Nandini")]
    [InlineData(Slots.PartnerName, "it's Varun", "partner-name=Varun")]
    [InlineData(Slots.PartnerName, "with Aditi", "partner-name=Aditi")]
    [InlineData(Slots.PartnerName, "meri girlfriend Shruti", "partner-name=Shruti")]
    [InlineData(Slots.PartnerName, "his name's Joseph", "partner-name=Joseph")]
    [InlineData(Slots.PartnerName, "manoj tiwari", "partner-name=manoj tiwari")]
    [InlineData(Slots.PartnerName, "asdfgh jkl", "")]
    [InlineData(Slots.PartnerName, "hjkl bvcx", "")]
    [InlineData(Slots.PartnerName, "क्ष्ज्ञ्ट्ठ", "")]
    [InlineData(Slots.PartnerName, "9876", "")]
    [InlineData(Slots.PartnerName, "Jyoti", "partner-name=Jyoti")]
    [InlineData(Slots.PartnerName, "Krrish", "partner-name=Krrish")]
    [InlineData(Slots.PartnerBirthDate, "Ritika ka janm 9 august 1993 ko hua", "partner-birth-date=1993-08-09")]
    [InlineData(Slots.PartnerBirthTime, "uska samay raat ke das baje", "partner-birth-time=22:00")]
    [InlineData(Slots.PartnerBirthPlace, "durg chhattisgarh", "partner-birth-place=Durg")]
    [InlineData(Slots.PartnerBirthPlace, "vo raipur ki hai", "partner-birth-place=Raipur")]
    [InlineData(Slots.PartnerBirthPlace, "rehne do yaar", "")]
    public void what_answers_a_question_about_the_partner(string open, string text, string told) =>
        Reading.Asked(open, text, Matching).Told().ShouldBe(told);

    [Theory]
    [InlineData("mera 4 june 1991 subah 7 baje bhilai, uska 9 august 1993 raat 10 baje durg, gun milao", "birth-date=1991-06-04; birth-place=Bhilai; birth-time=07:00; partner-birth-date=1993-08-09; partner-birth-place=Durg; partner-birth-time=22:00")]
    [InlineData("kundli milan with Ritika, born 9 August 1993, 10 pm, Durg", "partner-birth-date=1993-08-09; partner-birth-place=Durg; partner-birth-time=22:00; partner-name=Ritika")]
    public void whose_birth_is_told(string text, string told) => Reading.Of(text).Told().ShouldBe(told);

    [Theory]
    [InlineData("match me with my wife", "self", "relation")]
    [InlineData("meri biwi ke saath gun milao", "self", "relation")]
    [InlineData("मेरे पति के साथ कुंडली मिलाइए", "partner", "relation")]
    [InlineData("match me with my girlfriend", "self", null)]
    [InlineData("mere boyfriend ke saath gun milao", "partner", null)]
    public void a_spouse_is_one_person_and_needs_no_name(string text, string groom, string? reference)
    {
        var reading = Reading.Of(text).Slot(Slots.Groom)!;
        reading.Value.ShouldBe(groom);
        reading.Reference.ShouldBe(reference);
    }
}
