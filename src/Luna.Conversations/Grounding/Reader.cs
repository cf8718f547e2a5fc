using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <param name="IsAffirmed">Said to be so; else said not to be so.</param>
internal readonly record struct Statement(Proposition Proposition, bool IsAffirmed);

/// <summary>
/// Reads a text sentence by sentence into what it states of a chart. Whatever stands beside the name of something in the
/// chart and is not understood makes the text not understood.
/// </summary>
internal sealed partial class Reader
{
    private enum Form
    {
        None,
        Placement,
        Rulership,
        Sight,
        Bindus,
        Dasha,
        Saturn,
        Yoga,
    }

    private List<Statement> _statements = [];

    // What holds on from one part of a sentence to the next.
    private List<Subject> _subjects = [];
    private List<Symbol> _wheres = [];
    private bool _affirmed = true;
    private bool _whereFirst;
    private Setting _setting, _heading;
    private Graha? _from;
    private bool _hasFrom;
    private Form _form;
    private string? _fault;
    private bool _isEnglish, _isOfSaturn;

    /// <summary>
    /// What is wrong with a text, in words; null when all that it says is so. A sentence that the frames do not read, or
    /// read as something false, is read once more by what stands beside what.
    /// </summary>
    public static string? Fault(string plain, Truths truths)
    {
        var reader = new Reader();
        var sentences = Grounding.Sentence.All(plain);
        for (var i = 0; i < sentences.Count; i++)
        {
            var isDenied = sentences[i].IsQuestion && i + 1 < sentences.Count && AnswersNo(sentences[i + 1]);
            var (read, fault) = reader.Read(sentences[i], isDenied, truths);
            if (fault is not null)
                return fault;
            reader = read;
            if (isDenied && sentences[i + 1].Symbols.TrueForAll(IsAnswer))
                i++;
        }

        return null;
    }

    private (Reader Read, string? Fault) Read(Sentence sentence, bool isDenied, Truths truths)
    {
        var (framed, bound) = (Copy(), Copy());
        framed.Sentence(sentence);
        bound.Bind(sentence);
        var doubt = bound.FaultSince(this, isDenied, truths);
        // What is understood, and false, in either reading is not said.
        return framed.FaultSince(this, isDenied, truths) is not { } fault ? doubt is null || bound._fault is not null ? (framed, null) : (this, doubt)
            : doubt is null ? (bound, null) : (this, fault);
    }

    /// <summary>"No." behind a question denies what it asks.</summary>
    private static bool AnswersNo(Sentence sentence) =>
        sentence.Symbols.SkipWhile(symbol => symbol.Kind is Kind.Filler).FirstOrDefault() is { Kind: Kind.Not, Text: "no" or "nahi" or "nahin" or "नहीं" or "ना" or "na" or "nope" or "not at all" or "bilkul nahi" } first
            ? sentence.Symbols.TrueForAll(IsAnswer) || sentence.Symbols.SkipWhile(symbol => symbol != first).Skip(1).FirstOrDefault().Kind is Kind.Comma or Kind.Colon or Kind.To
            : sentence.Symbols.Exists(symbol => symbol.Kind == Kind.Not) && sentence.Symbols.TrueForAll(IsAnswer);

    private static bool IsAnswer(Symbol symbol) => symbol.Kind is Kind.Filler or Kind.Not or Kind.Who or Kind.You or Kind.Soft;

    private Reader Copy()
    {
        var copy = (Reader)MemberwiseClone();
        (copy._statements, copy._waiting, copy._denied) = ([.. _statements], [.. _waiting], [.. _denied]);
        return copy;
    }

    private string? FaultSince(Reader before, bool isDenied, Truths truths)
    {
        if (_fault is not null)
            return _fault;
        var statements = _statements.Skip(before._statements.Count).ToList();
        if (isDenied && statements.Count != 1)
            return "not understood: what an answer denies";
        foreach (var (proposition, isAffirmed) in statements)
            if (proposition.Holds(truths) != (isAffirmed != isDenied))
                return isAffirmed != isDenied ? proposition.Truth(truths) : $"denied though it is so, or disputed: {proposition.Truth(truths)}";
        return null;
    }

