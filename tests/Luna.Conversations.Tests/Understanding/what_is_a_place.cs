using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class what_is_a_place
{
    private static readonly string[] Birth = [Slots.BirthDate, Slots.BirthTime, Slots.Name, Slots.Relation];

    [Theory]
    [InlineData("nahi, samay subah sava saat ka hai", "birth-time=07:15")]
    [InlineData("wait, the time is 7:15 in the morning", "birth-time=07:15")]
    [InlineData("नहीं नहीं, समय सुबह सवा सात बजे का है", "birth-time=07:15")]
    [InlineData("date galat hai, 14 july 1979 sahi hai", "birth-date=1979-07-14")]
    [InlineData("din mein teen baje hua tha", "birth-time=15:00")]
    [InlineData("time me galti thi, shaam 4:20", "birth-time=16:20")]
    [InlineData("sorry time was 16:20", "birth-time=16:20")]
    [InlineData("samay 4:20 shaam, jagah bareilly", "birth-place=Bareilly; birth-time=16:20")]
    [InlineData("gaon ka naam nahi pata, jila sikar", "birth-place=Sikar")]
    [InlineData("Jaipur ke paas ek gaon", "birth-place=Jaipur")]
    [InlineData("mumbai, maharashtra", "birth-place=Mumbai")]
    [InlineData("kolkatta", "birth-place=Kolkata")]
    [InlineData("ahmdabad", "birth-place=Ahmedabad")]
    [InlineData("अमदावाद", "birth-place=Ahmedabad")]
    [InlineData("Mau, UP", "birth-place=Mau")]
    [InlineData("Orai", "birth-place=Orai")]
    [InlineData("in Reading, UK", "birth-place=Reading")]
    [InlineData("gaya", "birth-place=Gaya")]
    [InlineData("puri se", "birth-place=Puri")]
    [InlineData("surat mein", "birth-place=Surat")]
    [InlineData("main kota se hoon", "birth-place=Kota")]
    [InlineData("mera gaon hai sikandarpur, ballia", "birth-place=Sikandarpur")]
    [InlineData("Lucknow mein paida hui thi", "birth-place=Lucknow")]
    [InlineData("jagah to varanasi hai", "birth-place=Varanasi")]
    [InlineData("shehar ka naam hai Moradabad", "birth-place=Moradabad")]
    [InlineData("शहर का नाम मुरादाबाद है", "birth-place=Moradabad")]
    [InlineData("बनारस", "birth-place=Varanasi")]
    [InlineData("इलाहाबाद में", "birth-place=Prayagraj")]
    [InlineData("civil hospital, Rohtak", "birth-place=Rohtak")]
    [InlineData("London UK", "birth-place=London")]
    [InlineData("kathmandu nepal", "birth-place=Kathmandu")]
    public void what_answers_the_question_for_the_place(string text, string told) =>
        Reading.Asked(Slots.BirthPlace, text, Birth).Told().ShouldBe(told);

    [Theory]
    [InlineData("cancel kar do")]
    [InlineData("rehne dijiye")]
    [InlineData("रद्द कीजिए")]
    [InlineData("bas band karo yaar")]
    [InlineData("accha thank you")]
    [InlineData("ek minute ruko")]
    [InlineData("thoda time do")]
    [InlineData("hospital mein")]
    [InlineData("ghar par hi hua tha")]
    [InlineData("kya matlab?")]
    [InlineData("kyun chahiye jagah")]
    [InlineData("nahi bataunga")]
    [InlineData("mujhe theek se yaad nahi")]
    [InlineData("baad mein bataunga")]
    [InlineData("ruko mummy se poochta hoon")]
    [InlineData("let me ask my mother")]
    [InlineData("why does it matter?")]
    [InlineData("can we do this later")]
    [InlineData("meri shaadi kab hogi")]
    [InlineData("aaj ka rashifal batao")]
    [InlineData("hmm ok")]
    [InlineData("good question")]
    [InlineData("bahut lamba process hai")]
    [InlineData("यह क्यों पूछ रहे हो")]
    [InlineData("अभी नहीं बाद में")]
    public void words_of_ordinary_talk_are_no_place(string text) =>
        Reading.Asked(Slots.BirthPlace, text, Birth).Slot(Slots.BirthPlace).ShouldBeNull();
}
