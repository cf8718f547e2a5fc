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
                if (IsWitness(m, at) || IsCalled(m, at))
                    continue;
                found.Put(new SlotReading(Slots.Relation, relation, m.Written(at, at + 1)));
                m.Take(at, at + 1);
                if (found.Of(Slots.Name) is null) NameReader.ReadAt(m, at + 1, found);
            }
            else if (m[at].Text == "for" && m[at + 1].Text == "me")
            {
                found.Put(new SlotReading(Slots.Relation, "self", m.Written(at, at + 2)));
            }
        }

        if (found.Of(Slots.Relation) is null && OfOneself(m) is >= 0 and var self)
            found.Put(new SlotReading(Slots.Relation, "self", m.Written(self, self + 1)));
    }

    /// <summary>"My dasha", "will I marry?": the person's own, while another's birth is chosen.</summary>
    public static void ReadOwn(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
            if (Owning.Contains(m[at].Text) || (m[at].Text == "i" && Helping.Contains(m[at - 1].Text))
                || (m[at].Text is "main" or "mai" or "मैं" && m[at - 1].Text is "kya" or "क्या"))
            {
                found.Put(new SlotReading(Slots.Relation, "self", m.Written(at, at + 1)));
                return;
            }
    }

    private static readonly HashSet<string> Owning =
        ["my", "mine", "mera", "meri", "mere", "apna", "apni", "apne", "मेरा", "मेरी", "मेरे", "अपना", "अपनी", "अपने"];

    private static readonly HashSet<string> Helping = ["will", "am", "do", "did", "should", "can", "shall", "have"];

    /// <summary>The birth that is told is that of somebody else than the one that is known.</summary>
    public static bool IsOfOther(MessageTokens m, KnownPerson known, ReadingsFound found)
    {
        var told = new ReadingsFound();
        Read(m.Part(0, m.Count), told);
        var relation = (found.Of(Slots.Relation) ?? told.Of(Slots.Relation))?.Value;
        var name = (found.Of(Slots.Name) ?? told.Of(Slots.Name))?.Value;
        return relation is not null
            && (relation != known.Relation || (name is not null && known.Name.Length > 0 && !name.Equals(known.Name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>"And I was born", "my birth date", "main paida hua", "मेरा जन्म".</summary>
    private static int OfOneself(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Text is "i" or "im" or "my" or "mine" or "main" or "mai" or "mera" or "meri" or "मैं" or "मेरा" or "मेरी")
                for (var after = at + 1; after <= at + 3; after++)
                {
                    if (m[after].Has(Role.Birth)) return at;
                    if (m[after].Kind != TokenKind.Word || Vocabulary.Default.Relation(m[after].Text) is not null) break;
                }

        return -1;
    }

    /// <summary>"My mother says", "according to my father", "maa ne bataya": who knows, not who was born.</summary>
    private static bool IsWitness(MessageTokens m, int at)
    {
        for (var after = at + 1; after <= at + 2; after++)
            if (Telling.Contains(m[after].Text))
                return true;
        if (m[at + 1].Text is "ke" or "के" && m[at + 2].Text is "hisaab" or "hisab" or "anusar" or "mutabik" or "हिसाब" or "अनुसार" or "मुताबिक") return true;
        if (m[at + 1].Text is "se" or "से" && m[at + 2].Kind == TokenKind.Word && m[at + 2].Text is not ("saath" or "sath" or "साथ")) return true;
        return m[at - 1].Text is "my" or "meri" or "mere" && m[at - 2].Text is "to" or "from" or "ask" or "asked" or "with";
    }

    /// <summary>"Bhaiya, meri kundli bana do": who is spoken to, not of.</summary>
    private static bool IsCalled(MessageTokens m, int at) =>
        m[at].Text is "bhaiya" or "didi" or "भैया" or "दीदी" && m[at - 1].Kind is TokenKind.End or TokenKind.Mark
        && m[at + 1].Text is not ("ka" or "ki" or "ke" or "ko" or "का" or "की" or "के" or "को");

    private static readonly HashSet<string> Telling =
    [
        "says", "said", "say", "told", "tells", "thinks", "think", "remembers", "remember", "recalls", "insists", "ne", "ने",
        "kehti", "kehte", "kahti", "kahte", "bolti", "bolte", "कहती", "कहते", "बोलती", "tongue",
    ];
}
