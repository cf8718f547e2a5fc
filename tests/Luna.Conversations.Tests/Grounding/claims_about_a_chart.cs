namespace Luna.Conversations.Tests.Grounding;

/// <summary>What may be said of the birth in <see cref="ABirth"/>, and the same with a thing made false.</summary>
public class claims_about_a_chart
{
    [Theory]
    [InlineData("Your Moon is in Scorpio.", "Your Moon is in Libra.")]
    [InlineData("Mars is in Aries, not in Taurus.", "Mars is in Taurus, not in Aries.")]
    [InlineData("At birth Mercury was in Meena, Jupiter in Makara.", "At birth Mercury was in Makara, Jupiter in Meena.")]
    [InlineData("Both Moon and Saturn occupy Scorpio.", "Both Moon and Mars occupy Scorpio.")]
    [InlineData("In Tula you have Ketu; in Aries, Rahu.", "In Tula you have Rahu; in Aries, Ketu.")]
    [InlineData("चंद्रमा और शनि दोनों वृश्चिक में हैं।", "चंद्रमा और मंगल दोनों वृश्चिक में हैं।")]
    [InlineData("Aapka Shani Vrishchik mein hai.", "Aapka Shani Makar mein hai.")]
    public void name_rashis(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Your tenth house holds the Moon and Saturn.", "Your ninth house holds the Moon and Saturn.")]
    [InlineData("Venus is fifth from your Moon.", "Venus is sixth from your Moon.")]
    [InlineData("The fourth house is empty.", "The second house is empty.")]
    [InlineData("Neither Mars nor Rahu is in the seventh house.", "Neither Mars nor Venus is in the second house.")]
    [InlineData("Only the Sun is in your first house.", "Only the Moon is in your tenth house.")]
    [InlineData("राहु तीसरे और केतु नौवें भाव में है।", "राहु नौवें और केतु तीसरे भाव में है।")]
    [InlineData("Paanchve ghar mein koi graha nahi hai.", "Dasve ghar mein koi graha nahi hai.")]
    public void name_houses(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Your birth star is Anuradha, pada 1.", "Your birth star is Anuradha, pada 2.")]
    [InlineData("चंद्रमा अनुराधा नक्षत्र के पहले चरण में है।", "चंद्रमा विशाखा नक्षत्र के पहले चरण में है।")]
    [InlineData("Your Moon's nakshatra lord is Saturn.", "Your Moon's nakshatra lord is Jupiter.")]
    [InlineData("Your Moon stands at about 6 degrees of Scorpio.", "Your Moon stands at about 16 degrees of Scorpio.")]
    public void name_nakshatras(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Aquarius rises in your chart, so Saturn leads it.", "Cancer rises in your chart.")]
    [InlineData("The seventh lord, the Sun, is in the lagna.", "The seventh lord, the Moon, is in the lagna.")]
    [InlineData("Venus is lord of the fourth and ninth houses.", "Venus is lord of the fourth and tenth houses.")]
    [InlineData("Venus rules the fourth and sits in the second.", "Venus rules the fourth and sits in the ninth.")]
    [InlineData("लग्नेश शनि दसवें भाव में है।", "लग्नेश गुरु दसवें भाव में है।")]
    [InlineData("Shani pehle aur barahve ghar ka swami hai.", "Shani pehle aur doosre ghar ka swami hai.")]
    public void name_lords(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Venus is exalted and Mercury debilitated.", "Mercury is exalted and Venus debilitated.")]
    [InlineData("Mars is in its own sign.", "Jupiter is in its own sign.")]
    [InlineData("Saturn is retrograde, while Jupiter is direct.", "Saturn is direct, while Jupiter is retrograde.")]
    [InlineData("शनि वक्री है पर गुरु वक्री नहीं है।", "शनि वक्री है और गुरु भी।")]
    [InlineData("Shukra uchcha ka hokar doosre ghar mein baitha hai.", "Shukra neech ka hokar doosre ghar mein baitha hai.")]
    public void name_how_a_graha_stands(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Mars and Rahu sit together in Aries.", "Mars and Ketu sit together in Aries.")]
    [InlineData("Mars is in Aries with Rahu.", "Mars is in Aries with Ketu.")]
    [InlineData("Jupiter aspects the 4th, 6th and 8th houses.", "Jupiter aspects the 4th, 6th and 9th houses.")]
    [InlineData("Mars throws its eighth aspect on the tenth house.", "Mars throws its fourth aspect on the tenth house.")]
    [InlineData("मंगल आठवीं दृष्टि से दसवें भाव को देखता है।", "मंगल आठवीं दृष्टि से नौवें भाव को देखता है।")]
    [InlineData("Mangal aur Rahu ki yuti teesre ghar mein hai.", "Mangal aur Guru ki yuti teesre ghar mein hai.")]
    public void name_company_and_sight(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("You are in Venus mahadasha, Venus antardasha, until October 2027.", "You are in Venus mahadasha, Sun antardasha, until October 2027.")]
    [InlineData("The Venus mahadasha began on 7 June 2024 and ends in 2044.", "The Venus mahadasha began on 7 June 2024 and ends in 2043.")]
    [InlineData("The Sun takes over from Venus in 2044.", "The Moon takes over from Venus in 2044.")]
    [InlineData("When you turn 59, the Sun mahadasha begins.", "When you turn 58, the Sun mahadasha begins.")]
    [InlineData("You were born in the Saturn mahadasha.", "You were born in the Mercury mahadasha.")]
    [InlineData("बुध की महादशा २००० से २०१७ तक थी।", "बुध की महादशा २००१ से २०१८ तक थी।")]
    [InlineData("Budh ki mahadasha khatam ho chuki hai.", "Surya ki mahadasha khatam ho chuki hai.")]
    public void name_dashas(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("At birth Saturn was in Scorpio, but now it is in Pisces.", "At birth Saturn was in Pisces, but now it is in Scorpio.")]
    [InlineData("The sky now: Saturn in Pisces, fifth from your Moon; Jupiter in Gemini.", "The sky now: Saturn in Pisces, fourth from your Moon; Jupiter in Gemini.")]
    [InlineData("गुरु अभी वक्री है।", "शनि अभी वक्री है।")]
    [InlineData("Your next Sade Sati begins in 2041.", "Your next Sade Sati begins in 2043.")]
    [InlineData("Abhi sade sati nahi chal rahi hai.", "Abhi sade sati chal rahi hai.")]
    public void name_transits(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("You are not manglik from the lagna.", "You are manglik from the lagna.")]
    [InlineData("All seven grahas lie on one side of Rahu and Ketu.", "Your chart is free of Kala Sarpa.")]
    [InlineData("Kemadruma yoga is present.", "Gajakesari yoga is present.")]
    [InlineData("आपकी कुंडली में गजकेसरी योग नहीं है।", "आपकी कुंडली में गजकेसरी योग है।")]
    [InlineData("Your atmakaraka is Venus.", "Your chart has the rare Maha Indra Vajra yoga.")]
    public void name_yogas(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("The tenth house has 36 bindus in the sarvashtakavarga.", "The tenth house has 35 bindus in the sarvashtakavarga.")]
    [InlineData("The tenth house has more SAV points than the ninth.", "The tenth house has fewer SAV points than the ninth.")]
    [InlineData("In the navamsa Venus is in Pisces.", "In the navamsa Mercury is in Pisces.")]
    [InlineData("नवांश लग्न मीन है।", "नवांश लग्न मेष है।")]
    public void name_bindus_and_the_navamsa(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("You cannot say that Saturn isn't in your tenth house; it is.", "You cannot say that Saturn isn't in your fifth house; it is.")]
    [InlineData("It is not true that Mars sits in Taurus.", "It is not true that Mars sits in Aries.")]
    [InlineData("शनि मकर में नहीं, वृश्चिक में है।", "शनि वृश्चिक में नहीं, मकर में है।")]
    [InlineData("Kya aap jaante hain ki Shukra doosre ghar mein hai?", "Kya aap jaante hain ki Shukra teesre ghar mein hai?")]
    public void deny_and_presuppose(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("| Planet | Sign | House |\n|---|---|---|\n| Saturn | Scorpio | 10 |", "| Planet | Sign | House |\n|---|---|---|\n| Saturn | Scorpio | 9 |")]
    [InlineData("- **Sun**: Aquarius\n- **Moon**: Scorpio", "- **Sun**: Aquarius\n- **Moon**: Leo")]
    [InlineData("♄ in ♏ ℞", "♄ in ♌")]
    [InlineData("[graha.moon.rashi] Your Moon is in Scorpio.", "[graha.moon.rashi] Your Moon is in Gemini.")]
    [InlineData("Ｖｅｎｕｓ is in 𝐏𝐢𝐬𝐜𝐞𝐬.", "Ｖｅｎｕｓ is in 𝐀𝐫𝐢𝐞𝐬.")]
    [InlineData("Yоur Sаturn is in Scorpio.", "Sаturn is in Lіbra.")]
    [InlineData("Saturn is in house १०.", "Saturn is in house ９.")]
    [InlineData("Your Mo\u00ADon is in Scor\u200Bpio.", "Your Mo\u00ADon is in Ta\u200Drus.")]
    [InlineData("Your M o o n is in Scorpio.", "Your M o o n is in L e o.")]
    [InlineData("Your M00n is in Sc0rpio.", "Your M00n is in Le0.")]
    public void in_tables_and_strange_letters(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Saturn is in Scorpio, not Libra.", "Moon is in Vrishchika, not Tula", "Your Moon is in Libra.")]
    [InlineData("The lord of house 7 is the Sun.", "the lord of house 7 is Sun, not Moon", "The lord of house 7 is the Moon.")]
    public void are_refused_in_words(string right, string reason, string wrong)
    {
        ABirth.Says(right).IsAccepted.ShouldBeTrue();
        ABirth.Says(wrong).Fault.ShouldBe(reason);
    }

    [Theory]
    [InlineData("Venus is anything but exalted.")]
    [InlineData("Venus fails to reach exaltation in Pisces.")]
    [InlineData("Venus has left Pisces.")]
    [InlineData("Your friend's Moon is in Scorpio.")]
    [InlineData("Mars is in Aries. That is not true.")]
    [InlineData("Saturn and the Moon.")]
    [InlineData("You will marry in May 2027.")]
    public void are_refused_when_not_understood(string text) => ABirth.Says(text).IsAccepted.ShouldBeFalse();

    private static void Judged(string right, string wrong)
    {
        ABirth.Says(right).Fault.ShouldBeNull(right);
        ABirth.Says(wrong).IsAccepted.ShouldBeFalse(wrong);
    }
}
