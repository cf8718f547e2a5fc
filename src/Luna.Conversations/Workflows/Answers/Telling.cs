using System.Globalization;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>An answer while it is told in a language: what it claims takes its facts along into the reply.</summary>
internal sealed class Telling(ReplyDraft draft, string language, IEnumerable<Fact> facts, Sureness sureness)
{
    private readonly Dictionary<string, Fact> _facts = facts.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);

    public string Language => language;

    /// <summary>How long the reply is by now.</summary>
    public int Length => draft.Text.Length;

    public string Words(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        draft.Words(language, key, arguments);

    /// <summary>A paragraph that claims nothing.</summary>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => draft.Say(Words(key, arguments));

    /// <exception cref="KeyNotFoundException">A fact is cited that nobody computed.</exception>
    public Claim Claim(string text, params IReadOnlyList<string> factIds)
    {
        foreach (var id in factIds)
        {
            if (draft.Facts.TrueForAll(fact => fact.Id != id))
                draft.Facts.Add(_facts[id]);
        }

        return new Claim(text, factIds, sureness.Of(factIds));
    }

    public Claim Claim(WeighedReading reading) => Claim(reading.Text, reading.FactIds);

    public void Paragraph(params IReadOnlyList<Claim> claims) => draft.Claim(claims);

    /// <summary>A claim a line.</summary>
    public void Lines(params IReadOnlyList<Claim> claims) => draft.Claim(claims, "\n");

    /// <summary>The UTC date, as in the facts.</summary>
    public string Date(Instant instant) => Texts.Date(language, instant.InUtc().Date);

    /// <returns>For instance <c>3 May 2010 to 9 June 2029</c>.</returns>
    public string Span(Instant from, Instant to) => Words(SkyTexts.Span, ("from", Date(from)), ("to", Date(to)));

    public string Name(Graha graha) => ZodiacNames.Of(graha, language);

    public string Name(Rashi rashi) => ZodiacNames.FullyOf(rashi, language);

    /// <param name="number">1 to 12; for instance <c>11th</c>.</param>
    public string Place(int number) => Words(SkyTexts.Place + Number(number));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
