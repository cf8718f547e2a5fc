using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding;

/// <summary>Finds the birth place among the words that date and time have left over.</summary>
internal static class PlaceReader
{
    private const int ShortMessage = 10;
    private const int ShortestName = 4;

    /// <param name="mayGuess">A name that stands bare may be a place; without it only "in …" and the like.</param>
    public static void Read(
        MessageTokens m, ReadingContext context, bool speaksOfBirth, bool mayGuess, Gazetteer places, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.BirthPlace || Corrects(m, context);
        if (!asked && !speaksOfBirth && !found.AnyOfBirth)
        {
            if (mayGuess && Alone(m, context, new PlaceLookup(places)) is { } alone) found.Put(alone);
            return;
        }

        var tellsAll = found.Of(Slots.BirthDate) is not null && found.Of(Slots.BirthTime) is not null;
        var guesses = asked ? mayGuess : found.AnyOfBirth && (tellsAll || (mayGuess && !context.PlaceKnown));
        var names = new PlaceLookup(places);
        var runs = PlaceRuns.Of(m, bare: asked && mayGuess);
        if (AsWritten(m, asked && mayGuess, asked || speaksOfBirth || tellsAll, names) is { } named)
        {
            found.Put(named);
            return;
        }

        // Beside a date or a time, words that nobody knows are rather about that; beside much else they answer nothing.
        var answers = asked && mayGuess && !found.AnyOfBirth && IsFramed(m, runs);
        SlotReading? unknown = null;
        // The last one named, before others the one that stands at the word for the birth.
        foreach (var run in runs.AsEnumerable().Reverse().OrderByDescending(run => IsAtBirth(m, run)))
        {
            if (run.Cue == PlaceCue.None && !guesses) continue;
            var exact = asked && !answers && !tellsAll && run.Cue == PlaceCue.None && !m[run.Start].Capital;
            if ((exact ? names.AsWritten(m.Written(run.Start, run.End)) : names.Whole(m, run)) is { } reading
                && (answers || IsLikely(m, run, reading, mayGuess && (tellsAll || (asked ? m.Count <= ShortMessage : !context.PlaceKnown)), names)))
            {
                found.Put(reading);
                m.Take(run.Start, run.End);
                return;
            }

            if (guesses && !asked && run == runs[^1] && Listed(m, run, context)) unknown ??= names.Problem(m, run);
            if (run.Cue != PlaceCue.None && Named(m, run, speaksOfBirth)) unknown ??= names.Problem(m, run);
        }

        if (answers && runs.Count > 0)
        {
            if (names.Inside(m, runs) is { } part)
            {
                found.Put(part);
                return;
            }

            unknown ??= names.Problem(m, runs[^1]);
        }

        if (unknown is not null) found.Put(unknown);
    }

    /// <summary>
    /// A run of words that is a place from end to end, ordinary ones among them: "in Nice, France", "gaya mein", "…, gaya".
    /// </summary>
    /// <param name="alone">The whole message may be the answer.</param>
    /// <param name="told">A place is asked for, or belongs to what is told.</param>
    private static SlotReading? AsWritten(MessageTokens m, bool alone, bool told, PlaceLookup names)
    {
        for (var at = m.Count - 1; at >= 0; at--)
        {
            if (!m.IsFree(at) || m[at].Kind != TokenKind.Word) continue;
            var marked = m[at - 1].Has(Role.PlaceBefore) || (m[at - 1].Is(':') && m[at - 2].Has(Role.PlaceWord))
                || (m[at].Capital && !m.IsFree(at - 1) && at > 0);
            var begins = at == 0 || !m.IsFree(at - 1) || m[at - 1].Kind == TokenKind.Mark;
            if (!marked && !(begins && (alone || told)) && !(told && m[at + 1].Has(Role.PlaceAfter))) continue;
            var end = at;
            while (m.IsFree(end) && PlaceRuns.IsPart(m, end, at) && !m[end].Is('.') && !(end > at && m[end].Has(Role.PlaceAfter))) end++;
            end = PlaceRuns.TrimEnd(m, at, end, false);
            var common = false;
            for (var i = at; i < end; i++) common |= m.IsOrdinary(i) || m[i].Sense.Month > 0;
            if (!common || m[at].Sense.Month > 0 && end == at + 1) continue;
            var whole = at == 0 && end == m.Count && alone;
            var stands = marked && (m[at].Capital || end > at + 1) || at == 0 && alone && end > at + 1;
            var reading = stands ? names.AsWritten(m.Written(at, end))
                : end == at + 1 && (whole || !m[at].Has(Role.Common)) && (begins && EndsPart(m, end) || marked || m[end].Has(Role.PlaceAfter))
                    ? names.WellKnown(m.Written(at, end), whole)
                    : null;
            if (reading is null) continue;
            m.Take(at, end);
            return reading;
        }

        return null;
    }

    private static bool EndsPart(MessageTokens m, int end) => m[end].Kind is TokenKind.Mark or TokenKind.End || !m.IsFree(end);

    /// <summary>"Born in Calcutta at the clinic of Belle Vue", "पैदाइश हैदराबाद की है, रहता पुणे में".</summary>
    private static bool IsAtBirth(MessageTokens m, PlaceRun run) =>
        m[run.Start - 1].Has(Role.Birth) || (m[run.Start - 2].Has(Role.Birth) && m[run.Start - 1].Has(Role.PlaceBefore))
        || (run.Cue == PlaceCue.After && m[run.End + 1].Has(Role.Birth));

