using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class gibberish_is_no_name
{
    [Theory]
    [InlineData("fghjk")]
    [InlineData("qwertz")]
    [InlineData("plmkzxcvb")]
    [InlineData("bcdrst")]
    [InlineData("क्ष्ट्ठ्ग")]
    public void letters_struck_without_a_word_in_mind_are_no_name(string text) =>
        Reading.Asked(Slots.PartnerName, text).Slot(Slots.PartnerName).ShouldBeNull();

    [Theory]
    [InlineData("Jyotsna")]
    [InlineData("Krrish")]
    [InlineData("Harshvardhan")]
    [InlineData("Schwartz")]
    [InlineData("Lynn")]
    [InlineData("कृष्णमूर्ति")]
    [InlineData("लक्ष्मी")]
    public void names_with_many_consonants_are_names(string text) =>
        Reading.Asked(Slots.PartnerName, text).Slot(Slots.PartnerName).Brief().ShouldBe(text);
}
