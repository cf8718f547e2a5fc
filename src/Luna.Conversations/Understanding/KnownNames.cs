using Luna.Conversations.Understanding.Classifying;

namespace Luna.Conversations.Understanding;

/// <summary>"Riya's kundli again", "which stream of study suits Asha?": somebody whose birth is known by their name.</summary>
internal static class KnownNames
{
    /// <summary>What sounds shorter than this sounds like too much else.</summary>
    private const int ShortestSound = 2;

    public static void Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingContext context, ReadingsFound found)
    {
        if (context.KnownPeople.Count == 0 || said?.Intent == Intents.Matchmaking
            || context.OpenSlot is Slots.Name or Slots.NewName or Slots.PartnerName or Slots.BirthPlace or Slots.PartnerBirthPlace or Slots.Place)
            return;
        var certain = said?.Move is Moves.RenameProfile or Moves.ChooseProfile or Moves.DeleteProfile || context.OpenSlot == Slots.Scope;
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || Find(m, at, context, out var end) is not { } person
                || !(certain || IsWhose(m, at, end, words, context)))
                continue;
            found.Put(new SlotReading(Slots.Relation, person.Relation, m.Written(at, end)));
            found.Put(new SlotReading(Slots.Name, person.Name, m.Written(at, end)));
            m.Take(at, end);
            return;
        }
    }

    /// <summary>By all of a name, else by its first word. Behind "my sister" only a sister of that name is meant.</summary>
    private static KnownPerson? Find(MessageTokens m, int at, ReadingContext context, out int end)
    {
        var relation = Vocabulary.Default.Relation(m[at - 1].Text);
        foreach (var whole in (bool[])[true, false])
            foreach (var person in context.KnownPeople)
            {
                if (relation is not null && relation != person.Relation) continue;
                var name = MessageTokens.Of(person.Name);
                var length = whole ? name.Count : 1;
                if (length == 0 || !Stands(m, at, name, length)) continue;
                end = at + length;
                return person;
            }

        end = at;
        return null;
    }

    private static bool Stands(MessageTokens m, int at, MessageTokens name, int length)
    {
        for (var i = 0; i < length; i++)
            if (!IsSame(m[at + i].Text, name[i].Text) && !(i == length - 1 && IsOwner(m, at + i) && m[at + i].Text == name[i].Text + "s"))
                return false;
        return true;
    }

    /// <summary>The same letters, or in another script the same sound: रिया is Riya.</summary>
    private static bool IsSame(string said, string known)
    {
        if (said == known) return true;
        if (said.Length == 0 || known.Length == 0 || char.IsAscii(said[0]) == char.IsAscii(known[0])) return false;
        Span<char> one = stackalloc char[2 * said.Length], other = stackalloc char[2 * known.Length];
        var length = Phonetics.Write(said, one);
        return length >= ShortestSound && one[..length].SequenceEqual(other[..Phonetics.Write(known, other)]);
    }

    /// <summary>Riya's.</summary>
    private static bool IsOwner(MessageTokens m, int at) => m.Text[m[at].Start..m[at].End] is [.., '\'' or '’', 's' or 'S'];

    /// <summary>The one who is asked about, not one whom the person who writes has to do with: "does Rahul love me?".</summary>
    private static bool IsWhose(MessageTokens m, int at, int end, IReadOnlyList<SlotWord> words, ReadingContext context)
    {
        if (IsOwner(m, end - 1)) return true;
        if (Introducing.Contains(m[at - 1].Text) || m[end].Text is "se" or "से" || m[end + 1].Text is "saath" or "sath" or "साथ") return false;
        if (m[at - 1].Text is "and" or "aur" or "और" && context.Hears.Contains(Slots.PartnerName)) return false;
        if (m[at - 1].Text is "of" or "for" || m[end].Text is "ka" or "ki" or "ke" or "का" or "की" or "के") return true;
        // Behind "my sister" the one who writes is only the one who has her.
        if (Vocabulary.Default.Relation(m[at - 1].Text) is not null) return true;
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Self)
                return false;
        return true;
    }

    /// <summary>Whoever stands behind them is told of, or is the other one of two.</summary>
    private static readonly HashSet<string> Introducing = ["with", "is", "am", "im", "name", "naam", "नाम"];
}
