namespace Luna.Conversations.Understanding;

/// <summary>Whose birth it is: "my son's kundli", "for my wife", "beti ki janampatri".</summary>
internal static class RelationReader
{
    public static void Read(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            if (Vocabulary.Default.Relation(m[at].Text) is { } relation)
            {
                found.Put(new SlotReading(Slots.Relation, relation, m.Written(at, at + 1)));
                m.Take(at, at + 1);
            }
            else if (m[at].Text == "for" && m[at + 1].Text == "me")
            {
                found.Put(new SlotReading(Slots.Relation, "self", m.Written(at, at + 2)));
            }
        }
    }
}