    /// <summary>"Noon, Blorpville": what is listed last beside a date or a time is said to be the place.</summary>
    private static bool Listed(MessageTokens m, PlaceRun run, ReadingContext context) =>
        !context.PlaceKnown && run.End == m.Count && run.End - run.Start <= 3 && m.Count <= ShortMessage && m[run.Start].Capital
        && m[run.Start].Text.Length >= ShortestName && (m[run.Start - 1].Is(',') || m[run.Start - 1].Is('\n')) && !m.IsFree(run.Start - 2);

    /// <summary>Hamlets are called nearly anything: a word that nobody called a place is one only if many live there.</summary>
    /// <param name="mayBeSmall">People write places without a capital, but not beside another request or place.</param>
    private static bool IsLikely(MessageTokens m, PlaceRun run, SlotReading reading, bool mayBeSmall, PlaceLookup names)
    {
        var many = (reading.Written.Length >= ShortestName || !char.IsAscii(reading.Written[0])) && names.IsTown(reading);
        return m[run.Start].Capital
            ? many || run.Cue != PlaceCue.None || m[run.Start - 1].Kind is TokenKind.Mark or TokenKind.End
            : many && (mayBeSmall || run.Cue != PlaceCue.None);
    }

    /// <summary>Nothing stands beside the names but what a place is told with: "mera gaon hai Sikandarpur, Ballia".</summary>
    private static bool IsFramed(MessageTokens m, List<PlaceRun> runs)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Is('?') || (m[at].Kind == TokenKind.Word && m.IsFree(at) && !IsFrame(m[at]) && !runs.Exists(run => at >= run.Start && at < run.End)))
                return false;
        return true;
    }

    private static bool IsFrame(Token word) =>
        IsCorrecting(word) || word.Has(Role.Link | Role.PlaceAfter | Role.PlaceWord | Role.Birth) || Frame.Contains(word.Text);

    private static readonly HashSet<string> Frame =
    [
        "my", "our", "a", "an", "small", "called", "village", "district", "state", "hospital", "home", "near", "close", "born", "then", "from", "am", "think",
        "hai", "hain", "tha", "thi", "the", "hua", "hui", "hoon", "hun", "ho", "mera", "meri", "mere", "hum", "humara", "hamara", "hamare", "naam", "name", "to", "toh",
        "bhi", "hi", "ek", "chhota", "sa", "paas", "pas", "nazdeek", "gaon", "gaanv", "gav", "gram", "jila", "zila", "jile", "zile", "tehsil", "kasba", "ghar",
        "nanihal", "nanihaal", "wahan", "vahan", "yahan", "yahin", "yahi", "wahi", "pe", "par", "kehte", "kahte", "matlab",
        "है", "हैं", "था", "थी", "थे", "हुआ", "हुई", "हूं", "मेरा", "मेरी", "मेरे", "हम", "हमारा", "नाम", "तो", "भी", "ही", "एक", "छोटा", "सा", "पास", "गांव", "ग्राम",
        "जिला", "जिले", "तहसील", "कस्बा", "अस्पताल", "घर", "वहां", "यहां", "यहीं", "वहीं", "पर", "में", "मैं",
    ];

    /// <summary>"Wrong place, it should be Jodhpur", once a birth is in hand.</summary>
    private static bool Corrects(MessageTokens m, ReadingContext context)
    {
        if (context.OpenSlot is not null || context.KnownBirthDate is null || m.Count > ShortMessage) return false;
        for (var at = 0; at < m.Count; at++)
            if (m[at].Has(Role.PlaceWord))
                return true;
        return false;
    }

    /// <summary>"Jodhpur", "sorry, I meant Jodhpur", and "Jaipur" while the time is asked for: nothing else is said.</summary>
    private static SlotReading? Alone(MessageTokens m, ReadingContext context, PlaceLookup names)
    {
        if ((context.KnownBirthDate is null && context.OpenSlot is null) || m.Count > ShortMessage) return null;
        var (start, end) = (-1, -1);
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind == TokenKind.Word && !m.IsOrdinary(at) && !m[at].Has(Role.Polite | Role.Link))
            {
                if (start < 0) start = at;
                else if (end < at && !m[at - 1].Is(',')) return null;
                end = at + 1;
            }
            else if (m[at].Kind == TokenKind.Word ? start >= 0 || !IsCorrecting(m[at]) : m[at].IsNumber || m[at].Is('?'))
            {
                return null;
            }
        }

        return start >= 0 && m.IsFree(start) ? names.AsWritten(m.Written(start, end)) : null;
    }

    private static bool IsCorrecting(Token word) => word.Has(Role.PlaceBefore | Role.Polite) || word.Text is "sorry" or "no"
        or "nope" or "i" or "we" or "meant" or "mean" or "it" or "its" or "was" or "is" or "actually" or "correction" or "wrong"
        or "rather" or "should" or "be" or "nahi" or "nahin" or "नहीं";

    /// <summary>The sentence says that this is the place, not just any word after "in".</summary>
    private static bool Named(MessageTokens m, PlaceRun run, bool speaksOfBirth)
    {
        if (run.Cue == PlaceCue.After) return false;
        for (var i = run.Start - 1; i >= Math.Max(0, run.Start - 5); i--)
            if (m[i].Has(Role.PlaceWord) || (speaksOfBirth && m[i].Has(Role.Birth)))
                return true;
        return speaksOfBirth && m.AnyTaken && m[run.Start].Capital;
    }
}
