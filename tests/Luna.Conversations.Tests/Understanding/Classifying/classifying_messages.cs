using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Classifying;
using Luna.Reference.Intents;

namespace Luna.Conversations.Tests.Understanding.Classifying;

public class classifying_messages
{
    private static readonly Judgement[] Judged =
    [
        .. LabelledMessage.Read(Path.Combine(AppContext.BaseDirectory, "Reference", "utterances.jsonl")).Select(Judgement.Of),
    ];

    [Theory]
    [InlineData("en", 0.9)]
    [InlineData("hi", 0.9)]
    [InlineData("hi-Latn", 0.9)]
    public void most_messages_of_the_reference_are_understood(string language, double share)
    {
        var judged = Judged.Where(x => x.Message.Language == language).ToArray();
        judged.Length.ShouldBeGreaterThanOrEqualTo(40);
        judged.Count(x => x.IsLenient).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(share * judged.Length));
    }

    [Fact]
    public void nothing_ordinary_raises_an_alarm() => Judged.Where(x => x.Raised).ShouldBeEmpty();

    [Fact]
    public void the_report_tells_whether_it_is_enough()
    {
        new IntentReport(Judged).IsEnough.ShouldBeTrue();
        new IntentReport([.. Judged.Select(x => x with { Said = x.Said with { Intent = Intents.OffTopic } })]).IsEnough.ShouldBeFalse();
    }

    [Theory]
    [InlineData("could you tell me whether i will find work abroad", "question_career")]
    [InlineData("बताइए कि विदेश में काम मिलेगा या नहीं", "question_career")]
    [InlineData("batao na videsh me kaam milega ki nai", "question_career")]
    [InlineData("mera paisa kat gya pr service nhi mili, lauta do plz", "refund")]
    [InlineData("mane kundli banavi aapo", "create_kundli")]
    public void in_words_that_no_list_holds(string text, string intent) => Reading.Of(text).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("time_of_birth", "पता नहीं", "provide_birth_details")]
    [InlineData("time_of_birth", "subah", "provide_birth_details")]
    [InlineData("place_of_birth", "Lucknow", "provide_birth_details")]
    [InlineData("confirm", "ha", "yes")]
    [InlineData("confirm", "👍", "yes")]
    [InlineData("confirm", "galat hai", "no")]
    [InlineData("place_of_birth", "cancel", "cancel_stop")]
    public void the_question_just_asked_comes_before_the_words(string context, string text, string intent) =>
        Judgement.Of(new LabelledMessage("", text, "", intent, context, [], null)).Said.Intent.ShouldBe(intent);

    [Fact]
    public void what_is_not_understood_says_so()
    {
        var reading = Reading.Of("zzxq wqpt");
        (reading.Intent, reading.Classifier).ShouldBe((Intents.OffTopic, "unsure"));
    }

    [Fact]
    public void of_two_close_readings_both_are_told()
    {
        string[] labels = [Intents.Muhurta, Intents.Panchang, Intents.Remedies];
        var close = IntentReader.Read(null, true, labels, [0.48f, 0.42f, 0.1f]);
        (close.Label, close.By).ShouldBe((Intents.Muhurta, "classifier"));
        close.Alternatives.ShouldBe([Intents.Muhurta, Intents.Panchang]);
        IntentReader.Read(null, true, labels, [0.8f, 0.1f, 0.1f]).Alternatives.ShouldBeEmpty();
    }

    [Fact]
    public void a_model_written_is_read_back_the_same()
    {
        var (first, second) = (new MemoryStream(), new MemoryStream());
        IntentModel.Default.Write(first);
        first.Position = 0;
        IntentModel.Read(first).Write(second);
        second.ToArray().ShouldBe(first.ToArray());
        first.Length.ShouldBeLessThan(2_500_000);
    }

    [Fact]
    public void the_model_knows_every_label() => Intents.All.ShouldBeSubsetOf(IntentModel.Default.Labels);
}
