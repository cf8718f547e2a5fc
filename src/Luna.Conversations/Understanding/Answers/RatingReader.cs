using System.Globalization;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>One to five: figures, stars, "4/5", "8 out of 10", words.</summary>
internal static class RatingReader
{
    private const int Best = 5;

    public static void Read(MessageTokens m, IReadOnlyList<SlotWord> words, ReadingContext context, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.Rating;
        var stars = 0;
        for (var at = 0; at < m.Count; at++)
            if (m[at].Text is "⭐" or "★" or "🌟")
                stars++;
        if (stars > 0 && !HasNumber(m))
        {
            Put(Math.Min(stars, Best), m.Text.Trim(), found);
            return;
        }

        for (var at = 0; at < m.Count; at++)
            if (m.IsFree(at) && Figure(m, at, asked) is var (rating, end))
            {
                Put(rating, m.Written(at, end), found);
                m.Take(at, end);
                return;
            }

        if (InWords(words) is { } word)
            Put(int.Parse(word.Value, CultureInfo.InvariantCulture), m.Written(word.Start, word.End), found);
    }

    private static (int Rating, int End)? Figure(MessageTokens m, int at, bool asked)
    {
        var number = m[at].IsNumber ? m[at].Value : m[at].Sense.Number;
        if (number < 0) return null;
        var next = at + 1;
        if (number is Best or 10 && OfWhole(m, next) is > 0 and var part && (m[part].IsNumber ? m[part].Value : m[part].Sense.Number) is >= 0 and var share && share <= number)
            return (Scaled(share, number), part + 1);
        var outOf = m[next].Is('/') ? next + 1
            : m[next].Text == "out" && m[next + 1].Text == "of" ? next + 2
            : m[next].Text is "by" or "of" ? next + 1 : -1;
        if (outOf > 0 && m[outOf] is { IsNumber: true, Value: Best or 10 } whole && number <= whole.Value)
            return (Scaled(number, whole.Value), outOf + 1);
        if (number is < 1 or > Best) return null;
        if (m[next].Text is "star" or "stars" or "⭐" or "★" or "🌟" or "स्टार" or "sitare" or "rating" or "ank" or "अंक") return (number, next + 1);
        return asked && (m[at].IsNumber || m.Count <= 2) ? (number, next) : null;
    }

    /// <summary>"5 में से 4", "paanch mein se chaar": the whole stands first.</summary>
    private static int OfWhole(MessageTokens m, int at) =>
        m[at].Text is "me" or "mein" or "में" && m[at + 1].Text is "se" or "से" ? at + 2 : -1;

    private static int Scaled(int part, int whole) =>
        Math.Clamp((int)Math.Round(part * (double)Best / whole, MidpointRounding.AwayFromZero), 1, Best);

    /// <summary>The longest phrase, for "not good" is more than "good".</summary>
    private static SlotWord? InWords(IReadOnlyList<SlotWord> words)
    {
        SlotWord? longest = null;
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Rating && (longest is not { } known || word.End - word.Start > known.End - known.Start))
                longest = word;
        return longest;
    }

    private static bool HasNumber(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].IsNumber)
                return true;
        return false;
    }

    private static void Put(int rating, string written, ReadingsFound found) =>
        found.Put(new SlotReading(Slots.Rating, rating.ToString(CultureInfo.InvariantCulture), written));
}
