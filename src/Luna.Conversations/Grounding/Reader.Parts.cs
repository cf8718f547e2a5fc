namespace Luna.Conversations.Grounding;

/// <summary>The parts of a sentence brought into the order in which they are read.</summary>
internal sealed partial class Reader
{
    /// <summary>"The tenth house, which stands for career, …": what is so for everybody is taken out.</summary>
    private static void Glossed(List<Segment> segments)
    {
        for (var i = segments.Count - 1; i > 0; i--)
        {
            if (segments[i].Has(Kind.StandsFor) && segments[i].Has(Kind.Who)
                && segments[i - 1].Symbols.FindLast(symbol => symbol.Kind is Kind.Place or Kind.Graha) is { Kind: not Kind.Unknown } of && General.Signifies(of, segments[i].Symbols))
                segments.RemoveAt(i);
        }
    }

    /// <summary>"Mercury, further off, is not": what stands between commas and names nothing of a chart is taken out.</summary>
    private void Parenthetical(List<Segment> segments)
    {
        for (var i = 0; _isEnglish && i + 2 < segments.Count; i++)
        {
            if (!IsListed(segments[i]) || segments[i + 1].Join != Kind.Comma)
                continue;
            var end = i + 1;
            while (end < segments.Count && IsAside(segments[end]) && (end == i + 1 || segments[end].Join == Kind.And))
                end++;
            if (end == i + 1 || end == segments.Count || segments[end].Join != Kind.Comma || segments[end].Symbols.Exists(Segment.IsWho))
                continue;
            segments[i].Symbols.AddRange(segments[end].Symbols);
            segments.RemoveRange(i + 1, end - i);
        }
    }

    private static bool IsAside(Segment segment) => !Mentions.AnyPart(segment.Symbols) && segment.Has(Kind.Unknown)
        && segment.Symbols.TrueForAll(symbol => IsIdle(symbol) || Ordinary.Is(symbol) || symbol.Kind == Kind.Interprets || symbol.Text is "far" or "away" or "off" or "further" or "near" or "close");

    /// <summary>"Rahu and Ketu are in the third and the ninth": the first in the first, the second in the second.</summary>
    private static void Paired(List<Segment> segments)
    {
        for (var i = 0; i + 2 < segments.Count; i++)
        {
            var (first, second, third) = (segments[i], segments[i + 1], segments[i + 2]);
            if (second.Join != Kind.And || third.Join != Kind.And || first.Has(Kind.Not) || !IsListed(first) || first.Symbols.Count(Segment.IsWho) != 1
                || second.Symbols.Count(Segment.IsWho) != 1 || second.Symbols.Count(Segment.IsWhere) != 1 || third.Symbols.Count(Segment.IsWhere) != 1
                || !third.Symbols.TrueForAll(symbol => Segment.IsWhere(symbol) || IsIdle(symbol)) || second.Symbols.FindIndex(Segment.IsWhere) < second.Symbols.FindIndex(Segment.IsWho))
                continue;
            var (one, other) = (second.Symbols.Find(Segment.IsWhere), third.Symbols.Find(Segment.IsWhere));
            if (one.Kind != other.Kind)
                continue;
            first.Symbols.Add(one);
            second.Symbols[second.Symbols.IndexOf(one)] = other;
            segments.RemoveAt(i + 2);
        }
    }

