using Luna.Conversations.Grounding;
using Luna.Reference.Claims;

namespace Luna.Conversations.Tests.Grounding;

public class files_of_claims
{
    [Theory]
    [InlineData("adversarial")]
    [InlineData("development-false")]
    [InlineData("second-false")]
    public void nothing_false_passes(string file) => ClaimReport.Of(PathOf(file)).ToString().ShouldStartWith("accepted though false: 0");

    [Theory]
    [InlineData("paraphrases")]
    [InlineData("development-true")]
    [InlineData("second-true")]
    public void hardly_anything_true_is_lost(string file)
    {
        var cases = ClaimCase.Read(PathOf(file));
        cases.Count(one => ClaimCheck.Of(one.Text, one.Truths()).IsAccepted).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(cases.Count * 0.95));
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "claims", file + ".jsonl");
}
