namespace Luna.Conversations.Understanding;

/// <summary>Whose birth it is: "my son's kundli", "for my wife", "beti ki janampatri".</summary>
internal static class RelationReader
{
    public static void Read(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            if (RelationAt(m, at) is { } relation)
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

    /// <summary>"Bhai" is also how one speaks to somebody: a brother is somebody's.</summary>
    private static string? RelationAt(MessageTokens m, int at) => m[at].Text is not ("bhai" or "भाई")
        ? Vocabulary.Default.Relation(m[at].Text)
        : Owning.Contains(m[at - 1].Text) || Owning.Contains(m[at - 2].Text) || IsOwning(m[at + 1]) ? "sibling" : null;

    private static bool IsOwning(Token behind) => behind.Text is "ki" or "ka" or "ke" or "की" or "का" or "के";

    /// <summary>"Rahul ki kundli", "a chart for Rahul": somebody who is told by nothing but a name.</summary>
    public static void ReadNamed(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at].Kind != TokenKind.Word || m[at].Text.Length < 3 || m[at].Sense.Month > 0
                || m[at].Has(Role.Common | Role.Ordinary | Role.Polite | Role.Link | Role.Birth | Role.Hinglish | Role.English)) continue;
            var owns = IsOwning(m[at + 1]) && IsChart(m, at + 2);
            var isFor = m[at].Capital && m[at - 1].Text is "of" or "for" && IsChart(m, at - 2);
            if (!owns && !isFor) continue;
            var name = m.Written(at, at + 1);
            found.Put(new SlotReading(Slots.Relation, "other", name));
            found.Put(new SlotReading(Slots.Name, name, name));
            m.Take(at, at + 1);
            return;
        }
    }

    private static bool IsChart(MessageTokens m, int at) => m[at].Text is "kundli" or "kundali" or "janampatri" or "janmpatri" or "patrika" or "chart"
        or "कुंडली" or "कुण्डली" or "जन्मपत्री" || (m[at].Text is "janam" or "janm" or "birth" or "जन्म" && IsChart(m, at + 1));

    /// <summary>"How is her career?", "uski rashi": the one who was spoken of.</summary>
    public static void ReadOther(MessageTokens m, KnownPerson other, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
            if (m.IsFree(at) && OfOther.Contains(m[at].Text) && m[at + 1].Kind == TokenKind.Word)
            {
                var written = m.Written(at, at + 1);
                found.Put(new SlotReading(Slots.Relation, other.Relation, written));
                if (other.Name.Length > 0) found.Put(new SlotReading(Slots.Name, other.Name, written));
                return;
            }
    }

    private static readonly HashSet<string> OfOther =
    [
        "her", "his", "their", "uska", "uski", "uske", "unka", "unki", "unke", "iska", "iski", "iske", "inka", "inki", "inke",
        "उसका", "उसकी", "उसके", "उनका", "उनकी", "उनके", "इसका", "इसकी", "इसके", "इनका", "इनकी", "इनके",
    ];

    /// <summary>My, mine.</summary>
    public static bool IsOwn(string word) => Owning.Contains(word) || word is "me" or "myself" or "mujhe" or "मुझे";

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
