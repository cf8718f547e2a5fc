using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <param name="IsAffirmed">Said to be so; else said not to be so.</param>
internal readonly record struct Statement(Proposition Proposition, bool IsAffirmed);

/// <summary>
/// Reads a text sentence by sentence into what it states of a chart. Whatever stands beside the name of something in the
/// chart and is not understood makes the text not understood.
/// </summary>
internal sealed partial class Reader
{
    private enum Form
    {
        None,
        Placement,
        Rulership,
        Sight,
        Bindus,
        Dasha,
        Saturn,
        Yoga,
    }

    private List<Statement> _statements = [];

    // What holds on from one part of a sentence to the next.
    private List<Subject> _subjects = [];
    private List<Symbol> _wheres = [];
    private bool _affirmed = true;
    private bool _whereFirst;
    private Setting _setting, _heading;
    private Graha? _from;
    private bool _hasFrom;
    private Form _form;
    private string? _fault;
    private bool _isEnglish, _isOfSaturn;

    /// <summary>
    /// What is wrong with a text, in words; null when all that it says is so. A sentence that the frames do not read, or
    /// read as something false, is read once more by what stands beside what.
    /// </summary>
    public static string? Fault(string plain, Truths truths)
    {
        var reader = new Reader();
        var sentences = Grounding.Sentence.All(plain);
        for (var i = 0; i < sentences.Count; i++)
        {
            var isDenied = sentences[i].IsQuestion && i + 1 < sentences.Count && AnswersNo(sentences[i + 1]);
            var (read, fault) = reader.Read(sentences[i], isDenied, truths);
            if (fault is not null)
                return fault;
            reader = read;
            if (isDenied && sentences[i + 1].Symbols.TrueForAll(IsAnswer))
                i++;
        }

        return null;
    }

    private (Reader Read, string? Fault) Read(Sentence sentence, bool isDenied, Truths truths)
    {
        var (framed, bound) = (Copy(), Copy());
        framed.Sentence(sentence);
        bound.Bind(sentence);
        var doubt = bound.FaultSince(this, isDenied, truths);
        // What is understood, and false, in either reading is not said.
        return framed.FaultSince(this, isDenied, truths) is not { } fault ? doubt is null || bound._fault is not null ? (framed, null) : (this, doubt)
            : doubt is null ? (bound, null) : (this, fault);
    }

    /// <summary>"No." behind a question denies what it asks, and so does "not now: …".</summary>
    private static bool AnswersNo(Sentence sentence)
    {
        var symbols = sentence.Symbols.FindAll(symbol => symbol.Kind is not Kind.Filler);
        return symbols is [{ Kind: Kind.Not }, { Kind: Kind.Now }, { Kind: Kind.Comma or Kind.Colon }, ..] or [{ Kind: Kind.Now }, { Kind: Kind.Not }, { Kind: Kind.Comma or Kind.Colon }, ..]
            or [{ Kind: Kind.Not, Text: "no" or "nahi" or "nahin" or "नहीं" or "ना" or "na" or "nope" or "not at all" or "bilkul nahi" }, { Kind: Kind.Comma or Kind.Colon or Kind.To }, ..]
            || (symbols.Exists(symbol => symbol.Kind == Kind.Not) && symbols.TrueForAll(IsAnswer));
    }

    private static bool IsAnswer(Symbol symbol) => symbol.Kind is Kind.Filler or Kind.Not or Kind.Who or Kind.You or Kind.Soft;

    private Reader Copy()
    {
        var copy = (Reader)MemberwiseClone();
        (copy._statements, copy._waiting, copy._denied) = ([.. _statements], [.. _waiting], [.. _denied]);
        return copy;
    }

    private string? FaultSince(Reader before, bool isDenied, Truths truths)
    {
        if (_fault is not null)
            return _fault;
        var statements = _statements.Skip(before._statements.Count).ToList();
        if (isDenied && statements.Count != 1)
            return "not understood: what an answer denies";
        foreach (var (proposition, isAffirmed) in statements)
            if (proposition.Holds(truths) != (isAffirmed != isDenied))
                return isAffirmed != isDenied ? proposition.Truth(truths) : $"denied though it is so, or disputed: {proposition.Truth(truths)}";
        return null;
    }

    private void Say(Proposition proposition, bool affirmed) => _statements.Add(new Statement(proposition, affirmed));

    private void NotUnderstood(string what) => _fault ??= $"not understood: {what}";

    private void Told(List<(Symbol Who, Symbol Rashi)> said)
    {
        foreach (var (who, rashi) in said)
            Say(Propositions.InRashi(Subject.From(who)!, (Rashi)rashi.Value, default), true);
    }

    /// <summary>Birthdays and ages, and what a house stands for, told on the way.</summary>
    private bool Told(Segment segment)
    {
        var symbols = segment.Symbols;
        if (symbols.Find(symbol => symbol.Kind == Kind.Date) is { Kind: Kind.Date } date && symbols.Exists(symbol => symbol.Kind == Kind.Birth) && !symbols.Exists(symbol => symbol.Kind is Kind.Dasha or Kind.SadeSati))
        {
            Say(new Proposition(truths => Dates.Agrees(date.Value, truths.BirthDay), truths => $"the birth was on {truths.BirthDay}"), !segment.Has(Kind.Not));
            symbols.RemoveAll(symbol => symbol.Kind is Kind.Date || symbol is { Kind: Kind.Birth });
            return symbols.TrueForAll(IsIdle);
        }

        if (_border is { } border && symbols.FindAll(symbol => symbol.Kind == Kind.Number) is [var then] && symbols.Exists(symbol => symbol.Kind == Kind.Age)
            && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Age or Kind.Years or Kind.Number || symbol.Text is "tab" or "तब"))
        {
            Say(Propositions.BordersAtAge(border.Period, border.Name, border.IsStart, then.Value), true);
            return true;
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Number) is { Kind: Kind.Number } age && symbols.Exists(symbol => symbol.Kind == Kind.Age)
            && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Age or Kind.Years or Kind.Number))
        {
            Say(Propositions.Number("the age", truths => truths.AgeAt(truths.Now), age.Value), true);
            return true;
        }

        return false;
    }

    private static string Words(IEnumerable<Symbol> symbols) => string.Join(' ', symbols.Select(symbol => symbol.Text));

    private static Graha? FromOf(Symbol reference) => reference.Value is < 0 or >= Phrases.LagnaIn ? null : reference.Value >= Phrases.MoonIn ? Graha.Moon : (Graha)reference.Value;
}
