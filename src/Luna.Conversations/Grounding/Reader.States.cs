using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>What is said of somebody by one word for where or how.</summary>
internal sealed partial class Reader
{
    private void Place(List<Subject> group, List<Symbol> wheres, List<Symbol> within, bool denied)
    {
        if (group.Count == 0)
        {
            NotUnderstood(Words(within));
            return;
        }

        foreach (var shared in _shared)
            foreach (var who in group)
                State(who, shared, within, !denied);
        _isShared = true;
        _placed = [.. _placed.TakeLast(1), .. group];
        // Of "not in Leo, it is in Virgo" run together nobody knows what is denied.
        if (denied && wheres.GroupBy(where => where.Kind).Any(alike => alike.Count() > 1))
            NotUnderstood(Words(within));
        // "Kark mein neech ka nahi": in Kark, and not debilitated.
        var isOfState = denied && wheres.Count > 1 && IsDignity(wheres[^1]) && within.Exists(symbol => symbol.Is(Kind.Not, 2))
            && wheres.Take(wheres.Count - 1).All(where => where.Kind is Kind.Rashi or Kind.Place);
        foreach (var who in group)
            foreach (var where in wheres)
                State(who, where, within, !denied || (isOfState && where != wheres[^1]));
        // "It is Venus, not Jupiter, that is exalted".
        foreach (var who in _denied)
            foreach (var where in wheres)
                State(who, where, within, denied);
        if (_denied.Count > 0 && denied)
            NotUnderstood(Words(within));
        _denied = [];
        _place = wheres.FindLast(where => where.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place ? place : _place;
        _star = wheres.FindLast(where => where.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
        (_subjects, _wheres, _affirmed) = (group, wheres, !denied);
    }

    /// <summary>Beside a sade sati Saturn is that of the sky, and the Moon that of the birth.</summary>
    private Setting SettingOf(Subject who) =>
        !_isOfSaturn ? _setting : who.Name == nameof(Graha.Saturn) ? new Setting(true) : who.Name == nameof(Graha.Moon) ? default : _setting;

    private Graha? _whence;

    private static bool IsDignity(Symbol symbol) => symbol.Kind is Kind.Exalted or Kind.Debilitated or Kind.Own or Kind.Retrograde or Kind.Direct or Kind.Combust or Kind.Vargottama;

    private void State(Subject who, Symbol where, List<Symbol> within, bool affirmed)
    {
        switch (where.Kind)
        {
            case Kind.Rashi:
                Say(Propositions.InRashi(who, (Rashi)where.Value, SettingOf(who)), affirmed);
                break;
            case Kind.Place:
                // A place that is carried over is counted from where it was.
                if (within.Contains(where))
                    _whence = ReferenceOf(where, within);
                Say(Propositions.InPlace(who, where.Value, SettingOf(who), _whence), affirmed);
                break;
            case Kind.Places:
                var (from, setting) = (ReferenceOf(where, within), _setting);
                Say(new Proposition(
                    truths => new Astrology.Yogas.BhavaSet(where.Value).Contains(truths.PlaceOf(who.Of(truths), setting, from)),
                    truths => $"{who.Name} is in house {truths.PlaceOf(who.Of(truths), setting, from)} from {from?.ToString() ?? "the lagna"}, not in a {where.Text}"), affirmed);
                break;
            case Kind.Nakshatra:
                Say(Propositions.InNakshatra(who, (Nakshatra)where.Value, _setting), affirmed);
                break;
            case Kind.PadaAt:
                Say(Propositions.InPada(who, where.Value, _setting), affirmed);
                break;
            case Kind.Degree:
                Degree(who, where, within, affirmed);
                break;
            default:
                Say(Propositions.State(who, where.Kind, SettingOf(who)), affirmed);
                break;
        }
    }

    private void Degree(Subject who, Symbol where, List<Symbol> within, bool affirmed)
    {
        var at = within.IndexOf(where);
        if (Phrases.KindAt(within, at - 1) != Kind.Number)
        {
            NotUnderstood(Words(within));
            return;
        }

        int? minutes = Phrases.KindAt(within, at + 1) == Kind.Number ? within[at + 1].Value : null;
        if (minutes is not null && within.Count(symbol => symbol.Kind == Kind.Number) > 2)
            NotUnderstood(Words(within));
        Say(Propositions.AtDegree(who, within[at - 1].Amount, minutes, _setting), affirmed);
    }

    /// <summary>"8th from the Moon", "from the Moon … in the 8th", "Chandra se 8ve": the nearest stands for the bhava.</summary>
    private Graha? ReferenceOf(Symbol place, List<Symbol> within)
    {
        var at = within.IndexOf(place);
        if (Near(within, at, -1) is { Amount: 1 } before)
            return Whence(before);
        if (Near(within, at, 1) is { Amount: 0 } after)
            return Whence(after);
        if (within.Count(symbol => symbol.Kind == Kind.Reference) == 1)
            return Whence(within.First(symbol => symbol.Kind == Kind.Reference));
        if (within.Exists(symbol => symbol.Kind == Kind.Reference))
            NotUnderstood(Words(within));
        return _hasFrom ? _from : null;
    }

    private Graha? Whence(Symbol reference)
    {
        if (reference.Value >= Phrases.LagnaIn)
            Say(Propositions.InRashi(Subject.Lagna, (Rashi)(reference.Value - Phrases.LagnaIn), default), true);
        else if (reference.Value >= Phrases.MoonIn)
            Say(Propositions.InRashi(Subject.Graha(Graha.Moon), (Rashi)(reference.Value - Phrases.MoonIn), default), true);
        return FromOf(reference);
    }

    private static Symbol? Near(List<Symbol> within, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < within.Count; i += step)
        {
            if (within[i].Kind == Kind.Reference)
                return within[i];
            if (!IsIdle(within[i]))
                return null;
        }

        return null;
    }

    private static bool IsState(Symbol where) => Segment.IsWhere(where) && where.Kind is not (Kind.Rashi or Kind.Place or Kind.Places or Kind.Nakshatra or Kind.PadaAt or Kind.Degree);
}
