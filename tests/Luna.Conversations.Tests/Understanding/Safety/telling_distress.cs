using Luna.Conversations.Understanding.Safety;

namespace Luna.Conversations.Tests.Understanding.Safety;

public class telling_distress
{
    [Theory]
    [InlineData("I don't want to live any more", SafetyKind.SelfHarm)]
    [InlineData("jeene ka mann nahi", SafetyKind.SelfHarm)]
    [InlineData("सब खत्म करना चाहता हूँ", SafetyKind.SelfHarm)]
    [InlineData("i wanna kil my self, suicde is the only way", SafetyKind.SelfHarm)]
    [InlineData("ab jine ki iccha nhi rhi", SafetyKind.SelfHarm)]
    [InlineData("khud kushi kar lungi", SafetyKind.SelfHarm)]
    [InlineData("आत्म हत्या करने जा रहा हूँ", SafetyKind.SelfHarm)]
    [InlineData("before i ask about my career: i think everyone is better off without me", SafetyKind.SelfHarm)]
    [InlineData("husband beats me", SafetyKind.Violence)]
    [InlineData("pati roz maarta hai mujhe", SafetyKind.Violence)]
    [InlineData("ससुराल वाले दहेज के लिए पीटते हैं", SafetyKind.Violence)]
    [InlineData("he said he will throw acid on me", SafetyKind.Violence)]
    [InlineData("main use jaan se maar dunga", SafetyKind.Violence)]
    [InlineData("uncle touches my daughter", SafetyKind.MinorAbuse)]
    [InlineData("i am 13, my uncle keeps touching me", SafetyKind.MinorAbuse)]
    [InlineData("tuition teacher ne bacchi ko galat jagah chhua", SafetyKind.MinorAbuse)]
    [InlineData("पड़ोसी ने बच्ची के साथ गलत काम किया", SafetyKind.MinorAbuse)]
    [InlineData("chest pain can't breathe", SafetyKind.MedicalEmergency)]
    [InlineData("papa behosh ho gaye hai", SafetyKind.MedicalEmergency)]
    [InlineData("माँ को साँस नहीं आ रही", SafetyKind.MedicalEmergency)]
    [InlineData("my baby swallowed poison", SafetyKind.MedicalEmergency)]
    [InlineData("pankhe se latakne ka khayal aata hai", SafetyKind.SelfHarm)]
    [InlineData("मैं सब पर बोझ हूँ, चला जाऊँ तो सबको चैन मिले", SafetyKind.SelfHarm)]
    [InlineData("tell me the muhurta for my own death", SafetyKind.SelfHarm)]
    [InlineData("bhagwan ab mujhe apne paas bula le", SafetyKind.SelfHarm)]
    [InlineData("there is a man with an axe at my door", SafetyKind.Violence)]
    [InlineData("मुझे कमरे में ताला लगाकर बंद कर दिया है", SafetyKind.Violence)]
    [InlineData("saas ko zeher de dungi", SafetyKind.Violence)]
    [InlineData("give a muhurta for the wedding of my daughter, she is 14", SafetyKind.MinorAbuse)]
    [InlineData("main barah ki hu, mama raat ko bistar me aate hai", SafetyKind.MinorAbuse)]
    [InlineData("पापा तार से मारते हैं, मैं पाँचवीं में हूँ", SafetyKind.MinorAbuse)]
    [InlineData("grandpa's mouth is hanging and he can't lift his arm suddenly", SafetyKind.MedicalEmergency)]
    [InlineData("bete ne sikka nigal liya", SafetyKind.MedicalEmergency)]
    [InlineData("आठवाँ महीना है, कल से बच्चा नहीं हिला", SafetyKind.MedicalEmergency)]
    public void in_three_languages(string text, SafetyKind kind) => Reading.Of(text).Safety.ShouldBe(new SafetyReading(kind));

    [Theory]
    [InlineData("this heat is killing me")]
    [InlineData("kill it in the interview")]
    [InlineData("marne ke baad kya hota hai")]
    [InlineData("job se tang aa gaya")]
    [InlineData("suicide squad movie")]
    [InlineData("मेरी शादी कब होगी")]
    [InlineData("pyar me pagal hu, kab milegi wo")]
    [InlineData("my daughter's marriage when")]
    [InlineData("बेटी की पढ़ाई कैसी रहेगी")]
    [InlineData("papa ki tabiyat kab theek hogi")]
    [InlineData("back pain since 2019, when will it go")]
    [InlineData("career khatam ho gaya kya")]
    [InlineData("जीवन में सफलता कब मिलेगी")]
    [InlineData("which house is of death in a chart")]
    [InlineData("wo mujhe line marta hai, shadi karega kya")]
    [InlineData("bete ki kundli me kya hai")]
    [InlineData("मेरा बेटा चौदह साल का है, पास होगा क्या")]
    [InlineData("सपने में साँप ने काटा, क्या मतलब")]
    [InlineData("bhai ne hissa maar liya zameen milegi kya")]
    [InlineData("essay on child marriage")]
    public void but_not_in_ordinary_talk(string text) =>
        (Reading.Of(text).Safety is { IsDistress: true }).ShouldBeFalse();

    [Theory]
    [InlineData("when will i die", SafetyKind.DeathDate)]
    [InlineData("meri maut kab hogi", SafetyKind.DeathDate)]
    [InlineData("मेरी मृत्यु कब होगी", SafetyKind.DeathDate)]
    [InlineData("do i have cancer", SafetyKind.CertainIllness)]
    [InlineData("kya mujhe cancer hai", SafetyKind.CertainIllness)]
    [InlineData("will i win my court case", SafetyKind.CourtOutcome)]
    [InlineData("मुकदमा जीतूँगा क्या", SafetyKind.CourtOutcome)]
    [InlineData("which stock will surely go up", SafetyKind.SureProfit)]
    [InlineData("guaranteed profit batao", SafetyKind.SureProfit)]
    public void what_is_answered_by_policy_raises_nothing(string text, SafetyKind kind)
    {
        var safety = Reading.Of(text).Safety;
        safety.ShouldBe(new SafetyReading(kind));
        safety!.IsDistress.ShouldBeFalse();
    }

    [Fact]
    public void even_in_answer_to_a_question() =>
        Reading.Of("jaipur, par ab jeena nahi chahti", Conversations.Understanding.Slots.BirthPlace).Safety
            .ShouldBe(new SafetyReading(SafetyKind.SelfHarm));
}
