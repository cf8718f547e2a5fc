using Luna.Astrology.Places;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding.Occasions;

public class almanacs_in_many_words
{
    private static readonly string[] Almanac = [Slots.Place, Slots.Date];

    [Theory]
    [InlineData(null, "8 मई को इंदौर में सूर्योदय कब है", "panchang", "date=2026-05-08; place=Indore")]
    [InlineData(null, "3 जनवरी 2025 को नासिक का पंचांग", "panchang", "date=2025-01-03; place=Nashik")]
    [InlineData(null, "लखनऊ में आज की तिथि बताइए", "panchang", "date=2025-06-01; place=Lucknow")]
    [InlineData(null, "पटना का आज का पंचांग", "panchang", "date=2025-06-01; place=Patna")]
    [InlineData(null, "कल वाराणसी में राहु काल कब है", "panchang", "date=2025-06-02; place=Varanasi")]
    [InlineData(null, "aaj surat mein rahu kaal kab hai", "panchang", "date=2025-06-01; place=Surat")]
    [InlineData(null, "udaipur ka panchang kal ke liye", "panchang", "date=2025-06-02; place=Udaipur")]
    [InlineData(null, "kanpur me aaj kaun si tithi hai", "panchang", "date=2025-06-01; place=Kanpur")]
    [InlineData(null, "12 march 2025 ko mysore mein tithi kya thi", "panchang", "date=2025-03-12; place=Mysuru")]
    [InlineData(null, "panchang for kochi on 12 March 2025", "panchang", "date=2025-03-12; place=Kochi")]
    [InlineData(null, "sunrise in Chandigarh tomorrow", "panchang", "date=2025-06-02; place=Chandigarh")]
    [InlineData(null, "what tithi was it in ranchi on 5 may 2023", "panchang", "date=2023-05-05; place=Ranchi")]
    [InlineData(null, "tomorrow's panchang at Guwahati", "panchang", "date=2025-06-02; place=Guwahati")]
    [InlineData(Slots.BirthTime, "3 जनवरी 2025 को नागपुर में राहु काल कब था?", "panchang", "date=2025-01-03; place=Nagpur")]
    [InlineData(Slots.BirthTime, "what was the tithi on 3 January 2025 in Nagpur?", "panchang", "date=2025-01-03; place=Nagpur")]
    [InlineData(Slots.BirthTime, "3 january 2025 ko nagpur mein kaun si tithi thi?", "panchang", "date=2025-01-03; place=Nagpur")]
    [InlineData(Slots.BirthDate, "aaj bhopal mein suryoday kab hai?", "panchang", "date=2025-06-01; place=Bhopal")]
    [InlineData(Slots.BirthPlace, "aaj ka panchang batao", "panchang", "date=2025-06-01")]
    [InlineData(null, "shaadi ka muhurat agle mahine jodhpur mein", "muhurta", "period=month; place=Jodhpur; purpose=marriage; range=2025-07-01/2025-07-31")]
    [InlineData(null, "best muhurat for a new car in Coimbatore between 3 and 20 January 2027", "muhurta", "place=Coimbatore; purpose=vehicle; range=2027-01-03/2027-01-20")]
    [InlineData(null, "देहरादून में गृह प्रवेश का मुहूर्त", "muhurta", "place=Dehradun; purpose=house")]
    [InlineData(null, "sir mera kundli dekh lijiye janm tithi 25/04/1984 samay 6:10 am sthan darbhanga", "provide_birth_details", "birth-date=1984-04-25; birth-place=Darbhanga; birth-time=06:10")]
    [InlineData(null, "जन्म तिथि 17 अक्टूबर 1981 जन्म समय रात 2:20 जन्म स्थान जबलपुर", "provide_birth_details", "birth-date=1981-10-17; birth-place=Jabalpur; birth-time=02:20")]
    [InlineData(null, "parso ka panchang delhi", "panchang", "date=2025-06-03; place=Delhi")]
    [InlineData(null, "kal subah rahu kaal kab tak hai jaipur mein", "panchang", "date=2025-06-02; place=Jaipur")]
    [InlineData(null, "15 december ko ekadashi hai kya", "panchang", "date=2025-12-15")]
    [InlineData(null, "is saturday ka panchang pune", "panchang", "date=2025-06-07; place=Pune")]
    [InlineData(null, "next monday panchang in Bengaluru", "panchang", "date=2025-06-02; place=Bengaluru")]
    [InlineData(null, "अगले सोमवार का पंचांग, कोलकाता", "panchang", "date=2025-06-02; place=Kolkata")]
    [InlineData(null, "दो दिन बाद की तिथि", "panchang", "date=2025-06-03")]
    [InlineData(null, "diwali 2027 ka panchang", "panchang", "date=2027-01-01; period=year; range=2027-01-01/2027-12-31")]
    [InlineData(null, "shubh muhurat for housewarming in Mysore next month", "muhurta", "period=month; place=Mysuru; purpose=house; range=2025-07-01/2025-07-31")]
    [InlineData(null, "10 se 20 january 2027 ke beech naamkaran ka muhurat, raipur", "muhurta", "place=Raipur; purpose=naming; range=2027-01-10/2027-01-20")]
    [InlineData(null, "नई गाड़ी लेने का शुभ दिन, जनवरी 2027 में, रायपुर", "muhurta", "period=month; place=Raipur; purpose=vehicle; range=2027-01-01/2027-01-31")]
    public void a_day_and_a_place_to_look_up(string? open, string text, string intent, string told)
    {
        var understood = Reading.Of(text, open);
        understood.Intent.ShouldBe(intent);
        understood.Told().ShouldBe(told);
    }

    [Theory]
    [InlineData("3 मार्च 2023 का?", "date=2023-03-03")]
    [InlineData("aur 3 march 2023 ka?", "date=2023-03-03")]
    [InlineData("and for 3 March 2023?", "date=2023-03-03")]
    [InlineData("what about 3 March 2019", "date=2019-03-03")]
    [InlineData("and on the 29th?", "date=2025-01-29")]
    [InlineData("27 का?", "date=2025-01-27")]
    [InlineData("aur udaipur mein?", "place=Udaipur")]
    [InlineData("और दिल्ली का?", "place=Delhi")]
    [InlineData("and in Kochi?", "place=Kochi")]
    [InlineData("and tomorrow in Kochi?", "date=2025-06-02; place=Kochi")]
    [InlineData("3/3/2023?", "date=2023-03-03")]
    public void another_day_or_place_behind_an_almanac(string text, string told)
    {
        var context = new ReadingContext(null, null, Reading.Today, "en") { Hears = Almanac, KnownDate = new LocalDate(2025, 1, 26) };
        MessageReader.Read(text, null, context, Gazetteer.Default).Told().ShouldBe(told);
    }

    [Theory]
    [InlineData("main abhi thane mein rehta hoon", "place=Thane")]
    [InlineData("I am in Seattle", "place=Seattle")]
    [InlineData("यहीं लखनऊ में", "place=Lucknow")]
    [InlineData("apne sheher indore ke liye", "place=Indore")]
    [InlineData("kyun chahiye?", "")]
    [InlineData("guna", "place=Guna")]
    public void where_the_person_is(string text, string told) => Reading.Asked(Slots.Place, text, Almanac).Told().ShouldBe(told);
}
