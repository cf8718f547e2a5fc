using Luna.Conversations.Grounding;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Tests.Grounding;

public class claims_with_their_facts
{
    [Theory]
    [InlineData("Your Moon is in Scorpio.", "en", "graha.moon.rashi")]
    [InlineData("आपका शुक्र मीन में है।", "hi", "graha.venus.rashi")]
    [InlineData("Aapka Mangal Mesh mein hai, Makar mein nahi.", "hi-Latn", "graha.mars.rashi")]
    [InlineData("Please take your time with this.", "en")]
    public void agree_with_what_they_cite(string text, string language, params string[] ids) =>
        Violations(text, language, ids).ShouldBeEmpty();

    [Theory]
    [InlineData("Your Moon is in Libra.", "en", "Moon is in Vrishchika, not Tula", "graha.moon.rashi")]
    [InlineData("Your Moon is in Scorpio.", "en", "facts: no cited fact speaks of Moon", "graha.mars.rashi")]
    [InlineData("Your Moon is in Scorpio.", "en", "facts: there is no fact graha.moon.sign", "graha.moon.sign")]
    [InlineData("Your Moon is in Scorpio.", "hi", "language: written in en, asked for in hi", "graha.moon.rashi")]
    [InlineData("Your Moon is in Scorpio, and you are doomed.", "en", "tone: “doomed”", "graha.moon.rashi")]
    public void or_say_what_is_wrong(string text, string language, string violation, params string[] ids) =>
        Violations(text, language, ids).ShouldContain(violation);

    [Fact]
    public void are_no_longer_than_a_claim() =>
        Violations(new string('a', CitedClaim.LongestClaim + 1), "en").ShouldContain(one => one.StartsWith("length"));

    private static IReadOnlyList<string> Violations(string text, string language, params string[] ids) =>
        CitedClaim.Violations(new Claim(text, ids, 0.9), ABirth.Facts, ABirth.Truths, language);
}
