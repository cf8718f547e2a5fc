using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Texts;

namespace Luna.Astrology.Tests;

public class hindi_in_latin_letters
{
    [Theory]
    [InlineData("आपकी कुंडली", "aapki kundli")]
    [InlineData("नमस्ते", "namaste")]
    [InlineData("जन्म", "janm")]
    [InlineData("महादशा और अंतर्दशा", "mahadasha aur antardasha")]
    [InlineData("काम करना", "kaam karna")]
    [InlineData("राशि में चंद्र है", "rashi mein chandra hai")]
    [InlineData("लड़का पढ़ता है", "ladka padhta hai")]
    [InlineData("ज्ञान", "gyaan")]
    [InlineData("विज्ञान", "vigyaan")]
    [InlineData("गुरु", "guru")]
    [InlineData("शुक्र", "shukra")]
    [InlineData("सूर्य", "surya")]
    [InlineData("लग्न", "lagna")]
    [InlineData("दोस्त", "dost")]
    [InlineData("दूर", "door")]
    [InlineData("इसलिए", "isliye")]
    [InlineData("अच्छा", "achchha")]
    [InlineData("{rashi} राशि का {graha}", "{rashi} rashi ka {graha}")]
    [InlineData("१५ अगस्त", "15 agast")]
    [InlineData("समय लगता है। फिर भी धैर्य रखिए।", "Samay lagta hai. Phir bhi dhairya rakhiye.")]
    public void is_spelt_as_people_type_it(string hindi, string expected) => Hinglish.Of(hindi).ShouldBe(expected);

    [Fact]
    public void every_reading_can_be_had_in_it()
    {
        foreach (var subject in SubjectTexts.All)
            foreach (var key in subject.Tags.Keys)
                subject.Raw(key, "hi-Latn").ShouldNotMatch("[\u0900-\u097F]", $"{subject} {key}");
    }
}
