using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding.Partners;

/// <summary>Two births in one message: what is told of each goes into slots of its own.</summary>
internal static class PartnerReader
{
    /// <returns>False when no partner is spoken of; then the message tells one's own birth, if any.</returns>
    public static bool Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingContext context, Gazetteer places, ReadingsFound found)
    {
        var open = IsOfPartner(context.OpenSlot);
        if (!open && said?.Intent != Intents.Matchmaking && !context.Hears.Contains(Slots.PartnerBirthDate)) return false;
        if (context.OpenSlot == Slots.PartnerName && PartnerName.Alone(m, words, said, found)) return true;

        PartnerName.Read(m, words, said?.Intent == Intents.Matchmaking, found);
        var clauses = PartnerClauses.Of(m, words, said, context.Here.Year);
        if (!open && said?.Intent != Intents.Matchmaking && clauses.TrueForAll(clause => clause.Whose != Whose.Partner)) return false;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var partner = clause.Whose switch
            {
                Whose.Partner => true,
                Whose.Self => false,
                _ => IsOfPartner(clauses, i, context) || (clauses.Count == 1 && FollowsName(m, found)),
            };
            Read(m, words, clause, partner, said, context, places, found);
        }

        return true;
    }

    private static void Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, PartnerClause clause, bool partner, Lexicon.Match? said, ReadingContext context,
        Gazetteer places, ReadingsFound found)
    {
        var part = m.Part(clause.Start, clause.End);
        Leave(part, words, clause, said);
        var within = said is { } phrase && phrase.Start >= clause.Start && phrase.End <= clause.End && phrase.Intent != Intents.Matchmaking
            ? phrase with { Start = phrase.Start - clause.Start, End = phrase.End - clause.Start, IsWhole = phrase.IsWhole && clause.Start == 0 && clause.End == m.Count }
            : Unknown(m, clause, said);
        var own = new ReadingsFound();
        MessageReader.Births(part, [], within, partner ? AsOwn(context) : Own(context), places, own);
        foreach (var reading in own.All)
        {
            // Who it is about is told by the slot.
            if (reading.Slot == Slots.Relation || (reading.Slot == Slots.Name && partner && found.Of(Slots.PartnerName) is not null)) continue;
            found.Put(partner ? reading with { Slot = OfPartner(reading.Slot) } : reading);
        }

        m.Take(clause.Start, clause.End);
    }

    /// <summary>"Time unknown", behind the words that ask for a match.</summary>
    private static Lexicon.Match? Unknown(MessageTokens m, PartnerClause clause, Lexicon.Match? said)
    {
        var start = said is not null && said.End > clause.Start && said.End <= clause.End ? said.End : clause.Start;
        return Lexicon.Default.Read(m.Part(start, clause.End)) is { Intent: Intents.ProvideBirthDetails } unknown
            ? unknown with { Start = unknown.Start + start - clause.Start, End = unknown.End + start - clause.Start }
            : null;
    }

    /// <summary>Pronouns and the words that ask for a match are no places.</summary>
    private static void Leave(MessageTokens part, IReadOnlyList<SlotWord> words, PartnerClause clause, Lexicon.Match? said)
    {
        foreach (var word in words)
            if (word.Kind is SlotWordKind.Partner or SlotWordKind.Self && word.Start >= clause.Start && word.End <= clause.End)
                part.Take(word.Start - clause.Start, word.End - clause.Start);
        if (said is { Intent: Intents.Matchmaking } && Math.Max(said.Start, clause.Start) is var start && Math.Min(said.End, clause.End) is var end && end > start)
            part.Take(start - clause.Start, end - clause.Start);
    }

    /// <summary>Of whom nobody is named: the other than the neighbour, the one who is asked about, the one not known yet.</summary>
    private static bool IsOfPartner(List<PartnerClause> clauses, int at, ReadingContext context)
    {
        foreach (var near in (int[])[at + 1, at - 1])
            if (near >= 0 && near < clauses.Count && clauses[near].Whose != Whose.Open)
                return clauses[near].Whose == Whose.Self;
        if (clauses.Count > 1) return at > 0;
        return IsOfPartner(context.OpenSlot) || (context.OpenSlot is null && context.KnownBirthDate is not null);
    }

    /// <summary>"With Riya, born 3 May 1992", "me and Riya: 3 May 1992": what stands right behind the name is told of them.</summary>
    private static bool FollowsName(MessageTokens m, ReadingsFound found)
    {
        if (found.Of(Slots.PartnerName) is not { } name) return false;
        var behind = 0;
        while (behind < m.Count && m[behind].Start < m.Text.IndexOf(name.Written, StringComparison.Ordinal) + name.Written.Length) behind++;
        return (m[behind].Is(',') || m[behind].Is(':') || m[behind].Is('(') || m[behind].Is('-') || m[behind].Text == "who")
            && (m[behind + 1].IsNumber || m[behind + 1].Has(Role.Birth) || m[behind + 1].Text is "was" or "dob" || m[behind + 1].Sense.Month > 0);
    }

    private static ReadingContext Own(ReadingContext context) =>
        IsOfPartner(context.OpenSlot) ? context with { OpenSlot = null, OpenChoices = null } : context;

    /// <summary>As if the partner told their own birth.</summary>
    private static ReadingContext AsOwn(ReadingContext context) => context with
    {
        OpenSlot = context.OpenSlot switch
        {
            Slots.PartnerBirthDate => Slots.BirthDate,
            Slots.PartnerBirthTime => Slots.BirthTime,
            Slots.PartnerBirthPlace => Slots.BirthPlace,
            _ => null,
        },
        KnownBirthDate = context.KnownPartnerBirthDate,
        KnownBirthTime = context.KnownPartnerBirthTime,
        PlaceKnown = context.PartnerPlaceKnown,
    };

    public static bool IsOfPartner(string? slot) =>
        slot is Slots.PartnerBirthDate or Slots.PartnerBirthTime or Slots.PartnerBirthPlace or Slots.PartnerName;

    private static string OfPartner(string slot) => slot switch
    {
        Slots.BirthDate => Slots.PartnerBirthDate,
        Slots.BirthTime => Slots.PartnerBirthTime,
        Slots.BirthTimeMargin => Slots.PartnerBirthTimeMargin,
        Slots.BirthPlace => Slots.PartnerBirthPlace,
        Slots.Name => Slots.PartnerName,
        _ => slot,
    };
}
