using Luna.Astrology.Zodiac;
using NodaTime;

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
                or Kind.DoshaWord or Kind.Formed or Kind.Conjunct or Kind.Reference or Kind.Interprets or Kind.Called or Kind.Number or Kind.To)))
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
        if (wheres.Count > 0 && (grahas.Count == 0 || denied))
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

    private static readonly Graha? _moon = Graha.Moon;

    private void Saturn(Segment segment)
    {
        var symbols = segment.Symbols;
        var denied = segment.Count(Kind.Not) + segment.Count(Kind.Absent) == 1;
        var dates = symbols.Where(symbol => symbol.Kind == Kind.Date).ToList();
        var whos = symbols.Where(Segment.IsWho).ToList();
        if (segment.Count(Kind.Not) + segment.Count(Kind.Absent) > 1 || dates.Count > 2 || whos.Exists(who => !who.Is(Kind.Graha, (int)Graha.Saturn))
            || symbols.Exists(symbol => !IsIdle(symbol) && !Segment.IsWho(symbol) && symbol.Kind is not (Kind.Not or Kind.Absent or Kind.SadeSati or Kind.Dhaiya
                or Kind.Phase or Kind.PhaseName or Kind.PadaAt or Kind.Date or Kind.Start or Kind.End or Kind.From or Kind.Until or Kind.To or Kind.Runs or Kind.Reference
                or Kind.Place or Kind.Rashi or Kind.Future or Kind.Next or Kind.Formed or Kind.Number or Kind.Years)))
        {
            NotUnderstood(Words(symbols));
            return;
        }

        int? phase = symbols.Exists(symbol => symbol.Kind is Kind.PhaseName or Kind.PadaAt)
            ? symbols.First(symbol => symbol.Kind is Kind.PhaseName or Kind.PadaAt).Value : null;
        var isAhead = symbols.Exists(symbol => symbol.Kind is Kind.Next or Kind.Future);
        if (dates.Count > 0)
            SaturnDates(symbols, dates, phase, denied, isAhead);
        else if (!isAhead && symbols.Exists(symbol => symbol.Kind == Kind.Start) && phase is null && symbols.Exists(symbol => symbol.Kind == Kind.SadeSati))
            Say(Propositions.Holds("sade sati", truths => IsSadeSati(truths)), !denied);
        else if (isAhead || symbols.Exists(symbol => symbol.Kind is Kind.Start or Kind.Until or Kind.From or Kind.Number))
            NotUnderstood(Words(symbols));
        else if (symbols.Exists(symbol => symbol.Kind == Kind.End))
            Say(Propositions.Holds("sade sati is over", truths => !IsSadeSati(truths) && truths.SadeSati.Periods.Any(period => period.Time.HasEnd && period.Time.End < truths.Now)), !denied);
        else if (phase is { } number)
            Say(Propositions.Number("the place of Saturn from the Moon, 12 being the first phase,", truths => truths.PlaceOf(Graha.Saturn, new Setting(true), _moon), (number + 10) % 12 + 1), !denied);
        else if (symbols.Exists(symbol => symbol.Kind == Kind.SadeSati))
            Say(Propositions.Holds("sade sati", truths => IsSadeSati(truths)), !denied);

        foreach (var dhaiya in symbols.Where(symbol => symbol.Kind == Kind.Dhaiya))
        {
            Say(Propositions.Holds("dhaiya", truths => truths.PlaceOf(Graha.Saturn, new Setting(true), _moon) is var place
                && (dhaiya.Value == 0 ? place is 4 or 8 : place == dhaiya.Value)), !denied);
        }

        var setting = _setting;
        _setting = new Setting(true);
        foreach (var where in symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi))
        {
            if (denied)
                NotUnderstood(Words(symbols));
            State(Subject.Graha(Graha.Saturn), where, symbols, true);
        }

        _setting = setting;
        (_subjects, _form) = ([Subject.Graha(Graha.Saturn)], Form.Saturn);
        // What is said of Saturn behind a sade sati is of now.
        _setting = new Setting(true);
    }

    private void SaturnDates(List<Symbol> symbols, List<Symbol> dates, int? phase, bool denied, bool isAhead)
    {
        if (denied || symbols.Exists(symbol => symbol.Kind == Kind.Dhaiya))
        {
            NotUnderstood(Words(symbols));
            return;
        }

        if (!isAhead && symbols.Exists(symbol => symbol.Kind is Kind.Runs or Kind.Now) && phase is null)
            Say(Propositions.Holds("sade sati", truths => IsSadeSati(truths)), true);
        foreach (var date in dates)
        {
            if (SideOf(symbols, date) is not { } isStart)
            {
                NotUnderstood(Words(symbols));
                return;
            }

            Say(Propositions.Holds($"the {(isStart ? "start" : "end")} of sade sati {date.Text}", truths =>
                RoundOf(truths, phase, isStart) is { } border && truths.Agrees(date.Value, border)), true);
        }
    }

    private static bool IsSadeSati(Truths truths) => truths.PlaceOf(Graha.Saturn, new Setting(true), _moon) is 12 or 1 or 2;

    /// <summary>The border of the passage of Saturn that runs or comes next, or of a phase of it.</summary>
    private static Instant? RoundOf(Truths truths, int? phase, bool isStart)
    {
        var round = truths.SadeSati.Rounds().FirstOrDefault(one => !one.Time.HasEnd || one.Time.End > truths.Now);
        if (round is null)
            return null;
        var periods = phase is { } number ? [.. round.Periods.Where(period => (int)period.Phase == number - 1)] : round.Periods;
        return periods.Count == 0 ? null
            : isStart ? periods[0].Time.HasStart ? periods[0].Time.Start : null
            : periods[^1].Time.HasEnd ? periods[^1].Time.End : null;
    }
}
