using System.Diagnostics;
using Luna.Conversations.Grounding;
using Luna.Reference.Claims;

namespace Luna.Conversations.Tests.Grounding;

public class files_of_claims
{
    [Theory]
    [InlineData("adversarial")]
    [InlineData("development-false")]
    public void nothing_false_passes(string file) => ClaimReport.Of(PathOf(file)).ToString().ShouldStartWith("accepted though false: 0");

    [Theory]
    [InlineData("paraphrases")]
    [InlineData("development-true")]
    public void hardly_anything_true_is_lost(string file)
    {
        var cases = ClaimCase.Read(PathOf(file));
        cases.Count(one => ClaimCheck.Of(one.Text, one.Truths()).IsAccepted).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(cases.Count * 0.95));
    }

    [Fact]
    public void a_claim_is_checked_in_less_than_a_millisecond()
    {
        var cases = ClaimCase.Read(PathOf("development-true")).Select(one => (one.Text, Truths: one.Truths())).ToArray();
        foreach (var (text, truths) in cases)
            ClaimCheck.Of(text, truths);
        var clock = Stopwatch.StartNew();
        foreach (var (text, truths) in cases)
            ClaimCheck.Of(text, truths);
        (clock.Elapsed / cases.Length).ShouldBeLessThan(TimeSpan.FromMilliseconds(1));
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "claims", file + ".jsonl");
}
