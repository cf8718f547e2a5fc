using Luna.Astrology.Zodiac;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Answers;

public class signs_areas_purposes
{
    [Theory]
    [InlineData("Scorpio", Rashi.Vrishchika)]
    [InlineData("scorpion", Rashi.Vrishchika)]
    [InlineData("scropio", Rashi.Vrishchika)]
    [InlineData("Vrishchik rashi", Rashi.Vrishchika)]
    [InlineData("वृश्चिक", Rashi.Vrishchika)]
    [InlineData("I'm a Leo", Rashi.Simha)]
    [InlineData("singh rashi", Rashi.Simha)]
    [InlineData("सिंह", Rashi.Simha)]
    [InlineData("cancer", Rashi.Karka)]
    [InlineData("kark", Rashi.Karka)]
    [InlineData("Mesh", Rashi.Mesha)]
    [InlineData("मेष राशि", Rashi.Mesha)]
    [InlineData("taurs", Rashi.Vrishabha)]
    [InlineData("vrishabh", Rashi.Vrishabha)]
    [InlineData("gemni", Rashi.Mithuna)]
    [InlineData("मिथुन", Rashi.Mithuna)]
    [InlineData("virgo please", Rashi.Kanya)]
    [InlineData("kanya", Rashi.Kanya)]
    [InlineData("libra", Rashi.Tula)]
    [InlineData("तुला", Rashi.Tula)]
    [InlineData("saggitarius", Rashi.Dhanu)]
    [InlineData("sagitarrius", Rashi.Dhanu)]
    [InlineData("dhanu", Rashi.Dhanu)]
    [InlineData("Capricon", Rashi.Makara)]
    [InlineData("मकर", Rashi.Makara)]
    [InlineData("acquarius", Rashi.Kumbha)]
    [InlineData("kumbh", Rashi.Kumbha)]
    [InlineData("min rashi", Rashi.Meena)]
    [InlineData("pisces", Rashi.Meena)]
    [InlineData("मीन", Rashi.Meena)]
    public void an_answer_to_the_question_for_the_sign(string text, Rashi expected) =>
        Reading.Asked(Slots.Sign, text).Slot(Slots.Sign).Brief().ShouldBe(expected.ToString());

    [Theory]
    [InlineData("horoscope for Scorpio", "Vrishchika")]
    [InlineData("and for Scorpio?", "Vrishchika")]
    [InlineData("mesh rashi ka rashifal", "Mesha")]
    [InlineData("तुला राशि का राशिफल", "Tula")]
    [InlineData("kumbh mela kab hai", "-")]
    [InlineData("makar sankranti kab hai", "-")]
    [InlineData("do I have cancer", "-")]
    [InlineData("my mother has cancer", "-")]
    [InlineData("my name is Kanya", "-")]
    [InlineData("My name is Ravi Singh", "-")]
    [InlineData("मेरा नाम रवि सिंह है", "-")]
    public void in_a_sentence(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Sign).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("how will my career be", "career")]
    [InlineData("meri shaadi kab hogi", "marriage")]
    [InlineData("नौकरी कब मिलेगी", "career")]
    [InlineData("will I get rich, money?", "wealth")]
    [InlineData("my health", "health")]
    [InlineData("बच्चे कब होंगे", "children")]
    [InlineData("will I go abroad", "travel")]
    [InlineData("padhai kaisi rahegi", "education")]
    [InlineData("when can I buy a house", "property")]
    [InlineData("does she love me", "love")]
    [InlineData("will my love marriage happen", "marriage")]
    [InlineData("और शादी?", "marriage")]
    [InlineData("Saturn in the 7th house", "-")]
    [InlineData("hello", "-")]
    public void areas_of_life(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Area).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("shaadi", "marriage")]
    [InlineData("griha pravesh", "house")]
    [InlineData("a trip", "travel")]
    [InlineData("opening my shop", "business")]
    [InlineData("new car", "vehicle")]
    [InlineData("नामकरण", "naming")]
    [InlineData("school admission", "study")]
    [InlineData("गाड़ी", "vehicle")]
    public void an_answer_to_the_question_for_the_purpose(string text, string expected) =>
        Reading.Asked(Slots.Purpose, text).Slot(Slots.Purpose).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("best date for griha pravesh in February", "house")]
    [InlineData("शादी का शुभ मुहूर्त बताइए", "marriage")]
    [InlineData("gaadi kharidne ka shubh din batao", "vehicle")]
    [InlineData("auspicious time to start a shop this month", "business")]
    [InlineData("naamkaran muhurat", "naming")]
    public void in_a_search_for_a_good_day(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Purpose).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("transit of Saturn", "saturn")]
    [InlineData("guru ka gochar", "jupiter")]
    [InlineData("शनि का गोचर", "saturn")]
    [InlineData("is mercury retrograde", "mercury")]
    [InlineData("upcoming transits for my moon sign", "-")]
    public void a_graha_in_a_question_about_transits(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Graha).Brief().ShouldBe(expected);

    [Fact]
    public void every_sign_reads_back_from_its_names()
    {
        foreach (var rashi in Enum.GetValues<Rashi>())
            foreach (var name in new[] { ZodiacNames.Of(rashi), ZodiacNames.Of(rashi, "hi"), ZodiacNames.FullyOf(rashi), ZodiacNames.IdOf(rashi) })
                Reading.Asked(Slots.Sign, name).Slot(Slots.Sign).Brief().ShouldBe(rashi.ToString(), name);
    }
}
