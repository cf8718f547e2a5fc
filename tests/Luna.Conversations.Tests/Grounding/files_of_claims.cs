using Luna.Conversations.Grounding;
using Luna.Reference.Claims;

namespace Luna.Conversations.Tests.Grounding;

public class files_of_claims
{
    [Theory]
    [InlineData("adversarial")]
    [InlineData("development-false")]
    [InlineData("second-false")]
    [InlineData("third-false")]
    public void nothing_false_passes(string file) => ClaimReport.Of(PathOf(file)).ToString().ShouldStartWith("accepted though false: 0");

    [Theory]
    [InlineData("paraphrases", 1)]
    [InlineData("development-true", 0.95)]
    [InlineData("second-true", 0.95)]
    [InlineData("third-true", 0.79)]
    public void hardly_anything_true_is_lost(string file, double share)
    {
        var cases = ClaimCase.Read(PathOf(file));
        cases.Count(one => ClaimCheck.Of(one.Text, one.Truths()).IsAccepted).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(cases.Count * share));
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "claims", file + ".jsonl");
}
