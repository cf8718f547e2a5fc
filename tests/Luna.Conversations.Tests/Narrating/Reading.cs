using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.Narrating;
using Luna.Conversations.Tests.Turns;

namespace Luna.Conversations.Tests.Narrating;

/// <summary>Readings as turns request them, and what a model might make of them.</summary>
internal static class Reading
{
    public const string Birth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    public static ReadingRequested Of(string question, string birth = Birth, string? partner = null)
    {
        var talk = Talk.With("hi", birth);
        if (partner is not null)
            talk.Hear(partner);
        talk.HasModel = true;
        return talk.Hear(question).Outcome.Conversation.OfType<ReadingRequested>().ShouldHaveSingleItem();
    }

    public static ReadingMaterial Material(string question = "What about my career?", string birth = Birth) => new(Of(question, birth));

    /// <summary>A fact's own English.</summary>
    public static ToldClaim Claim(ReadingMaterial material, string factId) =>
        new(material.Find(factId).ShouldNotBeNull(factId).Statement, [factId], 0.9);

    public static string? Fault(ReadingMaterial material, string text, params string[] factIds) =>
        ClaimReview.Of(new ToldAnswer([new ToldClaim(text, factIds, 0.9)]), material).ShouldHaveSingleItem().Fault;

    public static Attempt Attempt(ReadingMaterial material, params ToldClaim[] claims) => new(
        new ModelAnswer(
            System.Text.Json.JsonElement.Parse("{}"), "first", "model-1", "narrate", "hash", 100, 20, 0.5m, TimeSpan.FromMilliseconds(700), []),
        ClaimReview.Of(new ToldAnswer(claims), material));
}
