using Luna.Conversations.Understanding.Safety;

namespace Luna.Conversations.Tests.Understanding.Safety;

public class help_lines
{
    [Theory]
    [InlineData("IN", SafetyKind.SelfHarm, "14416 112 findahelpline.com")]
    [InlineData("in", SafetyKind.Violence, "112 181 findahelpline.com")]
    [InlineData("IN", SafetyKind.MinorAbuse, "1098 112 findahelpline.com")]
    [InlineData("US", SafetyKind.SelfHarm, "988 911 findahelpline.com")]
    [InlineData("GB", SafetyKind.MedicalEmergency, "999 findahelpline.com")]
    [InlineData(null, SafetyKind.SelfHarm, "14416 112 findahelpline.com")]
    [InlineData("ZZ", SafetyKind.SelfHarm, "14416 112 findahelpline.com")]
    [InlineData("*", SafetyKind.MedicalEmergency, "112 findahelpline.com")]
    public void of_the_country_else_of_india(string? country, SafetyKind kind, string contacts) =>
        string.Join(' ', HelpLines.Of(country, kind).Select(x => x.Contact)).ShouldBe(contacts);

    [Fact]
    public void every_country_has_one_for_an_emergency()
    {
        foreach (var country in "IN US GB IE CA AU NZ AE SG NP BD PK LK MY DE FR ZA".Split(' '))
            HelpLines.Of(country, SafetyKind.MedicalEmergency).ShouldContain(x => x.Kind == "emergency", country);
    }
}
