using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Yogas, doshas, and Saturn over the Moon.</summary>
internal sealed partial class Reader
{
    private int Yogas(List<Segment> segments, int at)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        var denied = segment.Count(Kind.Not) + segment.Count(Kind.Absent) == 1;
        if (segment.Count(Kind.Not) + segment.Count(Kind.Absent) > 1 || symbols.Exists(symbol => !IsIdle(symbol) && !Segment.IsWho(symbol) && !Segment.IsWhere(symbol)
            && symbol.Kind is not (Kind.Not or Kind.Absent or Kind.Yoga or Kind.Manglik or Kind.ManglikPlaces or Kind.KalaSarpa or Kind.Hemmed or Kind.YogaWord
                or Kind.DoshaWord or Kind.Formed or Kind.Conjunct or Kind.Reference or Kind.Interprets or Kind.Called or Kind.Number or Kind.To) && symbol is not { Kind: Kind.From, Text: "between" }))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        var grahas = Carried([.. symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)]);
        var named = symbols.Where(symbol => symbol.Kind == Kind.Yoga).ToList();
        if (symbols.Exists(symbol => symbol.Kind is Kind.KalaSarpa or Kind.Hemmed))
            Say(Propositions.Holds("kala sarpa", truths => truths.HasKalaSarpa), !denied);
        if (symbols.Exists(symbol => symbol.Kind is Kind.Manglik or Kind.ManglikPlaces))
            Manglik(symbols, grahas, denied);
        // "Parivartana between the fifth and the seventh house": their lords exchange.
        if (named is [{ Text: "parivartana" }] && !denied && grahas.Count == 0 && PlacesOf(segments, at) is [var one, var other])
        {
            Say(Propositions.Holds($"exchange of the lords of {one} and {other}", truths => Conventions.Exchanges(truths.Chart, Conventions.LordOf(truths.Chart, one), Conventions.LordOf(truths.Chart, other))), true);
            _form = Form.Yoga;
            return at + 1;
        }

        foreach (var yoga in named)
        {
            if (_setting != default)
                NotUnderstood(Words(symbols));
            var who = grahas.Count > 0 ? grahas : segment.Symbols.Exists(symbol => symbol.Kind == Kind.Who) && !denied ? _subjects : [];
            if (grahas.Count == 0 || !Formed(yoga.Text, who, denied))
                Say(Propositions.Holds($"{yoga.Text} yoga", truths => truths.HasYoga(yoga.Text)), !denied);
        }

        if (symbols.Exists(symbol => symbol.Kind == Kind.Conjunct) && grahas.Count > 1)
            for (var i = 1; i < grahas.Count; i++)
                Say(Propositions.Together(grahas[0], grahas[i], _setting), !denied);
        var wheres = symbols.Where(Segment.IsWhere).ToList();
        if (symbols.Exists(symbol => symbol.Kind is Kind.Manglik) && grahas.Count == 0 && wheres.TrueForAll(where => where.Kind == Kind.Place))
            grahas = wheres.Count > 0 ? [Subject.Graha(Graha.Mars)] : grahas;
        // "Venus being exalted in the second does not make …": the denial is of the yoga alone.
        var deniesYoga = denied && named.Count + symbols.Count(symbol => symbol.Kind == Kind.Manglik) == 1 && wheres.Count > 0 && symbols.FindIndex(symbol => symbol.Kind == Kind.Not) is var not && not > symbols.FindLastIndex(Segment.IsWhere) && not < symbols.FindIndex(symbol => symbol.Kind is Kind.Yoga or Kind.Manglik);
        if (wheres.Count > 0 && (grahas.Count == 0 || (denied && !deniesYoga)))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        if (wheres.Count > 0)
            Place(grahas, wheres, symbols, false);
        if (grahas.Count > 0)
            _subjects = grahas;
        else if (named is [var only] && Conventions.Of(only.Text) is { Length: > 0 } members)
            _subjects = [.. members.Select(Subject.Graha)];
        (_form, _affirmed) = (Form.Yoga, !denied);
        return at;
    }

    private static List<int> PlacesOf(List<Segment> segments, int at) =>
        at + 1 < segments.Count && segments[at + 1] is { Join: Kind.And } next && next.Symbols.TrueForAll(symbol => symbol.Kind == Kind.Place || IsIdle(symbol))
            ? [.. segments[at].Symbols.Concat(next.Symbols).Where(symbol => symbol.Kind == Kind.Place).Select(symbol => symbol.Value)] : [];

    /// <summary>A yoga of certain grahas; those that do not belong to it make the sentence not understood.</summary>
    private bool Formed(string id, List<Subject> who, bool denied)
    {
        if (id is "yogakaraka" or "neecha-bhanga" && who.Count == 1)
        {
            Say(Propositions.Holds($"{id} of {who[0].Name}", truths => who[0].Of(truths) is { } graha && Conventions.IsOf(truths.Chart, id, graha)), !denied);
            return true;
        }

        if (id == "parivartana" && who.Count == 2)
        {
            Say(Propositions.Holds($"exchange of {who[0].Name} and {who[1].Name}", truths =>
                who[0].Of(truths) is { } one && who[1].Of(truths) is { } other && Conventions.Exchanges(truths.Chart, one, other)), !denied);
            return true;
        }

        if (id == "grahan" && who is [{ Name: "Sun" or "Moon" } light])
        {
            Say(Propositions.Holds($"grahan of {light.Name}", truths => new[] { Graha.Rahu, Graha.Ketu }.Any(node => Conventions.Together(truths.Chart, light.Of(truths)!.Value, node))), !denied);
            return true;
        }

        var members = Conventions.Of(id);
        if (who.Exists(one => one.IsLagna || one.IsOffice || !members.Any(member => member.ToString() == one.Name)))
            NotUnderstood($"{string.Join(", ", who.Select(one => one.Name))} beside {id}");
        return false;
    }

    private void Manglik(List<Symbol> symbols, List<Subject> grahas, bool denied)
    {
        if (grahas.Exists(who => who.Name != nameof(Graha.Mars)))
            NotUnderstood(Words(symbols));
        var references = symbols.Where(symbol => symbol.Kind == Kind.Reference).ToList();
        var from = references.Count > 0 ? FromOf(references[0]) : _hasFrom ? _from : null;
        if (references.Count > 1)
            NotUnderstood(Words(symbols));
        Say(Propositions.Holds($"manglik from {from?.ToString() ?? "the lagna"}", truths =>
            truths.PlaceOf(Graha.Mars, default, from) is 1 or 2 or 4 or 7 or 8 or 12), !denied);
    }
}
