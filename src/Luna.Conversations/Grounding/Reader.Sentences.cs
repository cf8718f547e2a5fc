namespace Luna.Conversations.Grounding;

/// <summary>What a sentence is before it is read: of a chart or not, a doubt, a question, a heading.</summary>
internal sealed partial class Reader
{
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
}
