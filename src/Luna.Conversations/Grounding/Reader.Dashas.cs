using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Which dashas run, from when to when, what comes next, at what age.</summary>
internal sealed partial class Reader
{
    private static readonly Kind[] DashaWords =
    [
        Kind.Dasha, Kind.Years, Kind.Months, Kind.Start, Kind.End, Kind.Until, Kind.From, Kind.Se, Kind.To, Kind.Next, Kind.After, Kind.Before, Kind.Future,
        Kind.Change, Kind.Age, Kind.Runs, Kind.Date, Kind.Number, Kind.Not, Kind.Lord, Kind.Birth, Kind.Previous, Kind.Days, Kind.Interprets, Kind.Called, Kind.Takes, Kind.Rules,
    ];

    private Graha? _maha, _antar;

    // The start or end of a period that the sentence told last, for the age or the next period at that time.
    private (Func<Truths, DashaPeriod?> Period, string Name, bool IsStart)? _border;
    private Symbol? _date;
    private int _level = 1;

    private bool IsDasha(Segment segment) =>
        segment.Has(Kind.Dasha) || segment.Has(Kind.Change)
        || (_border is not null && segment.HasAny(Kind.Age, Kind.Until) && !segment.Symbols.Exists(Segment.IsWho))
        || (segment.HasAny(Kind.Date) && segment.Has(Kind.Graha) && segment.Has(Kind.From) && !segment.Symbols.Exists(Segment.IsWhere))
        || (segment.Has(Kind.Graha) && segment.Count(Kind.Date) == 2 && segment.Has(Kind.To))
        || (segment.Count(Kind.Graha) == 2 && segment.Has(Kind.Mein) && segment.Has(Kind.Runs) && !segment.Symbols.Exists(Segment.IsWhere))
        || (segment.HasAny(Kind.Years, Kind.Months) && segment.Has(Kind.Graha) && !segment.Has(Kind.Sign))
        || (segment.HasAny(Kind.Date, Kind.Age) && segment.Has(Kind.Graha) && segment.HasAny(Kind.Start, Kind.End, Kind.Until, Kind.Next, Kind.After, Kind.Runs) && !segment.HasAny(Kind.SadeSati, Kind.Dhaiya))
        || (_form == Form.Dasha && segment.HasAny(Kind.Date, Kind.Age, Kind.Next, Kind.After, Kind.Before, Kind.Months, Kind.Years, Kind.Start, Kind.End) )
        || (_form == Form.Dasha && segment.Join is Kind.But && segment.Has(Kind.Graha) && !segment.Symbols.Exists(Segment.IsWhere))
        || (_form == Form.Dasha && segment.Symbols.Exists(symbol => symbol.Kind == Kind.Graha) && !segment.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect or Kind.Rules or Kind.RuledBy or Kind.LordOf));

    private int Dashas(List<Segment> segments, int at)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        // Two grahas before one word for their period: Saturn/Mercury dasha.
        while (at + 1 < segments.Count && segments[at + 1].Join == Kind.And && symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha || IsIdle(symbol)) && IsDasha(segments[at + 1]))
            symbols = [.. symbols, .. segments[++at].Symbols];
        if (_waiting.Count > 0)
            symbols = [.. _waiting.Where(who => !who.IsOffice).Select(who => new Symbol(Kind.Graha, (int)Enum.Parse<Graha>(who.Name), who.Name)), .. symbols];
        _waiting = [];
        if (symbols.Find(symbol => !IsIdle(symbol) && symbol.Kind is not (Kind.Graha or Kind.Ordinal) && Array.IndexOf(DashaWords, symbol.Kind) < 0) is { Text: { Length: > 0 } stray })
        {
            NotUnderstood($"“{stray}” beside a dasha");
            return at;
        }

        var denied = segment.Count(Kind.Not) == 1;
        if (segment.Count(Kind.Not) > 1)
            NotUnderstood("two denials");
        if (_maha is not null && symbols.Exists(symbol => symbol is { Kind: Kind.Who, Text: "within" }))
            _level = 2;
        // "Your first mahadasha was Saturn's".
        if (symbols.FindIndex(symbol => symbol.Kind == Kind.Ordinal) is >= 0 and var nth && Phrases.KindAt(symbols, nth + 1) == Kind.Dasha && symbols[nth + 1].Value == 1 && symbols[nth].Value is >= 1 and <= 7
            && symbols.FindAll(symbol => symbol.Kind == Kind.Graha) is [var only] && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Graha or Kind.Ordinal or Kind.Dasha or Kind.Birth or Kind.Not))
        {
            var (count, lord) = (symbols[nth].Value, (Graha)only.Value);
            Say(Propositions.Holds($"mahadasha {count} is of {lord}", truths => truths.Mahadashas[count - 1].Lord == lord), !denied);
            (_form, _maha) = (Form.Dasha, lord);
            return at;
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Ordinal) is { Kind: Kind.Ordinal } ordinal)
            NotUnderstood($"“{ordinal.Text}” beside a dasha");
        var named = Periods(symbols);
        if (_fault is not null)
            return at;
        if (Order(symbols, named, denied))
        {
            (_form, _subjects) = (Form.Dasha, named.Count > 0 ? [Subject.Graha(named[^1].Lord)] : _subjects);
            return at;
        }

        Remember(named);
        Dated(symbols, named, denied);
        (_form, _subjects) = (Form.Dasha, named.Count > 0 ? [Subject.Graha(named[^1].Lord)] : _subjects);
        _setting = default;
        return at;
    }
}
