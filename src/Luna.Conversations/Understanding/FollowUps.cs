using System.Collections.Frozen;
using Luna.Conversations.Understanding.Answers;
using Luna.Conversations.Understanding.Classifying;

namespace Luna.Conversations.Understanding;

/// <summary>"And for Scorpio?", "kal ka?", "और शादी?": short words that lean on the answer before them.</summary>
internal static class FollowUps
{
    private const int Longest = 6;

    private static readonly FrozenSet<string> Openings =
        new[] { "and", "aur", "or", "और", "phir", "fir", "फिर", "n", "for", "on", "in" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After "what" and "how": "what about tomorrow?"</summary>
    private static readonly FrozenSet<string> About = new[] { "about", "bout" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings =
        new[] { "ka", "ke", "ki", "का", "के", "की", "liye", "लिए" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After the almanac of a day or a search for one a date is the next to look up, unless an hour makes a birth of it.</summary>
    public static bool LooksUp(MessageTokens m, Lexicon.Match? said, ReadingContext context) =>
        context.OpenSlot is null && context.Hears.Contains(Slots.Date) && !context.Hears.Contains(Slots.BirthDate)
        && (said is null || SaysNoMore(said)) && !TellsHour(m);

    /// <summary>
    /// "And for a new business?" after a muhurta for a car, "this week?" after a horoscope of today: the word for it asks for
    /// nothing of its own.
    /// </summary>
    public static bool Leans(MessageTokens m, Lexicon.Match? said, ReadingContext context, ReadingsFound found) =>
        said is { Move: null } && (said.IsWhole || said.Weight < IntentReader.Decisive) && context.OpenSlot is null
        && found.All.Any(reading => context.Hears.Contains(reading.Slot)
            // What a word means is asked of nobody.
            && !(reading.Slot == Slots.Concept && found.Of(Slots.Relation) is not null) && !SlotAnswers.IsMore(m, said, reading)
            && (Is(m) || SaysOnly(m, reading)));

    /// <summary>"And mine?", "meri kab hogi?" behind an answer about somebody else.</summary>
    public static SlotReading? OfOneself(MessageTokens m, ReadingContext context)
    {
        if (context.OpenSlot is not null || context.Whose.Relation == "self" || !context.Hears.Contains(Slots.Relation)) return null;
        SlotReading? self = null;
        for (var at = 0; at < m.Count; at++)
        {
            if (RelationReader.IsOwn(m[at].Text)) self = new SlotReading(Slots.Relation, "self", m.Written(at, at + 1));
            else if (m[at].Kind != TokenKind.Mark && !m[at].Has(Role.Polite | Role.Link | Role.And) && !Lean.Contains(m[at].Text)) return null;
        }

        return self;
    }

    /// <summary>Words that ask of nothing by themselves.</summary>
    private static readonly FrozenSet<string> Lean = new[]
    {
        "what", "how", "about", "is", "then", "for", "too", "also", "bhi", "kab", "kaisa", "kaisi", "kya", "hai", "hoga", "hogi", "rahega", "rahegi", "phir", "to", "toh",
        "liye", "भी", "कब", "कैसा", "कैसी", "क्या", "है", "होगा", "होगी", "रहेगा", "रहेगी", "फिर", "तो", "लिए",
    }.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static bool SaysOnly(MessageTokens m, SlotReading reading)
    {
        var told = MessageTokens.Of(reading.Written);
        for (var at = 0; at < m.Count; at++)
            if (m[at].Kind != TokenKind.Mark && !m[at].Has(Role.Polite | Role.Link | Role.And)
                && !Enumerable.Range(0, told.Count).Any(i => told[i].Text == m[at].Text))
                return false;
        return told.Count > 0;
    }

    public static bool Is(MessageTokens m)
    {
        var words = new List<string>(Longest);
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind == TokenKind.Mark)
                continue;
            if (words.Count == Longest)
                return false;
            words.Add(m[at].Text);
        }

        return words.Count > 1
            && (words[0] is "what" or "how" ? About.Contains(words[1]) : Openings.Contains(words[0]) || Endings.Contains(words[^1]));
    }

    private static bool SaysNoMore(Lexicon.Match said) => said.Weight < 0.5 || said.Intent is Intents.Yes or Intents.Smalltalk;

    private static bool TellsHour(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Has(Role.Hour | Role.Am | Role.Pm | Role.Noon | Role.Midnight) || m[at].Sense.Part != DayPart.None
                || (m[at].Is(':') && m[at - 1].IsNumber && m[at + 1].IsNumber))
                return true;
        return false;
    }
}
