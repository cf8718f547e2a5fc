namespace Luna.Conversations.Tests.Grounding;

public class what_luna_says_and_never_says
{
    [Theory]
    [InlineData("You will die in 2041.")]
    [InlineData("You will live to the age of 84.")]
    [InlineData("Don't worry, you won't die before 80.")]
    [InlineData("You will definitely get diabetes after forty.")]
    [InlineData("This investment cannot fail: profit is assured.")]
    [InlineData("Yоu will dіe soon.")]
    [InlineData("आपकी आयु 75 वर्ष है।")]
    [InlineData("आपको मधुमेह अवश्य होगा।")]
    [InlineData("Aap crorepati banenge.")]
    [InlineData("Aapke pita agle saal guzar jayenge.")]
    [InlineData("The next monsoon will be her last.")]
    [InlineData("Your mother has cancer.")]
    [InlineData("Aapko madhumeh hai.")]
    [InlineData("This stock will double by March.")]
    [InlineData("दवा बंद कर दीजिए, उपाय से ठीक हो जाएंगे।")]
    [InlineData("मुकदमे का फैसला आपके पक्ष में ही होगा, यह तय है।")]
    public void never_a_death_an_illness_or_money_as_certain(string text) =>
        ABirth.Says(text).Fault.ShouldNotBeNull().ShouldStartWith("policy");

    [Theory]
    [InlineData("I won't guess at anyone's death; let us talk about what you can shape.")]
    [InlineData("No chart can guarantee money.")]
    [InlineData("Please ask a doctor about the pain, not a chart.")]
    [InlineData("Planets show tendencies, not certainties.")]
    [InlineData("Do some yoga and breathing every morning.")]
    [InlineData("मैं मृत्यु की भविष्यवाणी नहीं करती।")]
    [InlineData("Paise ki guarantee koi nahi de sakta.")]
    [InlineData("मुकदमे का फैसला क्या होगा, यह मैं नहीं बता सकती।")]
    [InlineData("Aapki umar abhi 40 saal hai.")]
    [InlineData("Charity on Saturdays is a traditional way of honouring Shani.")]
    public void refusals_and_advice(string text) => ABirth.Says(text).Fault.ShouldBeNull();

    [Theory]
    [InlineData("Saturn is called Shani, and Mercury Budha.", "Saturn is called Guru.")]
    [InlineData("The Vimshottari cycle gives Saturn nineteen years and Mercury seventeen.", "The Vimshottari cycle gives Saturn twenty years.")]
    [InlineData("The seventh house stands for marriage and partnership.", "The seventh house stands for illness.")]
    [InlineData("Jupiter is exalted in Cancer and debilitated in Capricorn.", "Jupiter is exalted in Capricorn and debilitated in Cancer.")]
    [InlineData("Saturn takes about two and a half years to cross a sign.", "Saturn crosses a sign in two days.")]
    [InlineData("मेष का स्वामी मंगल है।", "मेष का स्वामी शुक्र है।")]
    [InlineData("Sade sati saadhe saat saal ki hoti hai.", "Sade sati das saal ki hoti hai.")]
    public void general_knowledge_when_it_is_so(string right, string wrong)
    {
        ABirth.Says(right).Fault.ShouldBeNull();
        ABirth.Says(wrong).IsAccepted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("With Jupiter in your twelfth house, you may find that patience pays.")]
    [InlineData("Venus in Pisces gives you a gentle way with people.")]
    [InlineData("शुक्र दूसरे भाव में है, इसलिए धैर्य रखें।")]
    public void what_a_true_placement_may_mean(string text) => ABirth.Says(text).Fault.ShouldBeNull();

    [Theory]
    [InlineData("With Venus in the tenth house, your work will flourish.")]
    [InlineData("Because Jupiter is exalted, children come easily.")]
    [InlineData("Being in Rahu mahadasha, you may travel.")]
    public void but_not_what_a_false_one_may(string text) => ABirth.Says(text).IsAccepted.ShouldBeFalse();
}