    private void Say(Proposition proposition, bool affirmed) => _statements.Add(new Statement(proposition, affirmed));

    private void NotUnderstood(string what) => _fault ??= $"not understood: {what}";

    private void Sentence(Sentence sentence)
    {
        if (!Opened(sentence, out var symbols, out var said))
            return;
        if (Excepted(symbols) || Strengths(symbols) || Amounts(symbols) || !Begun(sentence, symbols))
            return;
        var before = _statements.Count;
        Told(said);
        Counted(symbols);
        Parts(Segment.All(symbols));
        if ((_shared.Count > 0 && !_isShared) || (!sentence.IsHeading && (_statements.Count == before || _waiting.Count > 0)))
            NotUnderstood($"“{Words(symbols)}” states nothing");
        if (sentence.IsHeading && _waiting.Count > 0)
            (_subjects, _waiting) = (_waiting, []);
        if (sentence.IsHeading && _fault is null)
            Heading(symbols);
    }

    /// <summary>Whether a sentence speaks of a chart; one that does not must not date, nor take back what was said.</summary>
    private bool Opened(Sentence sentence, out List<Symbol> symbols, out List<(Symbol Who, Symbol Rashi)> said)
    {
        _isEnglish = English.Is(sentence.Symbols);
        said = [];
        symbols = Phrases.Assembled(_isEnglish ? English.Rewritten(sentence.Symbols, said) : sentence.Symbols);
        TrimAnswer(symbols);
        if (Mentions.Any(symbols, _subjects.Count > 0))
            return true;
        if (Mentions.HasLooseDate(symbols))
            NotUnderstood("a date that no fact of the chart stands beside");
        if (sentence.IsHeading || symbols.TrueForAll(symbol => symbol.Kind is Kind.Now or Kind.Birth or Kind.Varga or Kind.You or Kind.Soft or Kind.Colon or Kind.In or Kind.Planets))
            Heading(symbols);
        if (_statements.Count > 0 && Denies(symbols))
            NotUnderstood("a sentence that takes back what was said");
        return false;
    }

