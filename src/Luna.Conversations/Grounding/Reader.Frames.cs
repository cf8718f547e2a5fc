namespace Luna.Conversations.Grounding;

/// <summary>The frames, each with the parts of a sentence that it reads.</summary>
internal sealed partial class Reader
{
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
        || (segments[at].Has(Kind.Birth) && segments[at + 1].Has(Kind.Dasha) && segments[at].Symbols.TrueForAll(IsIdle))
        || (IsTime(segments[at]) && (TimeOf(segments, at) || segments.Skip(at + 1).SkipWhile(IsTime).FirstOrDefault()?.HasAny(Kind.Dasha, Kind.Change) == true)));

    /// <summary>Only a bhava, and no verb of standing: what was said of the one before goes for it too.</summary>
    private bool Continues(Segment segment, Form form) =>
        _form == form && segment.Join is Kind.And or Kind.Comma && !segment.Symbols.Exists(Segment.IsWho)
        && segment.Symbols.Exists(symbol => symbol.Kind is Kind.Place or Kind.Rashi)
        && segment.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi or Kind.You or Kind.Soft or Kind.House or Kind.Who or Kind.Not or Kind.Object);

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
}
