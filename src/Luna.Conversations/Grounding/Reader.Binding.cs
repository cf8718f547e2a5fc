using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>
/// The second reading, for what no frame covers: every name is bound to what stands beside it, in whatever words. What is left unbound,
/// and any word that denies, compares or dates without being read, makes the sentence not understood.
/// </summary>
internal sealed partial class Reader
{
    // Names that wait for where they are, and places that wait for who is there.
    private List<Symbol> _unplaced = [], _unpeopled = [];

    // How all that a sentence names stand: "three of them are exalted: …".
    private List<Symbol> _common = [];

    // Something that is so for everybody was said.
    private bool _isKnown;

    private void Bind(Sentence sentence)
    {
        if (!Opened(sentence, out var symbols, out var said) || _fault is not null)
            return;
        if (_subjects.Count == 0 && _statements.Count == 0 && (IsGeneral(symbols) || IsCustom(symbols)))
            return;
        if (sentence.IsQuestion && Asks(symbols))
        {
            _subjects = [.. symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)];
            return;
        }

        if (!Begun(sentence, symbols))
            return;
        var before = _statements.Count;
        Told(said);
        (_unplaced, _unpeopled, _common, _isKnown) = ([], [], [], false);
        if (Exclusive(symbols))
            return;
        Numbered(symbols);
        Bind(Clauses(symbols));
        if (_unplaced.Count > 0 || _unpeopled.Count > 0 || (_statements.Count == before && !_isKnown))
            NotUnderstood($"“{Words(symbols)}” leaves something unbound");
    }

    /// <summary>"Which house does Jupiter look at?" says nothing.</summary>
    private static bool Asks(List<Symbol> symbols) =>
        symbols.Exists(symbol => Array.IndexOf(Interrogatives, symbol.Text) >= 0) && !(symbols.Exists(Segment.IsWho) && symbols.Exists(Segment.IsWhere)) && symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || Ordinary.Is(symbol) || Array.IndexOf(Interrogatives, symbol.Text) >= 0
            || symbol.Kind is Kind.Aspect or Kind.Lord or Kind.Dasha or Kind.Colon or Kind.Comma or Kind.Rules or Kind.Next or Kind.Start or Kind.End or Kind.Place or Kind.Empty or Kind.Because);

    /// <summary>"Debilitation does not mean doom": of no graha, rashi, house or time.</summary>
    private static bool IsGeneral(List<Symbol> symbols) => symbols.Exists(IsState)
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Exalted or Kind.Debilitated or Kind.Retrograde or Kind.Combust or Kind.Own or Kind.Not or Kind.Called or Kind.Comma or Kind.And or Kind.But or Kind.Soft or Kind.Sign or Kind.Planets
            or Kind.In or Kind.Mein or Kind.StandsFor or Kind.General or Kind.Because or Kind.Only or Kind.Interprets or Kind.Takes or Kind.Formed or Kind.Sits || symbol is { Kind: Kind.Now, Text: "in the sky" } || symbol is { Kind: Kind.Who, Text: "it" or "which" or "that" or "who" or "jo" or "जो" or "यह" or "ye" or "yeh" } || Ordinary.Is(symbol))
        && symbols[0].Kind != Kind.Who && !(symbols.Exists(symbol => symbol.Kind == Kind.Planets) && symbols.Exists(symbol => symbol.Kind == Kind.Not));

    private static readonly string[] Interrogatives =
        ["which", "where", "what", "when", "who", "why", "how", "kyon", "kyun", "क्यों", "kis", "kaun", "kaunse", "kaunsa", "kaunsi", "kahan", "kab", "kitne", "किस", "कौन", "कौनसे", "कौनसा", "कहां", "कब", "कितने"];

    /// <summary>"Charity on Saturdays is a way of honouring Shani": of nobody's chart, and of no place or time.</summary>
    private static bool IsCustom(List<Symbol> symbols) =>
        symbols.Count(symbol => symbol.Kind == Kind.Graha) == 1 && symbols.Count(Ordinary.Is) >= 3
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha or Kind.Soft or Kind.In or Kind.Mein or Kind.And or Kind.Comma or Kind.Called or Kind.Se or Kind.To or Kind.Interprets || Ordinary.Is(symbol));

    /// <summary>Parts between commas, "and" and "but", and before relatives.</summary>
    private static List<Segment> Clauses(List<Symbol> symbols)
    {
        var clauses = new List<Segment>();
        foreach (var segment in Segment.All(symbols))
        {
            var (join, current) = (segment.Join, new List<Symbol>());
            foreach (var (symbol, i) in segment.Symbols.Select((symbol, i) => (symbol, i)))
            {
                if (symbol.Kind == Kind.Colon && !segment.Symbols.Skip(i).Any(Mentions.Is) && segment.Symbols.Skip(i).Any(Ordinary.Is) && current.Exists(Mentions.Is) && segment.Symbols.Skip(i).Any(Mentions.Is))
                {
                    clauses.Add(new Segment(join, current));
                    (join, current) = (Kind.Comma, []);
                    continue;
                }

                if (symbol is { Kind: Kind.Who, Text: "who" or "which" or "whose" or "where" or "jo" or "jahan" or "जो" or "जहां" or "jiska" or "jiski" or "jiske" or "जिसका" or "जिसकी" or "जिसके" } && current.Exists(Mentions.Is))
                {
                    clauses.Add(new Segment(join, current));
                    (join, current) = (Kind.Comma, []);
                }

                current.Add(symbol);
            }

            if (current.Count > 0)
                clauses.Add(new Segment(join, current));
        }

        return clauses;
    }

    private void Bind(List<Segment> clauses)
    {
        DoubleDenial(clauses);
        Glossed(clauses);
        Paired(clauses);
        Gathered(clauses);
        Empty(clauses);
        Seen(clauses);
        for (var i = 0; i < clauses.Count && _fault is null; i++)
            i = Clause(clauses, i);
    }

    /// <returns>The last clause that was read.</returns>
    private int Clause(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        if (GoesWithNext(clauses, at))
        {
            clauses[at + 1].Symbols.InsertRange(0, clause.Symbols);
            return at;
        }

        Settle(clause);
        if (Told(clause))
            return at;
        if (clause.Symbols.RemoveAll(symbol => symbol.Text == Turns.Hearsay) > 0)
        {
            Hear(clauses, at);
            return at;
        }

        if (General.IsSo(clause.Symbols))
        {
            _isKnown = true;
            return at;
        }

        if (!Mentions.AnyPart(clause.Symbols) && !(_form == Form.Bindus && clause.HasAny(Kind.Most, Kind.Least, Kind.Number)) && !(_form == Form.Dasha && clause.HasAny(Kind.Age, Kind.Date)))
        {
            _common = [];
            Free(clause);
            return at;
        }

        if (!Interpreted(clause) || clause.Symbols.Count == 0 || NthSeen(clause) || SeenToo(clause) || Untenanted(clauses, at))
            return at;
        if (LeansOnNext(clauses, at))
        {
            clauses[at + 1].Symbols.InsertRange(0, clause.Symbols);
            return at;
        }

        return There(clauses, at) ?? OfItsKind(clauses, at);
    }

    /// <summary>Each clause to the frame of what it names; what names only grahas and places is bound by where it stands.</summary>
    private int OfItsKind(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        if (clause.HasAny(Kind.Dasha, Kind.Yoga, Kind.KalaSarpa, Kind.Bindu, Kind.Sarva, Kind.Aspect, Kind.AspectedBy, Kind.Rules, Kind.RuledBy, Kind.Lord))
        {
            _waiting.AddRange(_unplaced.Select(who => Subject.From(who)!));
            _unplaced = [];
        }

        if (clause.Has(Kind.Place) && clause.Has(Kind.Number) && !clause.Symbols.Exists(Segment.IsWho) && IsOfBindus(clauses))
            return Bindus(clauses, at);
        if (IsDasha(clause) || (clause.Count(Kind.Graha) == 2 && clause.HasAny(Kind.After, Kind.Next, Kind.Before, Kind.Change) && !clause.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect)))
            return Dashas(clauses, at);
        if (clause.HasAny(Kind.SadeSati, Kind.Dhaiya, Kind.PhaseName))
        {
            Saturn(clause);
            return at;
        }

        if (clause.HasAny(Kind.Yoga, Kind.Manglik, Kind.ManglikPlaces, Kind.KalaSarpa, Kind.Hemmed))
        {
            OfLagna(clause.Symbols);
            return Yogas(clauses, at);
        }

        if (clause.HasAny(Kind.Bindu, Kind.Sarva, Kind.Bhinna) || (_form == Form.Bindus && clause.HasAny(Kind.Number, Kind.Most, Kind.Least)))
            return Bindus(clauses, at);
        if (clause.HasAny(Kind.Aspect, Kind.AspectedBy) || Continues(clause, Form.Sight))
        {
            if (clause.HasAny(Kind.Aspect, Kind.AspectedBy) && clause.Symbols.FindLast(symbol => symbol.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place)
                _place = place;
            return Sight(clauses, at);
        }

        if (clause.HasAny(Kind.Rules, Kind.RuledBy, Kind.Lord) || Continues(clause, Form.Rulership))
        {
            Rulership(clause);
            return at;
        }

        if (clause.Has(Kind.Empty) || (clause.Has(Kind.Planets) && clause.Has(Kind.Not) && !clause.Symbols.Exists(Segment.IsWho)))
            return Nobody(clause, at);
        if (clause.Symbols.Exists(symbol => symbol.Is(Kind.Only, 2)))
            return Accompanied(clause, at, [.. clause.Symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)]);
        if (at + 1 < clauses.Count && Respectively(clause, clauses[at + 1]))
            return at + 1;
        Stand(clauses, at);
        return at;
    }

    /// <summary>"…, and its ninth on the eighth": which drishti, and on which house.</summary>
    private bool NthSeen(Segment clause)
    {
        var at = clause.Symbols.FindIndex(symbol => symbol is { Kind: Kind.Place, Amount: 0 });
        if (_form != Form.Sight || at < 0 || Phrases.KindAt(clause.Symbols, at + 1) != Kind.Place || clause.Count(Kind.Place) != 2 || !clause.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Object || IsIdle(symbol)))
            return false;
        var (rashi, name) = TargetOf(clause.Symbols[at + 1], []);
        var (count, setting) = (clause.Symbols[at].Value, _setting);
        foreach (var who in _subjects)
        {
            Say(Propositions.SightOfCount(who, count), true);
            Say(new Proposition(truths => truths.PointOf(who.Of(truths), setting).Rashi.CountTo(rashi(truths)) == count, truths => $"{name} is not {count} from {who.Name}"), true);
        }

        return true;
    }

    /// <summary>"…, and Saturn too": him it looks at.</summary>
    private bool SeenToo(Segment clause)
    {
        if (_form != Form.Sight || !clause.Has(Kind.Object) || clause.HasAny(Kind.Aspect, Kind.Ordinal, Kind.Not) || !clause.Symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || symbol.Kind is Kind.Place or Kind.Rashi))
            return false;
        var targets = clause.Symbols.Concat(_unplaced).ToList();
        _unplaced = [];
        foreach (var who in _subjects)
        {
            foreach (var seen in targets.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!))
                Say(Propositions.Sees(who, truths => truths.PointOf(seen.Of(truths), default).Rashi, seen.Name, _setting), true);
            foreach (var (rashi, name) in targets.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi).Select(symbol => TargetOf(symbol, clause.Symbols)))
                Say(Propositions.Sees(who, rashi, name, _setting), true);
        }

        return true;
    }

    /// <summary>"Neither the fifth nor the sixth house has a planet in it".</summary>
    private bool Untenanted(List<Segment> clauses, int at)
    {
        var symbols = clauses[at].Symbols;
        if (symbols is not [{ Kind: Kind.Not }, .., { Kind: Kind.Place } empty] || !symbols.TrueForAll(symbol => symbol.Kind is Kind.Not or Kind.Place || IsIdle(symbol))
            || at + 1 == clauses.Count || clauses[at + 1].Symbols is not [{ Text: "nor" }, ..] || !clauses[at + 1].Has(Kind.Planets))
            return false;
        Nobody(empty, clauses[at], true);
        return true;
    }

    private static bool IsOfBindus(List<Segment> clauses) => clauses.Exists(clause => clause.HasAny(Kind.Bindu, Kind.Sarva));

    /// <summary>"The sixth and the eighth, both with 33 bindus"; "from the ninth, Jupiter looks at …".</summary>
    private static bool LeansOnNext(List<Segment> clauses, int at)
    {
        if (at + 1 == clauses.Count || !clauses[at].Has(Kind.Place) || !clauses[at].Symbols.TrueForAll(symbol => symbol.Kind is Kind.From or Kind.Place || IsIdle(symbol)))
            return false;
        return clauses[at].Symbols is [{ Kind: Kind.From }, .., { Kind: Kind.Place }] ? clauses[at + 1].Has(Kind.Aspect) : !clauses[at].Has(Kind.From) && clauses[at + 1].HasAny(Kind.Bindu, Kind.Sarva);
    }

    /// <summary>"…, where Venus and Mercury were at birth": in the house or rashi named last.</summary>
    private int? There(List<Segment> clauses, int at)
    {
        if (clauses[at].Symbols[0].Text is not ("where" or "jahan" or "जहां") || _place is not { } place || !clauses[at].Symbols.Exists(Segment.IsWho) || clauses[at].Symbols.Exists(Segment.IsWhere))
            return null;
        var last = at;
        while (last + 1 < clauses.Count && clauses[last + 1] is { Join: Kind.And } more && IsListed(more))
            last++;
        var named = clauses.GetRange(at, last - at + 1);
        if (!named.TrueForAll(one => one.Symbols.TrueForAll(symbol => Segment.IsWho(symbol) || IsIdle(symbol) || Ordinary.Is(symbol))))
            return null;
        if (named.Exists(one => one.Has(Kind.Birth)))
            _setting = default;
        Stated([.. named.SelectMany(one => one.Symbols.Where(Segment.IsWho))], [place], [], false);
        return last;
    }

    /// <summary>"Rahu and Ketu: the third and the ninth": nobody stands in two places.</summary>
    private bool Respectively(Segment clause, Segment next)
    {
        List<Symbol> whos = [.. _unplaced, .. clause.Symbols.Where(Segment.IsWho)];
        if (next.Join != Kind.And || whos.Count != 2 || clause.Symbols.FindAll(Segment.IsWhere) is not [{ Kind: Kind.Place or Kind.Rashi } one] || next.Symbols.FindAll(Segment.IsWhere) is not [var other] || one.Kind != other.Kind
            || !clause.Symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || symbol == one) || !next.Symbols.TrueForAll(symbol => IsIdle(symbol) || symbol == other)
            || clause.Symbols.FindLastIndex(Segment.IsWho) > clause.Symbols.IndexOf(one))
            return false;
        _unplaced = [];
        State(Subject.From(whos[0])!, one, clause.Symbols, true);
        State(Subject.From(whos[1])!, other, next.Symbols, true);
        (_subjects, _wheres, _form) = (whos.ConvertAll(who => Subject.From(who)!), [], Form.Placement);
        return true;
    }

    /// <summary>"Fifth, sixth and seventh bhav mein koi graha nahi": in none of them.</summary>
    private static void Empty(List<Segment> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var (clause, next) = (clauses[i], clauses[i + 1]);
            if (next.Join is not (Kind.And or Kind.Comma) || !next.Has(Kind.Planets) || !next.Has(Kind.Not) || !next.Has(Kind.Place) || next.Symbols.Exists(Segment.IsWho) || !clause.Has(Kind.Place)
                || !clause.Symbols.TrueForAll(symbol => symbol.Kind == Kind.Place || IsIdle(symbol)))
                continue;
            next.Symbols.InsertRange(0, clause.Symbols);
            clauses[i + 1] = new Segment(clause.Join, next.Symbols);
            clauses.RemoveAt(i);
        }
    }

    /// <summary>What others say is told to be wrong by what follows it.</summary>
    private void Hear(List<Segment> clauses, int at)
    {
        var before = _statements.Count;
        if (Interpreted(clauses[at]))
            Stand(clauses, at);
        if (_statements.Count != before + 1)
            NotUnderstood(Words(clauses[at].Symbols));
        else
            _statements[before] = _statements[before] with { IsAffirmed = !_statements[before].IsAffirmed };
    }

    /// <summary>"Ninth, eleventh and lagna ko dekhta hai": all of them are seen.</summary>
    private static void Seen(List<Segment> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var (clause, next) = (clauses[i], clauses[i + 1]);
            if (next.Join is not (Kind.And or Kind.Comma) || !next.Has(Kind.Object) || !next.Has(Kind.Aspect) || next.Symbols.Count(Segment.IsWho) > 1 || !clause.Has(Kind.Place) || clause.HasAny(Kind.Aspect, Kind.Not)
                || !clause.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi or Kind.Object || Segment.IsWho(symbol) || IsIdle(symbol) || Ordinary.Is(symbol)))
                continue;
            next.Symbols.InsertRange(0, clause.Symbols);
            clauses[i + 1] = new Segment(clause.Join, next.Symbols);
            clauses.RemoveAt(i);
        }
    }

    /// <summary>"The yogakaraka of this Libra lagna".</summary>
    private void OfLagna(List<Symbol> symbols)
    {
        var at = symbols.FindIndex(symbol => symbol.Kind == Kind.Lagna);
        if (at < 1 || symbols[at - 1].Kind != Kind.Rashi)
            return;
        State(Subject.Lagna, symbols[at - 1], symbols, true);
        symbols.RemoveRange(at - 1, 2);
    }

    /// <summary>"Only Mercury was retrograde", "koi aur grah vakri nahi", "none of the planets is exalted": those and no other, of the seven.</summary>
    private bool Exclusive(List<Symbol> symbols)
    {
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha)symbol.Value).ToList();
        var states = symbols.Where(IsState).Select(symbol => symbol.Kind).Distinct().ToList();
        var isOnly = symbols.Exists(symbol => symbol.Is(Kind.Only, 0));
        var isExcept = symbols.Exists(symbol => symbol.Text is "siwa" or "siwaye" or "sivay" or "alawa" or "सिवा" or "सिवाय" or "अलावा");
        var denials = symbols.Count(symbol => symbol.Kind == Kind.Not);
        var isOfOthers = symbols.FindIndex(symbol => symbol.Kind == Kind.Not) is var not && not > symbols.FindIndex(IsState) && symbols.Skip(symbols.FindIndex(IsState)).Any(symbol => symbol.Kind is Kind.Planets or Kind.All);
        var isNobody = grahas.Count == 0 && denials == 1 && symbols.Exists(symbol => symbol.Kind == Kind.Planets) && symbols.Exists(symbol => symbol.Kind == Kind.All || symbol.Text is "none" or "no" or "not one");
        var state = states.Count == 1 ? states[0] : Kind.Unknown;
        if (state is not (Kind.Retrograde or Kind.Exalted or Kind.Debilitated or Kind.Combust or Kind.Own) || symbols.Exists(symbol => symbol.Kind is Kind.Direct)
            || !(isNobody || (grahas.Count > 0 && ((isOnly && denials == 0) || (isOnly && denials == 1 && isOfOthers) || (isExcept && denials == 1))))
            || !symbols.TrueForAll(symbol => IsIdle(symbol) || IsState(symbol) || Ordinary.Is(symbol) || symbol.Kind is Kind.Graha or Kind.Only or Kind.Not or Kind.All or Kind.Planets or Kind.Comma or Kind.And or Kind.Age
                || symbol.Text is "siwa" or "siwaye" or "sivay" or "alawa" or "सिवा" or "सिवाय" or "अलावा" or "baaki" or "baki" or "बाकी" or "aur" or "five" or "seven"))
            return false;
        var setting = _setting;
        foreach (var graha in grahas)
            Say(Propositions.State(Subject.Graha(graha), state, setting), true);
        // Of "no planet" the nodes are some; of "only Saturn", and of the five planets that turn, they are not.
        var isOfNodes = isNobody && !symbols.Exists(symbol => symbol.Text is "tara" or "star" or "five" or "seven" or "तारा" or "paanch" or "पांच" or "saat" or "सात");
        Say(Propositions.Nobody((truths, graha) => (isOfNodes || !graha.IsNode()) && !grahas.Contains(graha) && Propositions.State(Subject.Graha(graha), state, setting).Holds(truths) == true, state.ToString()), true);
        return true;
    }

    /// <summary>"Four grahas: …", "all three": so many are named; and where none is named, so many stand there.</summary>
    private void Numbered(List<Symbol> symbols)
    {
        var named = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => symbol.Value).Distinct().Count();
        for (var i = symbols.Count - 1; i >= 0; i--)
        {
            var number = symbols[i] is { Kind: Kind.Number, Value: >= 2 and <= 9 } && IsCounted(symbols, i + 1) ? symbols[i].Value : Collective(symbols[i].Text);
            if (symbols[i].Kind == Kind.Number && Phrases.KindAt(symbols, i + 1) == Kind.YogaWord && symbols[i].Value == symbols.Count(symbol => symbol.Kind == Kind.Yoga))
                symbols.RemoveRange(i, 2);
            if (number == 0 && symbols[i] is { Kind: Kind.Number, Value: >= 2 and <= 9 } && symbols[i].Value == named && Phrases.KindAt(symbols, i + 1) is Kind.Sits or Kind.In or Kind.Exalted or Kind.Debilitated or Kind.Retrograde
                && symbols.FindIndex(i, symbol => symbol.Kind == Kind.Colon) is > 0 and var colon && !symbols.Take(colon).Any(Segment.IsWho))
            {
                symbols[i] = new Symbol(Kind.Planets, 0, "grahas");
                continue;
            }

            if (number == 0)
                continue;
            if (number == named || (symbols[i].Kind == Kind.Number && number == Listed(symbols, i)))
            {
                symbols.RemoveAt(i);
                continue;
            }

            var clause = symbols.Skip(i).TakeWhile(symbol => symbol.Kind is not (Kind.Comma or Kind.But or Kind.Colon)).Concat(symbols.Take(i).Reverse().TakeWhile(symbol => symbol.Kind is not (Kind.Comma or Kind.But))).ToList();
            if (named > number || symbols[i].Kind != Kind.Number || clause.FindAll(Segment.IsWhere) is not [{ Kind: Kind.Rashi or Kind.Place } where] || clause.Exists(symbol => symbol.Kind is Kind.Not or Kind.Only or Kind.Graha))
                continue;
            var (setting, from) = (symbols.Exists(symbol => symbol.Kind == Kind.Now) ? new Setting(true) : _setting, where.Kind == Kind.Place ? ReferenceOf(where, symbols) : null);
            Say(Propositions.Number($"the number of grahas in {where.Text}", truths => Enum.GetValues<Graha>().Count(graha => where.Kind == Kind.Rashi
                ? truths.PointOf(graha, setting).Rashi == (Rashi)where.Value : truths.PlaceOf(graha, setting, from) == where.Value), number), true);
            symbols.RemoveAt(i);
            if (named > 0)
                continue;
            if (symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind == Kind.Reference || symbol == where || Ordinary.Is(symbol)))
                symbols.Clear();
            return;
        }
    }

    /// <summary>How many grahas a list behind a number names.</summary>
    private static int Listed(List<Symbol> symbols, int at)
    {
        var start = symbols.FindIndex(at, symbol => symbol.Kind is Kind.Comma or Kind.Colon);
        return start < 0 ? 0 : symbols.Skip(start + 1).TakeWhile(symbol => symbol.Kind is Kind.Graha or Kind.And or Kind.Comma or Kind.Soft).Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => symbol.Value).Distinct().Count();
    }

    private static bool IsCounted(List<Symbol> symbols, int at) =>
        Phrases.KindAt(symbols, at) == Kind.Planets || (at < symbols.Count && symbols[at].Text is "them" or "these" or "tara" or "star");

    private static int Collective(string word) => word switch
    {
        "teenon" or "teeno" or "tino" or "तीनों" => 3,
        "charon" or "chaaron" or "chaaro" or "चारों" => 4,
        "paanchon" or "paancho" or "पांचों" => 5,
        _ => 0,
    };

    /// <summary>Who stands where and how, with whom: names go with the places behind them, or before them where places come first.</summary>
    private void Stand(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        var symbols = clause.Symbols;
        symbols.RemoveAll(symbol => symbol.Kind is Kind.All or Kind.Called || (symbol.Kind == Kind.StandsFor && Array.IndexOf(Regarded, symbol.Text) >= 0));
        if (Misplaced(symbols) is { } stray || symbols.Exists(symbol => symbol.Kind is Kind.Mutual))
        {
            NotUnderstood($"“{Words(symbols)}”");
            return;
        }

        var (items, glued) = Glued(symbols);
        var isRelated = symbols.Exists(symbol => symbol.Kind is Kind.Conjunct or Kind.Opposite or Kind.Apart) || IsWith(symbols)
            // "…, and sits with the Moon".
            || (_subjects.Count > 0 && symbols.FindIndex(symbol => symbol.Kind == Kind.With) is > 0 and var with && symbols[with - 1].Kind == Kind.Sits && !items.Exists(Segment.IsWhere));
        if (symbols.Count(symbol => symbol.Kind == Kind.Reference) > items.Count(item => item.Kind is Kind.Place or Kind.Places))
            NotUnderstood($"whence in “{Words(symbols)}”");
        var isDenied = Denied(clause);
        var (hasWho, hasWhere) = (items.Exists(Segment.IsWho), items.Exists(Segment.IsWhere));
        if (hasWho && !hasWhere && !isRelated && items.TrueForAll(glued.Contains))
            _subjects = items.ConvertAll(item => Subject.From(item)!);
        else if (hasWho && !hasWhere && !isRelated)
            Names(clauses, at, items, isDenied);
        else if (!hasWho && hasWhere && !isRelated)
            Places(clauses, at, items, isDenied);
        else
            Chunks(items, symbols, isDenied, isRelated);
        if (symbols.Exists(symbol => symbol.Kind == Kind.Only))
            Alone(symbols, isDenied);
        _form = Form.Placement;
    }

    /// <summary>"Venus sits in the second with Mercury"; but "with Jupiter in the tenth" is none.</summary>
    private static bool IsWith(List<Symbol> symbols) =>
        symbols.FindIndex(symbol => symbol.Kind == Kind.With) is > 0 and var with && symbols.Take(with).Any(Segment.IsWho) && symbols.Skip(with).Any(Segment.IsWho);

    private static readonly string[] Regarded =
        ["considered", "is considered", "are considered", "is regarded as", "mana jata", "mani jati", "maane jaate", "maante", "मानी जाती", "माना जाता", "मानते", "माने जाते"];

    /// <summary>Without a rashi that only says which: "Libra ascendant", "Mesh ka Shani".</summary>
    private (List<Symbol> Items, List<Symbol> Glued) Glued(List<Symbol> symbols)
    {
        var (items, glued) = (new List<Symbol>(), new List<Symbol>());
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Kind == Kind.Rashi && Phrases.KindAt(symbols, i + 1) is Kind.Graha or Kind.Lagna && Phrases.KindAt(symbols, i - 1) is not (Kind.In or Kind.Sits)
                && !(i > 0 && Segment.IsWho(symbols[i - 1])))
            {
                State(Subject.From(symbols[i + 1])!, symbols[i], symbols, !(symbols.Exists(symbol => symbol.Kind == Kind.Not) && symbols.Count(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol)) == 2));
                glued.Add(symbols[i + 1]);
            }
            else if (IsState(symbols[i]) && Phrases.KindAt(symbols, i + 1) is Kind.Graha && symbols.FindLastIndex(Segment.IsWho) >= i + 1 && symbols.Take(i).Any(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct))
                State(Subject.From(symbols[i + 1])!, symbols[i], symbols, true);
            else if (Segment.IsWho(symbols[i]) || Segment.IsWhere(symbols[i]))
                items.Add(symbols[i]);
        }

        return (items, glued);
    }

    /// <summary>Only names: they wait for what is said of them, or share what was said before.</summary>
    private void Names(List<Segment> clauses, int at, List<Symbol> items, bool isDenied)
    {
        if (_unpeopled.Count > 0)
        {
            Stated(items, _unpeopled, [.. clauses[at].Symbols.Where(symbol => symbol.Kind == Kind.Not)], isDenied);
            if (!clauses.Skip(at + 1).Any(next => next.Symbols.Exists(Segment.IsWho) && !next.Symbols.Exists(Segment.IsWhere)))
                _unpeopled = [];
            return;
        }

        if (_common.Count > 0 && !isDenied)
        {
            Stated(items, [], clauses[at].Symbols, false);
            return;
        }

        // "Saturn only asks for work" says nothing of where it is.
        if (!isDenied && clauses[at].Has(Kind.Interprets) && items.TrueForAll(item => item.Kind == Kind.Graha) && _unplaced.Count == 0)
        {
            (_isKnown, _subjects) = (true, items.ConvertAll(item => Subject.From(item)!));
            return;
        }

        // "The lord of the tenth is Venus", "Saturn is lord of the first".
        List<Symbol> all = [.. _unplaced, .. items];
        if (all is [{ Kind: Kind.Graha }] && _subjects is [{ IsOffice: true }] && _wheres.Count == 0)
        {
            Say(Propositions.Same(_subjects[0], Subject.From(all[0])!), !isDenied);
            _unplaced = [];
            return;
        }

        if (all.Exists(IsOffice) && (all.Exists(item => !IsOffice(item)) || all.Count > 1 || (_subjects.Count == 1 && _wheres.Count == 0)))
        {
            _unplaced = [];
            var group = all.ConvertAll(item => Subject.From(item)!);
            if (group.TrueForAll(one => one.IsOffice) && _subjects is [{ IsLagna: false } about] && all.Count == 1)
                group.Add(about);
            Equate(group, isDenied);
            _subjects = [group[^1]];
            _wheres = [];
            return;
        }

        var isAhead = clauses.Skip(at + 1).Any(one => Mentions.AnyPart(one.Symbols) && (_wheres.Count == 0 || one.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is not (Kind.Graha or Kind.Lagna) && !IsIdle(symbol))));
        if (!isDenied && isAhead && !(_whereFirst && _wheres.Count > 0))
        {
            _unplaced.AddRange(items);
            return;
        }

        if (_wheres.Count == 0 || (_wheres.Exists(IsState) && clauses[at].Join != Kind.And))
            NotUnderstood($"“{Words(items)}” says nothing");
        else
            Stated(items, _wheres, [.. clauses[at].Symbols.Where(symbol => symbol.Kind == Kind.Not)], isDenied);
    }

    private static bool IsOffice(Symbol symbol) => symbol.Kind is Kind.LordOf or Kind.LordOfRashi or Kind.LordOfStar or Kind.Dispositor or Kind.Karaka;

    /// <summary>Only places: of whoever waits or was named before, else of those who follow.</summary>
    private void Places(List<Segment> clauses, int at, List<Symbol> items, bool isDenied)
    {
        var symbols = clauses[at].Symbols;
        // "Scorpio, your tenth house, is home to …": of the house it is, and of those who follow.
        if (_unpeopled.Count > 0 && !isDenied)
        {
            if (_unpeopled.Concat(items).ToList() is [{ Kind: Kind.Place or Kind.Rashi } first, { Kind: Kind.Place or Kind.Rashi } second] && first.Kind != second.Kind)
            {
                var house = first.Kind == Kind.Place ? first : second;
                Say(Propositions.HouseIs(house.Value, (Rashi)(first.Kind == Kind.Rashi ? first : second).Value, _setting with { IsNow = false }, symbols.Contains(house) ? ReferenceOf(house, symbols) : _whence), true);
            }

            if (items.Find(item => item.Kind == Kind.Place) is { Kind: Kind.Place } counted)
                _whence = ReferenceOf(counted, symbols);
            _unpeopled = [.. _unpeopled, .. items];
            return;
        }

        if (_unplaced.Count > 0)
        {
            var who = _unplaced;
            _unplaced = [];
            Stated(who, items, symbols, isDenied);
            return;
        }

        if (items is [{ Kind: Kind.Place or Kind.Rashi }, { Kind: Kind.Place or Kind.Rashi }] && items[0].Kind != items[1].Kind)
        {
            var place = items.Find(item => item.Kind == Kind.Place);
            Say(Propositions.HouseIs(place.Value, (Rashi)items.Find(item => item.Kind == Kind.Rashi).Value, _setting, ReferenceOf(place, symbols)), !isDenied);
            (_place, _whence) = (place, ReferenceOf(place, symbols));
            if (_subjects.TrueForAll(who => who.IsLagna) || isDenied)
                return;
        }

        if (clauses[at].Has(Kind.Planets) && items.TrueForAll(IsState) && !isDenied && clauses.Skip(at + 1).Any(one => one.Symbols.Exists(Segment.IsWho)))
        {
            _common = items;
            return;
        }

        var follows = clauses.Skip(at + 1).FirstOrDefault(one => Mentions.AnyPart(one.Symbols) && !one.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi || IsIdle(symbol))) is { } next
            && next.Symbols.Exists(Segment.IsWho) && !next.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Dasha or Kind.Aspect or Kind.Yoga or Kind.Rules);
        if (follows && !isDenied && (clauses[at].Has(Kind.Planets) || _whereFirst || _subjects.Count == 0 || _statements.Count == 0 || at == 0 || clauses.Take(at).All(one => !Mentions.AnyPart(one.Symbols))))
        {
            _unpeopled = items;
            _star = items.FindLast(item => item.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
            _place = items.FindLast(item => item.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } named ? named : _place;
            _whence = items.Find(item => item.Kind == Kind.Place) is { Kind: Kind.Place } from ? ReferenceOf(from, symbols) : _whence;
            return;
        }

        // The rashi, and the nakshatra, of nobody else are the Moon's.
        var isOfMoon = _subjects.Count == 0 || _subjects.TrueForAll(who => who.IsLagna) || (symbols.Exists(symbol => symbol.Kind == Kind.You) && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star));
        if (isOfMoon && (symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star) || items.TrueForAll(item => item.Kind is Kind.Nakshatra or Kind.PadaAt))
            && items.TrueForAll(item => item.Kind is Kind.Rashi or Kind.Nakshatra or Kind.PadaAt))
            _subjects = [Subject.Graha(Graha.Moon)];
        if (_subjects.Count == 0)
            NotUnderstood($"whom “{Words(symbols)}” is about");
        else
            Stated(_subjects, items, symbols, isDenied);
    }

    /// <summary>Names and places in turn.</summary>
    private void Chunks(List<Symbol> items, List<Symbol> symbols, bool isDenied, bool isRelated)
    {
        // "Jupiter and Saturn carry meaning here, Jupiter in the twelfth": the first names said only of whom it goes on.
        if (!items.Exists(item => _unplaced.Exists(who => who.Is(item.Kind, item.Value))))
            items = [.. _unplaced, .. items];
        _unplaced = [];
        // "They live in the same sign": the two that were named last.
        var carried = !items.Exists(Segment.IsWho) && _subjects.Count < 2 && _placed.Count > 1 ? [.. _placed.TakeLast(2)] : _subjects;
        var isPlaceFirst = items.Count > 0 && !Segment.IsWho(items[0]);
        var (whos, wheres) = (new List<Symbol>(), new List<Symbol>());
        var from = 0;
        // A new chunk begins where the kind that came first comes again.
        foreach (var item in items)
        {
            var isWho = Segment.IsWho(item);
            if (isWho != isPlaceFirst && whos.Count > 0 && wheres.Count > 0 && !(isPlaceFirst && !items.Skip(items.IndexOf(item)).Any(Segment.IsWho)))
            {
                Stated(whos, wheres, symbols, Denies(symbols, from, symbols.IndexOf(item)));
                (whos, wheres, from) = ([], [], symbols.IndexOf(item));
            }

            (isWho ? whos : wheres).Add(item);
        }

        var deniesLast = Denies(symbols, Math.Max(from, 0), symbols.Count) && !(isRelated && wheres.Count == 0);
        if (whos.Count > 0 && wheres.Count > 0)
            Stated(whos, wheres, symbols, deniesLast && !isRelated);
        else if (wheres.Count > 0 && isRelated && carried.Count > 0)
            Stated(carried, wheres, symbols, false);
        else if ((whos.Count > 0 || wheres.Count > 0) && !isRelated)
            NotUnderstood($"“{Words(symbols)}”");
        if (isDenied && isRelated && items.Exists(Segment.IsWhere))
            NotUnderstood($"what is denied in “{Words(symbols)}”");
        _whereFirst = isPlaceFirst;
        if (isRelated)
            Related([.. items.Where(Segment.IsWho)], carried, symbols, isDenied);
    }

    private void Related(List<Symbol> whos, List<Subject> carried, List<Symbol> symbols, bool isDenied)
    {
        // An office whose holder is named beside it is he.
        whos = [.. whos.Where((who, i) => !(IsOffice(who) && ((i + 1 < whos.Count && whos[i + 1].Kind == Kind.Graha && symbols.IndexOf(whos[i + 1]) == symbols.IndexOf(who) + 1)
            || (i > 0 && whos[i - 1].Kind == Kind.Graha && symbols.IndexOf(whos[i - 1]) == symbols.IndexOf(who) - 1))))];
        var group = whos.ConvertAll(who => Subject.From(who)!);
        if (group.Count < 2)
            group = [.. carried.Where(one => !group.Exists(who => who.Name == one.Name)), .. group];
        var (isOpposite, isApart) = (symbols.Exists(symbol => symbol.Kind == Kind.Opposite), symbols.Exists(symbol => symbol.Kind == Kind.Apart));
        if (group.Count < 2 || group.Exists(who => who.IsOffice && group.Count > 2) || ((isOpposite || isApart || isDenied) && group.Count != 2) || (isOpposite && isApart))
        {
            NotUnderstood($"who is together in “{Words(symbols)}”");
            return;
        }

        for (var i = 1; i < group.Count; i++)
        {
            if (isOpposite)
                Say(Propositions.Opposite(group[0], group[i], _setting), !isDenied);
            else
                Say(Propositions.Together(group[0], group[i], _setting), isDenied == isApart);
        }

        _subjects = group;
    }

    private void Stated(List<Symbol> whos, List<Symbol> wheres, List<Symbol> within, bool isDenied)
    {
        var group = whos.ConvertAll(who => Subject.From(who)!);
        Equate(group, false);
        Stated(group, wheres, within, isDenied);
    }

    private void Stated(List<Subject> group, List<Symbol> wheres, List<Symbol> within, bool isDenied)
    {
        // The Sun burns, and is not burnt.
        if (!isDenied && group.Count > 1 && wheres.TrueForAll(where => where.Kind == Kind.Combust))
            group = [.. group.Where(who => who.Name != nameof(Graha.Sun))];
        if (group.Count == 0)
            NotUnderstood($"who is meant in “{Words(within)}”");
        if (isDenied && group.Count * wheres.Count != 1 && !(wheres.Count == 1 && within.Exists(symbol => symbol is { Kind: Kind.Not, Text: "nor" or "none" or "neither" })))
            NotUnderstood($"what is denied in “{Words(within)}”");
        foreach (var who in group)
            foreach (var where in wheres)
                State(who, where, within, !isDenied);
        foreach (var state in _common)
            foreach (var who in group)
                State(who, state, within, true);
        (_subjects, _wheres) = (group, wheres);
        _placed = [.. _placed.TakeLast(1), .. group];
        _place = wheres.FindLast(where => where.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place ? place : _place;
        _star = wheres.FindLast(where => where.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
    }
}