    /// <summary>Whether a sentence says something of this chart, and not something that is so for everybody, a doubt or a question.</summary>
    private bool Begun(Sentence sentence, List<Symbol> symbols)
    {
        if (General.IsSo(symbols))
            return false;
        Conditions(symbols);
        if (symbols.Find(symbol => symbol.Kind == Kind.Doubt && !(_isEnglish && English.IsAside(symbol))) is { Kind: Kind.Doubt } doubt)
        {
            NotUnderstood($"“{doubt.Text}” beside a statement");
            return false;
        }

        if (sentence.IsQuestion && symbols.Exists(symbol => symbol.Kind == Kind.Not))
        {
            NotUnderstood("a question with a negation");
            return false;
        }

        // "Shall I explain what a mahadasha is?"
        if (sentence.IsQuestion && !symbols.Exists(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol) || symbol.Kind is Kind.Number or Kind.Date or Kind.Now or Kind.Runs or Kind.Yoga or Kind.Manglik or Kind.KalaSarpa
            or Kind.SadeSati or Kind.Dhaiya or Kind.PhaseName or Kind.Bindu or Kind.Start or Kind.End))
            return false;
        // "Where is the Moon?" says nothing, and names whom the next sentence is about.
        if (sentence.IsQuestion && symbols.TrueForAll(symbol => Segment.IsWho(symbol) || IsIdle(symbol)))
        {
            _subjects = [.. symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)];
            return false;
        }

        var named = symbols.Exists(Segment.IsWho);
        if (named || sentence.IsHeading)
            _setting = _heading;
        // "After that Venus": behind a dasha one of them.
        var goesOn = _form == Form.Dasha && symbols is [{ Kind: Kind.After or Kind.Before or Kind.Next }, ..];
        (_affirmed, _hasFrom, _form) = (true, false, named && !goesOn ? Form.None : _form);
        if (symbols.Exists(symbol => symbol.Kind == Kind.Birth) && !symbols.Exists(symbol => symbol.Kind == Kind.Now))
            _setting = default;
        _isOfSaturn = !symbols.Exists(symbol => symbol.Kind == Kind.Birth) && symbols.Exists(symbol => symbol.Kind is Kind.SadeSati or Kind.Dhaiya or Kind.PhaseName);
        (_border, _date, _shared, _isShared) = (null, null, [], false);
        // "Jupiter visits your fifth house, Gemini, these days": all of it is of now.
        if (symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => symbol.Value).Distinct().Count() == 1 && symbols.FindIndex(symbol => symbol.Kind == Kind.Now) is > 0 and var now
            && symbols.Take(now).Any(Segment.IsWhere) && !symbols.Exists(symbol => symbol.Kind == Kind.Birth)
            && !symbols.Take(now).Reverse().TakeWhile(symbol => symbol.Kind is not (Kind.Comma or Kind.And or Kind.But)).Concat(symbols.Skip(now).TakeWhile(symbol => symbol.Kind is not (Kind.Comma or Kind.And or Kind.But))).Any(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol)))
            _setting = new Setting(true);
        return true;
    }

    /// <summary>"If you ask me, …": a condition that names nothing of the chart conditions nothing.</summary>
    private static void Conditions(List<Symbol> symbols)
    {
        var at = symbols.FindIndex(symbol => symbol is { Kind: Kind.Doubt, Text: "if" or "unless" or "agar" or "yadi" or "अगर" or "यदि" });
        if (at < 0)
            return;
        int first = at, last = at;
        while (first > 0 && symbols[first - 1].Kind is not (Kind.Comma or Kind.But or Kind.Colon))
            first--;
        while (last < symbols.Count && symbols[last].Kind is not (Kind.Comma or Kind.But or Kind.Colon))
            last++;
        var part = symbols.GetRange(first, last - first);
        if (part.Count(symbol => symbol.Kind == Kind.Doubt) > 1 || part.Exists(symbol => Mentions.Is(symbol) || symbol.Kind is Kind.Date or Kind.Number or Kind.Ordinal || (symbol.Kind is Kind.Not && symbols[at].Text != "unless"))
            // Of the birth only its time is in doubt.
            || !(part.Exists(Ordinary.Is) || part.Exists(symbol => symbol.Kind == Kind.Birth)) || (symbols[at].Text == "unless" && !part.Exists(symbol => symbol.Kind == Kind.Birth)) || last - first == symbols.Count)
            return;
        symbols.RemoveRange(first, Math.Min(last + 1, symbols.Count) - first);
    }

    private void Told(List<(Symbol Who, Symbol Rashi)> said)
    {
        foreach (var (who, rashi) in said)
            Say(Propositions.InRashi(Subject.From(who)!, (Rashi)rashi.Value, default), true);
    }

    private void Heading(List<Symbol> symbols)
    {
        if (symbols.Exists(symbol => symbol.Kind == Kind.Varga))
            _heading = new Setting(false, symbols.First(symbol => symbol.Kind == Kind.Varga).Value);
        else if (symbols.Exists(symbol => symbol.Kind == Kind.Now))
            _heading = new Setting(true);
        else if (symbols.Exists(symbol => symbol.Kind == Kind.Birth))
            _heading = default;
        _setting = _heading;
    }

    private void Parts(List<Segment> segments)
    {
        DoubleDenial(segments);
        Parenthetical(segments);
        Glossed(segments);
        Paired(segments);
        Gathered(segments);
        for (var i = 0; i < segments.Count && _fault is null; i++)
        {
            var segment = segments[i];
            if (GoesWithNext(segments, i))
            {
                segments[i + 1].Symbols.InsertRange(0, segment.Symbols);
                continue;
            }

            // "in Virgo, Mercury": what stands in front of a name alone.
            if (i + 1 < segments.Count && ((segment.Symbols[0].Kind == Kind.In && segment.Join is Kind.Comma) || (segment.Join == Kind.Filler && !segment.Has(Kind.Sign))) && segments[i + 1].Join == Kind.Comma
                && segment.Symbols.Exists(Segment.IsWhere) && segment.Symbols.TrueForAll(symbol => Segment.IsWhere(symbol) || IsIdle(symbol)) && IsListed(segments[i + 1]))
            {
                segments[i + 1].Symbols.InsertRange(0, [.. segment.Symbols, new Symbol(Kind.Colon, 0, ":")]);
                continue;
            }

            // "…, who sits in the first": of the one named last.
            if (i > 0 && segment.Symbols[0] is { Kind: Kind.Who, Text: "who" or "which" } && segments[i - 1].Symbols[^1] is var named && Segment.IsWho(named) && _waiting.Count == 0)
                _subjects = [Subject.From(named)!];
            Settle(segment);
            if (Told(segment))
                continue;
            if (!Mentions.AnyPart(segment.Symbols) && !(_form == Form.Bindus && segment.HasAny(Kind.Most, Kind.Least)) && !(_border is not null && segment.Has(Kind.Age) && segment.Has(Kind.Number)))
            {
                Free(segment);
                continue;
            }

            if (!Interpreted(segment))
                continue;
            if (IsDasha(segment))
                i = Dashas(segments, i);
            else if (segment.HasAny(Kind.SadeSati, Kind.Dhaiya, Kind.PhaseName) || (_form == Form.Saturn && segment.HasAny(Kind.Date, Kind.PadaAt) && !segment.Symbols.Exists(Segment.IsWho)))
                Saturn(segment);
            else if (segment.HasAny(Kind.Yoga, Kind.Manglik, Kind.ManglikPlaces, Kind.KalaSarpa, Kind.Hemmed))
                i = Yogas(segments, i);
            else if (segment.HasAny(Kind.Bindu, Kind.Sarva, Kind.Bhinna) || (_form == Form.Bindus && segment.HasAny(Kind.Number, Kind.Most, Kind.Least)))
                i = Bindus(segments, i);
            else if (segment.HasAny(Kind.Aspect, Kind.AspectedBy) || Continues(segment, Form.Sight))
                i = Sight(segments, i);
            else if (segment.HasAny(Kind.Rules, Kind.RuledBy, Kind.Lord) || Continues(segment, Form.Rulership))
                Rulership(segment);
            else
                i = Placements(segments, i);
        }
    }

    private bool GoesWithNext(List<Segment> segments, int at) => at + 1 < segments.Count && (IsOpening(segments[at])
        || (IsTime(segments[at]) && (TimeOf(segments, at) || segments.Skip(at + 1).SkipWhile(IsTime).FirstOrDefault()?.HasAny(Kind.Dasha, Kind.Change) == true)));

    /// <summary>Only a bhava, and no verb of standing: what was said of the one before goes for it too.</summary>
    private bool Continues(Segment segment, Form form) =>
        _form == form && segment.Join is Kind.And or Kind.Comma && !segment.Symbols.Exists(Segment.IsWho)
        && segment.Symbols.Exists(symbol => symbol.Kind is Kind.Place or Kind.Rashi)
        && segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi or Kind.You or Kind.Soft or Kind.House or Kind.Who or Kind.Not or Kind.Object);

    /// <summary>Birthdays and ages, and what a house stands for, told on the way.</summary>
    private bool Told(Segment segment)
    {
        var symbols = segment.Symbols;
        if (symbols.Find(symbol => symbol.Kind == Kind.Date) is { Kind: Kind.Date } date && symbols.Exists(symbol => symbol.Kind == Kind.Birth) && !symbols.Exists(symbol => symbol.Kind is Kind.Dasha or Kind.SadeSati))
        {
            Say(new Proposition(truths => Dates.Agrees(date.Value, truths.BirthDay), truths => $"the birth was on {truths.BirthDay}"), !segment.Has(Kind.Not));
            symbols.RemoveAll(symbol => symbol.Kind is Kind.Date || symbol is { Kind: Kind.Birth });
            return symbols.TrueForAll(IsIdle);
        }

        if (_border is { } border && symbols.FindAll(symbol => symbol.Kind == Kind.Number) is [var then] && symbols.Exists(symbol => symbol.Kind == Kind.Age)
            && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Age or Kind.Years or Kind.Number || symbol.Text is "tab" or "तब"))
        {
            Say(Propositions.BordersAtAge(border.Period, border.Name, border.IsStart, then.Value), true);
            return true;
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Number) is { Kind: Kind.Number } age && symbols.Exists(symbol => symbol.Kind == Kind.Age)
            && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Age or Kind.Years or Kind.Number))
        {
            Say(Propositions.Number("the age", truths => truths.AgeAt(truths.Now), age.Value), true);
            return true;
        }

        return false;
    }

    /// <summary>Now, at birth or in a varga: from here on.</summary>
    private void Settle(Segment segment)
    {
        foreach (var symbol in segment.Symbols)
        {
            if (symbol.Kind == Kind.Now)
                _setting = new Setting(true, 0);
            else if (symbol.Kind == Kind.Birth)
                _setting = default;
        }

        foreach (var symbol in segment.Symbols)
            if (symbol.Kind == Kind.Varga)
                _setting = new Setting(false, symbol.Value);
    }

    /// <summary>A part without anything of the chart is the person's own affair, unless it denies or doubts.</summary>
    private void Free(Segment segment)
    {
        if (segment.Symbols.Exists(symbol => symbol.Kind == Kind.Reference))
        {
            (_from, _hasFrom) = (FromOf(segment.Symbols.First(symbol => symbol.Kind == Kind.Reference)), true);
            if (segment.Symbols.Exists(symbol => symbol.Kind != Kind.Reference && !IsIdle(symbol) && !Ordinary.Is(symbol)))
                NotUnderstood(Words(segment.Symbols));
            return;
        }

        var isAside = _isEnglish && _statements.Count > 0 && segment.Symbols.TrueForAll(English.IsAside) && (segment.Join == Kind.Because || segment.Count(Kind.Unknown) > 1);
        if (segment.Has(Kind.Date) || (segment.Has(Kind.Doubt) && !isAside))
            NotUnderstood("a date or a doubt beside a statement");
        if (Denies(segment.Symbols))
            NotUnderstood("a part that takes back what was said");
        if ((segment.HasAny(Kind.Number, Kind.Ordinal, Kind.Retrograde, Kind.Direct, Kind.Own, Kind.Mutual, Kind.Opposite, Kind.Dasha, Kind.Most, Kind.More, Kind.Less) || (segment.Has(Kind.Only) && segment.Has(Kind.Who)))
            && !segment.Has(Kind.Unknown))
            NotUnderstood(string.Join(' ', segment.Symbols.Select(symbol => symbol.Text)));
    }

    private static bool Denies(List<Symbol> symbols) =>
        symbols.Exists(symbol => symbol.Kind == Kind.Not)
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Not or Kind.Who or Kind.You or Kind.Soft or Kind.In or Kind.Mein or Kind.Colon or Kind.Formed or Kind.Sits or Kind.All || Collective(symbol.Text) > 0 || Array.IndexOf(Truthful, symbol.Text) >= 0);

    private static readonly string[] Truthful = ["so", "case", "true", "really", "fact", "correct", "aisa", "aise", "waisa", "vaisa", "ऐसा", "ऐसे", "वैसा", "sach", "सच", "satya", "सत्य", "sahi", "सही"];

    /// <summary>"Yes," and "no," before an answer say nothing of themselves.</summary>
    private static void TrimAnswer(List<Symbol> symbols)
    {
        if (symbols is [{ Kind: Kind.Not, Text: "no" or "nahi" or "nahin" or "नहीं" or "ना" or "na" or "not at all" or "bilkul nahi" }, { Kind: Kind.Comma or Kind.Colon }, ..])
            symbols.RemoveRange(0, 2);
        while (symbols is [{ Kind: Kind.Comma or Kind.Colon }, ..])
            symbols.RemoveAt(0);
    }

    /// <summary>What a verb like "gives" says of the person is cut off; anything else unknown beside a statement is not understood.</summary>
    private bool Interpreted(Segment segment)
    {
        var symbols = segment.Symbols;
        // "In the house of kalatra" names a house that the lists do not have.
        if (symbols.FindIndex(symbol => symbol.Kind == Kind.House) is > 0 and var house && Ordinary.Is(symbols[house - 1]) && !symbols.Exists(symbol => symbol.Kind is Kind.Place or Kind.Called))
            NotUnderstood($"which house “{symbols[house - 1].Text}” is");
        CutTail(symbols);
        symbols.RemoveAll(Ordinary.Is);
        var verb = symbols.FindIndex(symbol => symbol.Kind == Kind.Interprets);
        if (verb >= 0 && symbols.Skip(verb).Any(symbol => symbol.Kind is Kind.Yoga or Kind.KalaSarpa or Kind.Manglik) && symbols.Take(verb).Any(Mentions.Is))
            symbols.RemoveAt(verb);
        else if (verb >= 0)
        {
            var last = LastTerm(symbols);
            if (last < verb || symbols.FindIndex(Mentions.Is) < verb)
            {
                var cut = last < verb ? last + 1 : verb;
                if (symbols.Skip(cut).Any(symbol => IsClaim(symbol) || symbol.Kind is Kind.Not))
                    NotUnderstood(Words(symbols));
                symbols.RemoveRange(cut, symbols.Count - cut);
            }
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Unknown) is { Kind: Kind.Unknown, Text: { Length: > 0 } unknown })
            NotUnderstood($"“{unknown}” beside a statement");
        return _fault is null;
    }

    private static int LastTerm(List<Symbol> symbols) => symbols.FindLastIndex(symbol => Mentions.Is(symbol) || symbol.Kind is Kind.Retrograde or Kind.Reference);

    private static bool IsClaim(Symbol symbol) =>
        Mentions.Is(symbol) || symbol.Is(Kind.Unknown, 1) || symbol.Kind is Kind.Number or Kind.Ordinal or Kind.Date or Kind.Doubt or Kind.Age;

    /// <summary>"… sometimes slows what friends begin": behind the last name an ordinary word opens what it means for the person.</summary>
    private static void CutTail(List<Symbol> symbols)
    {
        var verb = LastTerm(symbols) + 1;
        if (verb == 0)
            return;
        while (verb < symbols.Count && !(symbols[verb] is { Kind: Kind.Takes, Text: "needs" or "need" }) && (IsIdle(symbols[verb]) || symbols[verb].Kind == Kind.Future) && symbols[verb].Kind is not (Kind.Now or Kind.Birth or Kind.Varga or Kind.Planets or Kind.Takes))
            verb++;
        if (verb == symbols.Count || (symbols.FindIndex(verb, symbol => symbol.Kind == Kind.Not) is >= 0 and var not && !(not > verb && symbols[not].Text is "no" or "nothing" or "nobody"))
            || !(symbols[verb] is { Kind: Kind.Takes, Text: "needs" or "need" } || Ordinary.Is(symbols[verb]) || Ordinary.IsMood(symbols[verb]))
            || symbols.Skip(verb).Any(symbol => (IsClaim(symbol) && !Ordinary.IsMood(symbol)) || Ordinary.IsDenial(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect or Kind.Opposite or Kind.Dasha or Kind.Direct or Kind.Now or Kind.Birth
                or Kind.Only or Kind.Empty or Kind.Bindu or Kind.Absent or Kind.Most or Kind.Least or Kind.Apart or Kind.Until))
            return;
        var from = LastTerm(symbols) + 1;
        while (from < verb && symbols[from].Kind != Kind.Future)
            from++;
        symbols.RemoveRange(from, symbols.Count - from);
    }

    private static string Words(IEnumerable<Symbol> symbols) => string.Join(' ', symbols.Select(symbol => symbol.Text));

    private static Graha? FromOf(Symbol reference) => reference.Value < 0 ? null : reference.Value >= Phrases.MoonIn ? Graha.Moon : (Graha)reference.Value;
}
