using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Answers;

public class signs_beside_other_words
{
    [Theory]
    [InlineData("aaj ka kanya rashifal", "Kanya")]
    [InlineData("singh rashi wale kaise hote hain", "Simha")]
    [InlineData("singh ka rashifal", "Simha")]
    [InlineData("kal ka sinha rashifal", "Simha")]
    [InlineData("rishabh ka aaj ka rashifal", "Vrishabha")]
    [InlineData("dhanush rashifal aaj", "Dhanu")]
    [InlineData("min rashi ka rashifal", "Meena")]
    [InlineData("meri rashi singh hai, aaj ka rashifal", "Simha")]
    [InlineData("vrischika rasi weekly", "Vrishchika")]
    [InlineData("horoscope for simha rashi today", "Simha")]
    [InlineData("leo horoscope today", "Simha")]
    [InlineData("आज का सिंह राशिफल", "Simha")]
    [InlineData("सिंह राशि का आज का दिन", "Simha")]
    [InlineData("वृष राशिफल आज", "Vrishabha")]
    [InlineData("मकर का साप्ताहिक राशिफल", "Makara")]
    [InlineData("आज का कन्या राशि फल", "Kanya")]
    [InlineData("tula rasi ka masik rashifal", "Tula")]
    [InlineData("mithunam rasi palan today", "Mithuna")]
    [InlineData("kumbh ka is saal ka rashifal", "Kumbha")]
    [InlineData("capricorn this week", "Makara")]
    [InlineData("Harpreet Singh ka rashifal", "-")]
    [InlineData("mera naam Gurdeep Singh hai", "-")]
    [InlineData("ek min ruko", "-")]
    [InlineData("dhan kab aayega", "-")]
    public void a_word_is_a_sign_beside_a_word_for_signs(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Sign).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("singh", "Simha")]
    [InlineData("main singh rashi ka hoon", "Simha")]
    [InlineData("my rashi is kataka", "Karka")]
    [InlineData("मेरी राशि मीन है", "Meena")]
    [InlineData("rishabh", "Vrishabha")]
    [InlineData("dhanush", "Dhanu")]
    public void an_answer_to_the_question_for_the_sign(string text, string expected) =>
        Reading.Asked(Slots.Sign, text, Slots.Period, Slots.Date).Slot(Slots.Sign).Brief().ShouldBe(expected);
}
