using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>How many, and who alone.</summary>
internal sealed partial class Reader
{
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
        Phrases.KindAt(symbols, at) == Kind.Planets || (Phrases.KindAt(symbols, at) == Kind.You && Phrases.KindAt(symbols, at + 1) == Kind.Planets) || (at < symbols.Count && symbols[at].Text is "them" or "these" or "tara" or "star");

    private static int Collective(string word) => word switch
    {
        "teenon" or "teeno" or "tino" or "तीनों" => 3,
        "charon" or "chaaron" or "chaaro" or "चारों" => 4,
        "paanchon" or "paancho" or "पांचों" => 5,
        _ => 0,
    };
}
