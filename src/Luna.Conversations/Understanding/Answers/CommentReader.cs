using System.Buffers;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>The answer to "what should be better?" is whatever is written, unless it is a word of the conversation itself.</summary>
internal static class CommentReader
{
    private const int Longest = 1000;

    private static readonly SearchValues<char> Pauses = SearchValues.Create(",.;:-–।");

    /// <summary>"4 out of 5, I liked the part about work": what stands behind the rating and its comma.</summary>
    public static void ReadBehind(MessageTokens m, SlotReading rating, ReadingsFound found)
    {
        const int fewestWords = 3;
        var end = m.Text.IndexOf(rating.Written, StringComparison.Ordinal) + rating.Written.Length;
        var comma = m.Text.AsSpan(end).IndexOfAny(Pauses);
        if (comma < 0 || m.Text[(end + comma + 1)..].Trim() is not { Length: <= Longest } rest || rest.Split(' ').Length < fewestWords) return;
        found.Put(new SlotReading(Slots.Comment, rest, rest));
    }

    public static bool Read(MessageTokens m, Lexicon.Match? said, ReadingContext context, ReadingsFound found)
    {
        if (context.OpenSlot != Slots.Comment || m.Count == 0) return false;
        if (said is { Move: not null, Intent: not Intents.Smalltalk } or { IsWhole: true, Intent: Intents.CancelStop or Intents.No or Intents.Help
            or Intents.Greeting } or { Intent: Intents.TalkToHuman or Intents.DeleteMyData }) return false;
        var text = m.Text.Trim();
        if (text.Length > Longest) text = text[..Longest];
        found.Put(new SlotReading(Slots.Comment, text, text));
        m.Take(0, m.Count);
        return true;
    }
}
