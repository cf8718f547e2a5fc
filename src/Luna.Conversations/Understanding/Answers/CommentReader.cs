namespace Luna.Conversations.Understanding.Answers;

/// <summary>The answer to "what should be better?" is whatever is written, unless it is a word of the conversation itself.</summary>
internal static class CommentReader
{
    private const int Longest = 1000;

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
