using FsCheck;
using FsCheck.Fluent;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Classifying;

namespace Luna.Conversations.Tests.Understanding.Classifying;

public class folding_by_sound
{
    [Theory]
    [InlineData("शादी", "shaadi", "shadi", "shaadee")]
    [InlineData("कुंडली", "kundli", "kundali", "kundlee")]
    [InlineData("नहीं", "nahi", "nahin", "nhi")]
    [InlineData("में", "mein", "me", "main")]
    [InlineData("अच्छा", "accha", "acha", "achchha")]
    [InlineData("चाहिए", "chahiye", "chahie", "चाहिये")]
    [InlineData("ज़रूर", "zaroor", "jarur", "zarur")]
    [InlineData("कृपया", "kripya", "kripaya", "kripyaa")]
    [InlineData("ज्ञान", "gyan", "gyaan", "gyann")]
    [InlineData("फल", "phal", "fal", "phall")]
    [InlineData("हाँ", "haan", "haaaan", "han")]
    [InlineData("संबंध", "sambandh", "sanbandh", "सम्बन्ध")]
    [InlineData("मंगल", "mangal", "મંગળ", "মংগল")]
    public void what_sounds_alike_is_one(params string[] spellings) =>
        spellings.Select(Sound).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("kab", "kahan")]
    [InlineData("पति", "पिता")]
    [InlineData("meri", "mere")]
    [InlineData("shani", "shaadi")]
    public void what_sounds_otherwise_is_not(string one, string other) => Sound(one).ShouldNotBe(Sound(other));

    [Fact]
    public void anything_can_be_folded() =>
        Prop.ForAll<NonEmptyString>(word => Sound(word.Get).Length <= 2 * word.Get.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void letter_case_and_length_of_vowels_change_nothing() =>
        Prop.ForAll(Gen.Elements("raat", "baat", "kaam", "naam", "saal", "haal", "bhaag").ToArbitrary(), word =>
            Sound(word) == Sound(word.Replace("aa", "a", StringComparison.Ordinal)) && Sound(word) == Sound(word.ToUpperInvariant()))
            .QuickCheckThrowOnFailure();

    private static string Sound(string word)
    {
        var folded = Folding.Fold(word);
        Span<char> sounds = stackalloc char[2 * folded.Length + 1];
        return sounds[..Phonetics.Write(folded, sounds)].ToString();
    }
}
