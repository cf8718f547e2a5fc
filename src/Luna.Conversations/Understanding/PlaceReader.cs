using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding;

/// <summary>Finds the birth place among the words that date and time have left over.</summary>
internal static class PlaceReader
{
    private const int LongestName = 6;
    private const int LongestWritten = 80;
    private const int ShortMessage = 10;
    private const int ShortestName = 4;

    /// <summary>People.</summary>
    private const int Town = 10_000;

    /// <summary>Look-ups a message; a name that is none is the costliest, for it is held against misspellings.</summary>
    private const int MostLookups = 16;

    /// <param name="mayGuess">A name that stands bare may be a place; without it only "in …" and the like.</param>
    public static void Read(
        MessageTokens m, ReadingContext context, bool speaksOfBirth, bool mayGuess, Gazetteer places, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.BirthPlace || Corrects(m, context);
        if (!asked && !speaksOfBirth && !found.AnyOfBirth)
        {
            if (mayGuess && Alone(m, context, new Names(places)) is { } alone) found.Put(alone);
            return;
        }


        var tellsAll = found.Of(Slots.BirthDate) is not null && found.Of(Slots.BirthTime) is not null;
        var guesses = asked ? mayGuess : found.AnyOfBirth && (tellsAll || (mayGuess && !context.PlaceKnown));
        var names = new Names(places);
        var runs = Runs(m, bare: asked && mayGuess);
        if (AsWritten(m, asked && mayGuess, names) is { } named)
        {
            found.Put(named);
            return;
        }

        SlotReading? unknown = null;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var run = runs[i];
            if (run.Cue == Cue.None && !guesses) continue;
            if (Whole(m, run, names) is { } reading
                && (asked || run.Cue != Cue.None || IsLikely(m, run, reading, mayGuess && !context.PlaceKnown, places)))
            {
                found.Put(reading);
                m.Take(run.Start, run.End);
                return;
            }

            if (run.Cue != Cue.None && Named(m, run, speaksOfBirth)) unknown ??= names.Doubtful(m, run) ?? NotFound(m, run);
        }

        if (asked && mayGuess && runs.Count > 0)
        {
            if (Inside(m, runs, names) is { } part)
            {
                found.Put(part);
                return;
            }

            unknown ??= names.Doubtful(m, runs[^1]) ?? NotFound(m, runs[^1]);
        }

