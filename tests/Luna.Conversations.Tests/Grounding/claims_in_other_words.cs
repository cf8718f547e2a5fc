namespace Luna.Conversations.Tests.Grounding;

/// <summary>What no frame reads and is bound by what stands beside it, of the birth in <see cref="ABirth"/>, and the same with a thing made false.</summary>
public class claims_in_other_words
{
    [Theory]
    [InlineData("Your second house carries Venus at her best.", "Your second house carries Venus, at her worst, and Mercury.")]
    [InlineData("In the third house, Aries, you have Mars and Rahu.", "In the third house, Taurus, you have Mars and Rahu.")]
    [InlineData("Scorpio, your tenth house, is home to the Moon and Saturn.", "Scorpio, your ninth house, is home to the Moon and Saturn.")]
    [InlineData("Jupiter, lord of two and eleven, sits in the twelfth.", "Jupiter, lord of two and ten, sits in the twelfth.")]
    [InlineData("The seventh house is empty, but its lord is in the first.", "The seventh house is empty, but its lord is in the second.")]
    [InlineData("In your karma bhava sit Chandra and Shani.", "In your dharma bhava sit Chandra and Shani.")]
    [InlineData("Log kehte hain aapka lagna Meen hai, par woh Kumbh hai.", "Log kehte hain aapka lagna Kumbh hai, par woh Meen hai.")]
    [InlineData("लग्न का सूर्य कुंभ राशि में है।", "लग्न का शनि कुंभ राशि में है।")]
    public void where_somebody_stands(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Looking from the Moon, Venus falls in the fifth house and Jupiter in the third.", "Looking from the Moon, Venus falls in the fifth house and Jupiter in the fourth.")]
    [InlineData("Jupiter in transit is eighth from your Scorpio Moon.", "Jupiter in transit is eighth from your Libra Moon.")]
    [InlineData("Rahu currently rides over your Aquarius ascendant.", "Rahu currently rides over your Pisces ascendant.")]
    [InlineData("Aapki Vrishchik rashi se Guru teesra hai.", "Aapki Tula rashi se Guru teesra hai.")]
    public void from_where_houses_count(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Three of your grahas are debilitated: the Moon, Mercury and Jupiter.", "Three of your grahas are debilitated: the Moon, Mercury and Venus.")]
    [InlineData("Aapke doosre ghar mein do grah hain, Budh aur Shukra.", "Aapke doosre ghar mein teen grah hain, Budh aur Shukra.")]
    [InlineData("मंगल और राहु के अलावा तीसरे भाव में कोई नहीं है।", "मंगल के अलावा तीसरे भाव में कोई नहीं है।")]
    [InlineData("Besides the nodes only Saturn was retrograde at your birth.", "Besides the nodes only Jupiter was retrograde at your birth.")]
    public void how_many_and_who_alone(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("You step from Ketu's mahadasha into Venus's in June 2024.", "You step from Ketu's mahadasha into the Sun's in June 2024.")]
    [InlineData("Ketu's seven years ended when Venus began in June 2024.", "Ketu's seven years ended when Venus began in June 2025.")]
    [InlineData("Your first mahadasha was Saturn's.", "Your first mahadasha was Jupiter's.")]
    [InlineData("When you were born, the Saturn mahadasha was on.", "When you were born, the Mercury mahadasha was on.")]
    [InlineData("Shukra ke baad Surya, uske baad Chandra ki mahadasha aayegi.", "Shukra ke baad Surya, uske baad Mangal ki mahadasha aayegi.")]
    [InlineData("Jab Surya ki mahadasha shuru hogi, aap 59 saal ke honge.", "Jab Surya ki mahadasha shuru hogi, aap 61 saal ke honge.")]
    [InlineData("शुक्र की महादशा में अभी शुक्र का ही दौर है।", "शुक्र की महादशा में अभी सूर्य का दौर है।")]
    [InlineData("Aap abhi 40 saal ke hain.", "Aap abhi 42 saal ke hain.")]
    [InlineData("You are now 40.", "You are now 41.")]
    public void dashas_and_ages(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("गुरु की दृष्टि चौथे, छठे और आठवें भाव पर पड़ती है।", "गुरु की दृष्टि चौथे, छठे और सातवें भाव पर पड़ती है।")]
    [InlineData("Jupiter casts its fifth aspect on the fourth house and its ninth on the eighth.", "Jupiter casts its fifth aspect on the fourth house and its ninth on the seventh.")]
    [InlineData("Mangal ki nazar dasve ghar par hai jahan Chandra aur Shani baithe hain.", "Mangal ki nazar dasve ghar par hai jahan Chandra aur Guru baithe hain.")]
    public void who_is_seen(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Is Saturn direct? No, it is retrograde.", "Is Saturn retrograde? No, it is direct.")]
    [InlineData("क्या आप मांगलिक हैं? नहीं।", "क्या शुक्र उच्च का है? नहीं।")]
    [InlineData("If your birth time is right, your lagna is Aquarius.", "If your birth time is right, your lagna is Pisces.")]
    [InlineData("Western astrology would put your Sun in Pisces; here it is in Aquarius.", "Western astrology would put your Sun in Aquarius; here it is in Pisces.")]
    [InlineData("You heard wrong: your Venus is exalted.", "You heard wrong: your Venus is debilitated.")]
    public void answers_conditions_and_hearsay(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("A retrograde Saturn in the tenth often revisits old work before moving on.", "A retrograde Saturn in the ninth often revisits old work before moving on.")]
    [InlineData("शनि दशम भाव में धीरज सिखाता है और देर से फल देता है।", "शनि नवम भाव में धीरज सिखाता है और देर से फल देता है।")]
    [InlineData("Mars is strong in Aries.", "Mercury is strong in Pisces.")]
    public void what_it_may_mean(string right, string wrong) => Judged(right, wrong);

    [Theory]
    [InlineData("Amit's Moon is in Scorpio.")]
    [InlineData("Amit ka Chandra Vrishchik mein hai.")]
    [InlineData("Mercury in Pisces stays clear of debilitation.")]
    [InlineData("Saturn is debilitated in none of this, but it is alone: the Moon is with it.")]
    [InlineData("In your some-unknown house sits the Moon, in Scorpio.")]
    [InlineData("Saturn is called Shani, and Jupiter Budha.")]
    [InlineData("A sign has forty degrees.")]
    [InlineData("In this chart four houses are empty.")]
    public void are_refused_when_a_word_is_left_unbound(string text) => ABirth.Says(text).IsAccepted.ShouldBeFalse();

    private static void Judged(string right, string wrong)
    {
        ABirth.Says(right).Fault.ShouldBeNull(right);
        ABirth.Says(wrong).IsAccepted.ShouldBeFalse(wrong);
    }
}
