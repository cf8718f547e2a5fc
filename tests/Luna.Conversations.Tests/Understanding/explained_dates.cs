using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class explained_dates
{
    [Theory]
    [InlineData("my birthday is 9 March 1988, i.e. half an hour after 8 March ended", "1988-03-09")]
    [InlineData("the date was 9 March 1988, that is, just after the 8th was over", "1988-03-09")]
    [InlineData("14 july 1979 tha, yani 13 july khatam hone ke baad", "1979-07-14")]
    [InlineData("tareekh 14 july 1979 hai matlab 13 july ki raat ke baad", "1979-07-14")]
    [InlineData("१४ जुलाई १९७९, मतलब १३ जुलाई बीतने के बाद", "1979-07-14")]
    [InlineData("2 जून 1985 यानि 1 जून की आधी रात के बाद", "1985-06-02")]
    [InlineData("15 Aug 1990, sorry 16 Aug", "1990-08-16")]
    [InlineData("15 aug 1990, nahi 16 aug", "1990-08-16")]
    [InlineData("5 may 1992 ki raat, yaani 6 may", "1992-05-06")]
    [InlineData("it was 3 May 1990, the 2nd was over by ten minutes", "1990-05-03")]
    public void what_makes_a_date_plain_does_not_replace_it(string text, string expected) =>
        Reading.Of(text, Slots.BirthDate).Slot(Slots.BirthDate).Brief().ShouldBe(expected);
}