        if (unknown is not null) found.Put(unknown);
    }

    /// <summary>
    /// A run of words that is a place from end to end, common ones among them: "in Nice, France", "in Reading".
    /// </summary>
    /// <param name="alone">The whole message may be the answer.</param>
    private static SlotReading? AsWritten(MessageTokens m, bool alone, Names names)
    {
        for (var at = m.Count - 1; at >= 0; at--)
        {
            var begins = m[at - 1].Has(Role.PlaceBefore) || (m[at - 1].Is(':') && m[at - 2].Has(Role.PlaceWord))
                || (at == 0 && alone) || (m[at].Capital && !m.IsFree(at - 1) && at > 0);
            if (!begins || !m.IsFree(at) || m[at].Kind != TokenKind.Word) continue;
            var end = at;
            while (m.IsFree(end) && IsPart(m, end, at) && !m[end].Is('.')) end++;
            end = TrimEnd(m, at, end, false);
            var common = false;
            for (var i = at; i < end; i++) common |= m[i].Has(Role.Common) || m[i].Sense.Month > 0;
            if (!common || (end == at + 1 && (!m[at].Capital || m[at].Sense.Month > 0))) continue;
            if (names.AsWritten(m.Written(at, end)) is not { } reading) continue;
            m.Take(at, end);
            return reading;
        }

        return null;
    }

    /// <summary>Hamlets are called nearly anything: a word that nobody called a place is one only if many live there.</summary>
    /// <param name="mayBeSmall">People write places without a capital, but not beside another request or place.</param>
    private static bool IsLikely(MessageTokens m, Run run, SlotReading reading, bool mayBeSmall, Gazetteer places)
    {
        var id = int.Parse(reading.Reference ?? reading.Choices![0].Reference!, System.Globalization.CultureInfo.InvariantCulture);
        var many = reading.Written.Length >= ShortestName && places.ById(id)!.Population >= Town;
        return m[run.Start].Capital
            ? many || m[run.Start - 1].Kind is TokenKind.Mark or TokenKind.End
            : many && mayBeSmall;
    }

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
    private static SlotReading? Alone(MessageTokens m, ReadingContext context, Names names)
    {
        if ((context.KnownBirthDate is null && context.OpenSlot is null) || m.Count > ShortMessage) return null;
        var (start, end) = (-1, -1);
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind == TokenKind.Word && !m[at].Has(Role.Common | Role.Polite | Role.Link))
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

    /// <summary>The words between what is already read, without those that can be no name at either end.</summary>
    private static List<Run> Runs(MessageTokens m, bool bare)
    {
        var runs = new List<Run>();
        for (var at = 0; at < m.Count;)
        {
            var start = at;
            while (m.IsFree(at) && IsPart(m, at, start)) at++;
            if (at > start) Split(m, start, at, bare, runs);
            at = at == start ? at + 1 : at;
        }

        if (bare && runs.Count == 0)
            for (var at = 0; at < m.Count; at++)
                if (m.IsFree(at) && m[at].Kind == TokenKind.Word)
                {
                    var start = at;
                    while (m.IsFree(at) && IsPart(m, at, start)) at++;
                    runs.Add(new Run(start, TrimEnd(m, start, at, false), Cue.None));
                }

        return runs;
    }

    /// <summary>Cuts a run of words at those that are common: "born in Jaipur please" leaves "Jaipur".</summary>
    private static void Split(MessageTokens m, int start, int end, bool bare, List<Run> runs)
    {
        for (var at = start; at < end;)
        {
            while (at < end && (m[at].Has(Role.Common | Role.Link) || m[at].Sense.Month > 0 || m[at].Kind != TokenKind.Word)) at++;
            var first = at;
            while (at < end && !(m[at].Has(Role.Common) && !IsInsideName(m, at, end))) at++;
            var last = TrimEnd(m, first, at, true);
            if (last <= first) continue;
            var cue = m[first - 1].Has(Role.PlaceBefore) || (m[first - 1].Is(':') && m[first - 2].Has(Role.PlaceWord)) || Says(m, first)
                ? Cue.Before
                : m[last].Has(Role.PlaceAfter) ? Cue.After : Cue.None;
            if (bare || last - first <= LongestName + 3) runs.Add(new Run(first, last, cue));
        }
    }

    /// <summary>"Birth place is Jaipur", "place - Jaipur".</summary>
    private static bool Says(MessageTokens m, int first)
    {
        var i = first - 1;
        while (i > first - 4 && (m[i].Has(Role.Link) || m[i].Is(':') || m[i].Is('-') || m[i].Text is "is" or "was")) i--;
        return i < first - 1 && m[i].Has(Role.PlaceWord);
    }

    /// <summary>Common words stand inside names too: Port of Spain, New Delhi are kept whole by what surrounds them.</summary>
    private static bool IsInsideName(MessageTokens m, int at, int end) =>
        m[at].Text is "of" or "the" or "new" or "city" or "old" && at + 1 < end && m[at + 1].Capital && m[at - 1].Capital;

    private static int TrimEnd(MessageTokens m, int start, int end, bool common)
    {
        while (end > start && (m[end - 1].Kind == TokenKind.Mark || (common && m[end - 1].Has(Role.Common)))) end--;
        return end;
    }

    private static bool IsPart(MessageTokens m, int at, int start) =>
        m[at].Kind == TokenKind.Word
        || (at > start && (m[at].Is(',') || m[at].Is('-') || m[at].Is('.') || m[at].Is('(') || m[at].Is(')') || m[at].Is('\'')));

    private static SlotReading? Whole(MessageTokens m, Run run, Names names)
    {
        if (BeforeNew(m, run.Start) is var before && before < run.Start && Find(m, before, run.End, names) is { } longer)
            return longer;
        if (Find(m, run.Start, run.End, names) is { } whole) return whole;

        // "Jaipur. My name is Asha", "Jaipur, thanks": the sentence or the list may go on after the place.
        for (var end = run.End - 1; end > run.Start; end--)
            if (m[end].Is('.') || m[end].Is(',') || m[end].Is('('))
                if (Find(m, run.Start, end, names) is { } reading)
                    return reading;
        for (var start = run.Start + 1; start < run.End; start++)
            if (m[start - 1].Is('.') || m[start - 1].Is(','))
                if (Find(m, start, run.End, names) is { } reading)
                    return reading;
        return null;
    }

    /// <summary>New Delhi, Old Goa: a common word that begins a name.</summary>
    private static int BeforeNew(MessageTokens m, int start) =>
        m.IsFree(start - 1) && m[start - 1].Text is "new" or "old" or "नई" or "naya" ? start - 1 : start;

    private static SlotReading? Inside(MessageTokens m, List<Run> runs, Names names)
    {
        foreach (var run in runs)
            for (var length = Math.Min(run.End - run.Start - 1, LongestName); length > 0; length--)
                for (var start = run.Start; start + length <= run.End; start++)
                    if (m[start].Text.Length > 2 && Find(m, start, start + length, names) is { } reading)
                        return reading;
        return null;
    }

    private static SlotReading? Find(MessageTokens m, int start, int end, Names names)
    {
        var written = m.Written(start, end);
        return written.Length is < 2 or > LongestWritten || names.Find(written) is not { } match ? null : Of(match, written);
    }

    private static SlotReading? Of(PlaceMatch match, string written)
    {
        if (match.Choices.Count > 1)
            return new SlotReading(Slots.BirthPlace, null, written, Choices: [.. match.Choices.Select(Choice)]);
        return match.Best is { } place
            ? new SlotReading(Slots.BirthPlace, place.Name, written, Id(place))
            : null;
    }

    public static SlotChoice Choice(Place place) => new(
        place.Name,
        place.Region.Length == 0 ? $"{place.Name}, {place.Country}" : $"{place.Name}, {place.Region}, {place.Country}",
        Id(place));

    private static string Id(Place place) => place.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sentence says that this is the place, not just any word after "in".</summary>
    private static bool Named(MessageTokens m, Run run, bool speaksOfBirth)
    {
        if (run.Cue == Cue.After) return false;
        for (var i = run.Start - 1; i >= Math.Max(0, run.Start - 5); i--)
            if (m[i].Has(Role.PlaceWord) || (speaksOfBirth && m[i].Has(Role.Birth)))
                return true;
        return speaksOfBirth && m.AnyTaken && m[run.Start].Capital;
    }

    private static SlotReading NotFound(MessageTokens m, Run run) =>
        Problem(m.Written(run.Start, run.End), TextKeys.ProblemPlaceNotFound);

    private static SlotReading Problem(string written, string key, params (string Name, string Value)[] others) =>
        new(Slots.BirthPlace, null, written, Problem: new SlotProblem(
            key, new Dictionary<string, string>(others.Select(x => KeyValuePair.Create(x.Name, x.Value))) { ["place"] = written }));

    /// <summary>The gazetteer, asked so often and no more.</summary>
    private sealed class Names(Gazetteer places)
    {
        private int _asked;

        public PlaceMatch? Find(string written) => _asked++ < MostLookups ? places.Find(written) : null;

        /// <summary>A town of some size that is called exactly so.</summary>
        public SlotReading? AsWritten(string written) =>
            _asked++ < MostLookups && written.Length <= LongestWritten && places.FindAsWritten(written) is var match
            && (match.Best ?? (match.Choices is [var first, ..] ? first : null))?.Population >= Town
                ? Of(match, written) : null;

        /// <summary>What is only like a place, or a whole country: asked about, not taken.</summary>
        public SlotReading? Doubtful(MessageTokens m, Run run)
        {
            var written = m.Written(run.Start, run.End);
            if (written.Length > LongestWritten) return null;
            return places.Find(written) switch
            {
                { IsArea: true } => Problem(written, TextKeys.ProblemPlaceIsArea),
                { Guesses: { Count: > 0 } guesses } => Problem(
                    written, TextKeys.ProblemPlaceOnlyAlike, ("guess", string.Join("; ", guesses.Select(place => Choice(place).Label)))) with
                {
                    Choices = [.. guesses.Select(Choice)],
                },
                _ => null,
            };
        }
    }

    private enum Cue
    {
        None,
        Before,
        After,
    }

    private readonly record struct Run(int Start, int End, Cue Cue);
}
