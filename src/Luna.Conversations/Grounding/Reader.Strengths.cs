using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Shadbala: who is stronger, and by how many rupas.</summary>
internal sealed partial class Reader
{
    private bool Strengths(List<Symbol> symbols)
    {
        if (!symbols.Exists(IsShadbala) || symbols.Exists(symbol => symbol.Kind is Kind.Not or Kind.Doubt or Kind.Date))
            return false;
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha)symbol.Value).ToList();
        var order = symbols.Where(symbol => symbol.Kind is Kind.More or Kind.Less or Kind.Most or Kind.Least).ToList();
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        if (grahas.Exists(graha => graha.IsNode()) || order.Count > 1 || !symbols.TrueForAll(symbol => IsIdle(symbol) || IsShadbala(symbol) || Ordinary.Is(symbol)
            || symbol.Kind is Kind.Graha or Kind.More or Kind.Less or Kind.Most or Kind.Least or Kind.Than or Kind.Number or Kind.And or Kind.Comma))
            return false;
        if (order.Count == 0)
        {
            if (grahas.Count != 1 || numbers.Count != 1)
                return false;
            Say(Propositions.Holds($"{grahas[0]} has {numbers[0].Amount} rupas", truths => Math.Abs(truths.Shadbala[grahas[0]].Rupas - numbers[0].Amount) < 0.06), true);
            return true;
        }

        if (numbers.Count > 0)
            return false;
        var isMore = order[0].Kind is Kind.More or Kind.Most;
        if (order[0].Kind is Kind.Most or Kind.Least)
        {
            if (grahas.Count != 1)
                return false;
            Say(Propositions.Holds($"{grahas[0]} is the {order[0].Text} in shadbala", truths => Agreed(truths, grahas[0], Propositions.Seven.Where(graha => graha != grahas[0]), isMore)), true);
            return true;
        }

        // "Of Mars and Saturn the stronger is Saturn": the one named twice.
        var one = grahas.Count == 3 ? grahas[2] : grahas.Count == 2 ? grahas[0] : Graha.Rahu;
        if (grahas.Count is not (2 or 3) || grahas.Distinct().Count() != 2 || (grahas.Count == 3 && !grahas.Take(2).Contains(one)) || (grahas.Count == 2 && !symbols.Exists(symbol => symbol.Kind == Kind.Than)))
            return false;
        var other = grahas.First(graha => graha != one);
        Say(Propositions.Holds($"{one} is {order[0].Text} than {other} in shadbala", truths => Agreed(truths, one, [other], isMore)), true);
        return true;
    }

    private static bool IsShadbala(Symbol symbol) => symbol.Text is "shadbala" or "shadbal" or "rupas" or "rupa" or "षड्बल" or "षडबल" or "रूपा";

    /// <summary>Strength is told in rupas or by what each needs; null where the two do not agree.</summary>
    private static bool? Agreed(Truths truths, Graha one, IEnumerable<Graha> others, bool isMore)
    {
        var (bala, list) = (truths.Shadbala, others.ToList());
        var byRupas = list.TrueForAll(other => bala[one].Rupas > bala[other].Rupas == isMore);
        var byNeed = list.TrueForAll(other => bala[one].RatioToRequired > bala[other].RatioToRequired == isMore);
        return byRupas == byNeed ? byRupas : null;
    }
}
