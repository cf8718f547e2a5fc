namespace Luna.Conversations.Understanding.Partners;

/// <summary>A part of a message that is about one of two people.</summary>
/// <param name="End">The token behind it.</param>
internal readonly record struct PartnerClause(int Start, int End, Whose Whose);

internal enum Whose : byte
{
    Open,
    Self,
    Partner,
}

/// <summary>Parts "me 15 aug 1990 10:30 jaipur, she 3 may 1992 4 pm delhi" between the two.</summary>
internal static class PartnerClauses
{
    public static List<PartnerClause> Of(MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, int thisYear)
    {
        var clauses = new List<PartnerClause>();
        var (start, whose, tells, dates) = (0, Whose.Open, false, 0);
        for (var at = 0; at < m.Count; at++)
        {
            // "Match me with …" asks for a match; it does not say whose birth follows.
            var asks = said is { Intent: Intents.Matchmaking } && at >= said.Start && at < said.End;
            if (!asks && Cue(words, at) is not Whose.Open and var cue)
            {
                if (cue == whose) continue;
                if (tells && (whose != Whose.Open || TellsBehind(m, at)))
                {
                    clauses.Add(new PartnerClause(start, at, whose));
                    (start, tells, dates) = (at, false, 0);
                }

                whose = cue;
                continue;
            }

            if (DateEnd(m, at, thisYear) is > 0 and var end)
            {
                // A second date is the other's.
                if (dates > 0)
                {
                    clauses.Add(new PartnerClause(start, at, whose));
                    (start, whose) = (at, Other(whose));
                }

                dates = 1;
                tells = true;
                at = end - 1;
            }

            tells |= m[at].IsNumber || m[at].Sense.Part != DayPart.None || m[at].Sense.Month > 0;
        }

        clauses.Add(new PartnerClause(start, m.Count, whose));
        return clauses;
    }

    /// <summary>"My wife" is the partner, though it begins with "my".</summary>
    private static Whose Cue(IReadOnlyList<SlotWord> words, int at)
    {
        var cue = Whose.Open;
        foreach (var word in words)
            if (word.Start == at && word.Kind is SlotWordKind.Partner) return Whose.Partner;
            else if (word.Start == at && word.Kind is SlotWordKind.Self) cue = Whose.Self;
        return cue;
    }

    private static Whose Other(Whose whose) => whose switch
    {
        Whose.Self => Whose.Partner,
        Whose.Partner => Whose.Self,
        _ => Whose.Open,
    };

    private static bool TellsBehind(MessageTokens m, int at)
    {
        for (; at < m.Count; at++)
            if (m[at].IsNumber || m[at].Sense.Month > 0)
                return true;
        return false;
    }

    private static int DateEnd(MessageTokens m, int at, int thisYear)
    {
        var end = DateShapes.Numeric(m, at, thisYear, out var parts);
        if (end < 0) end = DateShapes.Named(m, at, thisYear, out parts);
        return end > 0 && parts.IsWhole ? end : -1;
    }
}
