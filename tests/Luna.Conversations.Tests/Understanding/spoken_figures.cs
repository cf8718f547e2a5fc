using FsCheck;
using FsCheck.Fluent;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class spoken_figures
{
    [Theory]
    [InlineData("पन्द्रह अगस्त उन्नीस सौ नब्बे", "1990-08-15")]
    [InlineData("पंद्रह अगस्त उन्नीस सौ नब्बे", "1990-08-15")]
    [InlineData("pandrah august unnis sau nabbe", "1990-08-15")]
    [InlineData("pandrah august nineteen ninety", "1990-08-15")]
    [InlineData("ikkis march unnis sau pachasi", "1985-03-21")]
    [InlineData("इक्कीस मार्च उन्नीस सौ पचासी", "1985-03-21")]
    [InlineData("pachchees december do hazaar", "2000-12-25")]
    [InlineData("दो अक्टूबर दो हज़ार पाँच", "2005-10-02")]
    [InlineData("ekatees", "-")]
    [InlineData("teis janvari unnis sau sattanve", "1997-01-23")]
    [InlineData("satrah tarikh july mahina unnis sau assi", "1980-07-17")]
    [InlineData("१५ अगस्त उन्नीस सौ नब्बे", "1990-08-15")]
    public void dates(string text, string expected) =>
        Reading.Of(text, Slots.BirthDate).Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("subah saadhe chhe baje", "06:30", "-")]
    [InlineData("10:30 ke aas paas", "10:30", "30")]
    [InlineData("around 10 am", "10:00", "30")]
    [InlineData("subah 10 aur 11 ke beech", "10:30", "30")]
    [InlineData("10 aur 11 baje ke beech subah", "10:30", "30")]
    [InlineData("सुबह 10 और 11 के बीच", "10:30", "30")]
    [InlineData("subah subah", "05:00", "180")]
    [InlineData("सुबह सुबह", "05:00", "180")]
    [InlineData("शाम को", "18:00", "180")]
    [InlineData("das baj kar pachchees minute subah", "10:25", "-")]
    [InlineData("सुबह दस बजकर पच्चीस मिनट", "10:25", "-")]
    public void times(string text, string time, string margin)
    {
        var understood = Reading.Of(text, Slots.BirthTime);
        understood.Slot(Slots.BirthTime).Brief().ShouldBe(time);
        understood.Slot(Slots.BirthTimeMargin).Brief().ShouldBe(margin);
    }

    [Fact]
    public void every_day_of_a_month_is_read_in_hindi_words()
    {
        string[] words =
        [
            "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ", "दस", "ग्यारह", "बारह", "तेरह", "चौदह", "पंद्रह", "सोलह", "सत्रह",
            "अठारह", "उन्नीस", "बीस", "इक्कीस", "बाईस", "तेईस", "चौबीस", "पच्चीस", "छब्बीस", "सत्ताईस", "अट्ठाईस", "उनतीस", "तीस", "इकतीस",
        ];
        for (var day = 1; day <= words.Length; day++)
            Reading.Of($"{words[day - 1]} अगस्त १९९०", Slots.BirthDate).Slot(Slots.BirthDate).Brief().ShouldBe($"1990-08-{day:00}");
    }

    [Fact]
    public void a_date_to_look_up_reads_back_from_each_languages_form() =>
        Prop.ForAll(Gen.Choose(0, 3650).Select(Reading.Today.PlusDays).ToArbitrary(), date =>
        {
            var iso = $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";
            foreach (var language in Texts.Languages)
                if (Reading.Asked(Slots.Date, Texts.Date(language, date)).Slot(Slots.Date)?.Value != iso)
                    return false;
            return Reading.Asked(Slots.Date, $"{date.Day} {Texts.Month("en", date.Month)} {date.Year} ka panchang").Slot(Slots.Date)?.Value == iso
                && Reading.Asked(Slots.Range, $"{Texts.Date("en", date)} to {Texts.Date("en", date.PlusDays(9))}").Slot(Slots.Range)?.Value
                    == $"{iso}/{date.PlusDays(9):uuuu-MM-dd}";
        }).QuickCheckThrowOnFailure();
}
