using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Conversations.Grounding;

/// <summary>Saturn over the Moon: sade sati, its phases and dates, dhaiya.</summary>
internal sealed partial class Reader
{
    private static readonly Graha? _moon = Graha.Moon;

    private void Saturn(Segment segment)
    {
        var symbols = segment.Symbols;
        var denied = segment.Count(Kind.Not) + segment.Count(Kind.Absent) == 1;
        var dates = symbols.Where(symbol => symbol.Kind == Kind.Date).ToList();
        var whos = symbols.Where(Segment.IsWho).ToList();
        if (segment.Count(Kind.Not) + segment.Count(Kind.Absent) > 1 || dates.Count > 2 || whos.Exists(who => !who.Is(Kind.Graha, (int)Graha.Saturn) && !(who.Is(Kind.Graha, (int)Graha.Moon) && segment.Has(Kind.You) && !symbols.Exists(Segment.IsWhere)))
            || symbols.Exists(symbol => !IsIdle(symbol) && !Segment.IsWho(symbol) && symbol.Kind is not (Kind.Not or Kind.Absent or Kind.SadeSati or Kind.Dhaiya
                or Kind.Phase or Kind.PhaseName or Kind.PadaAt or Kind.Date or Kind.Start or Kind.End or Kind.From or Kind.Until or Kind.To or Kind.Runs or Kind.Reference
                or Kind.Place or Kind.Rashi or Kind.Future or Kind.Next or Kind.Formed or Kind.Number or Kind.Years or Kind.Called)))
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