    /// <summary>"After Venus, …" belongs to what follows.</summary>
    private static bool IsOpening(Segment segment) =>
        segment.Has(Kind.After) && segment.Count(Kind.Graha) == 1 && segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.After or Kind.Graha || IsIdle(symbol));

    /// <summary>Parts that only name houses, signs or a number go with the one that says something of them.</summary>
    private static void Gathered(List<Segment> segments)
    {
        for (var i = segments.Count - 2; i >= 0; i--)
        {
            var (segment, next) = (segments[i], segments[i + 1]);
            var names = segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi || IsIdle(symbol)) && segment.Has(Kind.Place) != segment.Has(Kind.Rashi)
                && next.Join is Kind.And or Kind.Comma && next.HasAny(Kind.RuledBy, Kind.AspectedBy, Kind.Empty, Kind.Bindu) && (i == 0 || segment.Join != Kind.Filler) && !next.Has(Kind.Not);
            var seers = next is { Join: Kind.And } && next.Has(Kind.Aspect) && !next.Symbols.Exists(Segment.IsWhere) && segment.Has(Kind.Place) && segment.Symbols.Exists(Segment.IsWho)
                && segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place || Segment.IsWho(symbol) || (IsIdle(symbol) && symbol.Kind is not (Kind.In or Kind.Mein or Kind.Sits)));
            // "Doosre, paanchve aur chhathe bhav ko dekhta hai": all of them.
            var seen = next.Join is Kind.And or Kind.Comma && next.Has(Kind.Aspect) && next.Has(Kind.Object) && !next.Symbols.Exists(Segment.IsWho) && segment.Symbols[^1].Kind == Kind.Place
                && !segment.HasAny(Kind.Aspect, Kind.Not) && segment.Symbols.TrueForAll(symbol => symbol.Kind == Kind.Place || Segment.IsWho(symbol) || IsIdle(symbol));
            var count = segment.Has(Kind.With) && segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.With or Kind.Number or Kind.Bindu or Kind.Sarva || IsIdle(symbol)) && segment.Has(Kind.Bindu);
            var next2 = segment.Has(Kind.Next) && segment.Has(Kind.Dasha) && !segment.Has(Kind.Graha) && IsListed(next);
            if (!names && !count && !next2 && !seers && !seen)
                continue;
            next.Symbols.InsertRange(0, segment.Symbols);
            segments[i + 1] = new Segment(segment.Join, next.Symbols);
            segments.RemoveAt(i);
        }

        // "None of Mercury, Venus and Mars is …": the denial goes for all.
        if (segments.Count > 1 && segments[0].Symbols is [{ Kind: Kind.Not, Text: "none" } none, ..] && segments[0].Symbols.Exists(Segment.IsWho) && !segments[0].Symbols.Exists(Segment.IsWhere)
            && segments.Find(one => one.Symbols.Exists(Segment.IsWhere)) is { } said)
        {
            segments[0].Symbols.RemoveAt(0);
            said.Symbols.Add(none);
        }
    }

    /// <summary>"When you turn 51, …", "from 2000 to 2017, …".</summary>
    private static bool IsTime(Segment segment) =>
        segment.HasAny(Kind.Age, Kind.Date) && segment.Symbols.TrueForAll(symbol => symbol is { Kind: Kind.Age, Text: not ("you are" or "years old") }
            || symbol.Kind is Kind.Number or Kind.Years or Kind.Date or Kind.From or Kind.Until or Kind.To || IsIdle(symbol));

    /// <summary>Whether a time goes with what follows: not "till 2029, then …" behind a dasha.</summary>
    private bool TimeOf(List<Segment> segments, int at)
    {
        var next = segments[at + 1];
        return IsTime(next) && at + 2 < segments.Count ? segments[at + 2].Has(Kind.Dasha)
            : next.Has(Kind.Dasha) && !(segments[at].Has(Kind.Until) && next.Has(Kind.After) && _form == Form.Dasha);
    }

    /// <summary>"You cannot say that it isn't" says that it is; two denials otherwise are not understood.</summary>
    private static void DoubleDenial(List<Segment> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Count(Kind.Not) != 2)
                continue;
            var first = segment.Symbols.FindIndex(symbol => symbol.Kind == Kind.Not);
            var second = segment.Symbols.FindLastIndex(symbol => symbol.Kind == Kind.Not);
            var who = segment.Symbols.FindIndex(Segment.IsWho);
            var hindi = segment.Symbols[second].Value == 2 && segment.Symbols[first].Value == 2;
            if ((who > first && who < second) || hindi || segment.Symbols[second].Text is "wrong" or "untrue" or "incorrect" or "false" or "galat" or "गलत")
            {
                segment.Symbols.RemoveAt(second);
                segment.Symbols.RemoveAt(first);
            }
        }
    }
}
