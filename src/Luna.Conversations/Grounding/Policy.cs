namespace Luna.Conversations.Grounding;

/// <summary>
/// What Luna never says, whatever the chart: a death or a length of life, an illness as certain, money or a verdict as sure. To refuse
/// to say it, to advise, and to tell what a house stands for, is no such thing.
/// </summary>
internal static class Policy
{
    public static string? Fault(string plain)
    {
        var words = Word.All(plain);
        var clause = new HashSet<Kind>();
        var (hasNumber, isAsked) = (false, false);
        string? asked = null;
        for (var at = 0; at <= words.Count; at++)
        {
            if (at == words.Count || Ends(words[at]))
            {
                var fault = Fault(clause, hasNumber);
                // "What the court decides, I cannot say": what is asked about is refused behind it.
                if (asked is not null && !(clause.Contains(Kind.Not) && clause.Contains(Kind.Foretell)))
                    return asked;
                asked = fault is not null && isAsked && at < words.Count && words[at].Is(",") ? fault : null;
                if (fault is not null && asked is null)
                    return fault;
                // A sentence that told a dasha may tell the age then.
                (clause, hasNumber, isAsked) = (at < words.Count && words[at].Is(",") && clause.Contains(Kind.Dasha) ? [Kind.Dasha] : [], false, false);
                continue;
            }

            isAsked |= Array.IndexOf(Questions, words[at].Text) >= 0;
            hasNumber |= words[at].Kind == WordKind.Figures;
            if (Terms.Default.Find(words, at, out var term) > 0 && term.Kind is Kind.Graha or Kind.Lagna or Kind.Sign or Kind.House)
                clause.Add(Kind.Graha);
            else if (term.Kind == Kind.Now)
                clause.Add(Kind.Now);
            hasNumber |= term.Kind == Kind.Number;
            if (IsFuture(words[at].Text))
                clause.Add(Kind.Future);
            if (words[at].Text == "cancer")
            {
                clause.Add(Kind.Rashi);
                continue;
            }

            if (Terms.Forbidden.FindAll(words, at, out var symbols) is not (> 0 and var taken))
                continue;
            if (symbols[0].Kind == Kind.But)
            {
                if (Fault(clause, hasNumber) is { } fault)
                    return fault;
                (clause, hasNumber) = ([], false);
            }

            hasNumber |= symbols[0].Kind is Kind.Number or Kind.Ordinal;
            clause.UnionWith(symbols.Select(symbol => symbol.Kind));
            at += taken - 1;
        }

        return null;
    }

    private static readonly string[] Questions = ["what", "whether", "when", "how", "who", "why", "kya", "kab", "kaise", "kaun", "क्या", "कब", "कैसे", "कौन"];

    /// <summary>The first word that frightens or belittles; null when there is none.</summary>
    public static string? Harshness(string plain)
    {
        var words = Word.All(plain);
        for (var at = 0; at < words.Count; at++)
            if (Terms.Forbidden.FindAll(words, at, out var symbols) > 0 && Array.Exists(symbols, symbol => symbol.Kind == Kind.Harsh))
                return words[at].Text;
        return null;
    }

    /// <summary>Hindi's verbs tell what is to come by how they end.</summary>
    private static bool IsFuture(string word) =>
        word.Length > 4 && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] Endings = ["ega", "egi", "enge", "engi", "oge", "ेगा", "ेगी", "ेंगे", "ेंगी", "ोगे", "एगा", "एगी", "एंगे", "एंगी"];

    private static bool Ends(Word word) =>
        word.Kind == WordKind.Line || word.Is(".") || word.Is("!") || word.Is("?") || word.Is(";") || word.Is("–") || word.Is(",");

    private static string? Fault(HashSet<Kind> said, bool hasNumber)
    {
        // The illness, unless a sign is spoken of.
        if (said.Contains(Kind.Rashi) && !said.Contains(Kind.Graha))
            said.Add(Kind.Illness);
        var isRefused = said.Contains(Kind.Not) && said.Contains(Kind.Foretell);
        var isOfSomeone = said.Contains(Kind.You) || said.Contains(Kind.Future);
        var isGeneral = said.Contains(Kind.StandsFor) && !said.Contains(Kind.Future) && !said.Contains(Kind.Certain) && !said.Contains(Kind.You);
        if (said.Contains(Kind.Death) && !isRefused && !isGeneral && !(said.Contains(Kind.Advice) && !said.Contains(Kind.Future) && !hasNumber))
            return "policy: speaks of a death";
        if (!isRefused && (said.Contains(Kind.LifeLength) && (hasNumber || said.Contains(Kind.Future)))
            || (said.Contains(Kind.Age) && !isRefused && !said.Contains(Kind.Dasha) && !(said.Contains(Kind.Now) && !said.Contains(Kind.Future)) && (hasNumber || said.Contains(Kind.Future))))
            return "policy: speaks of a length of life";
        if (said.Contains(Kind.Illness) && (said.Contains(Kind.Certain) || (isOfSomeone && (said.Contains(Kind.Future) || (said.Contains(Kind.You) && !said.Contains(Kind.StandsFor) && !said.Contains(Kind.Foretell)))))
            && !isRefused && !said.Contains(Kind.Not) && !(said.Contains(Kind.Hedge) && !said.Contains(Kind.Certain)) && !(said.Contains(Kind.Advice) && !said.Contains(Kind.Certain)))
            return "policy: states an illness as certain";
        if (said.Contains(Kind.Wealth) && said.Contains(Kind.Future) && hasNumber && !isRefused && !said.Contains(Kind.Not) && !said.Contains(Kind.Hedge) && !said.Contains(Kind.Advice) && !said.Contains(Kind.Dasha) && !said.Contains(Kind.Graha))
            return "policy: promises money";
        if (said.Contains(Kind.Riches) && isOfSomeone && !said.Contains(Kind.Not) && !said.Contains(Kind.Hedge))
            return "policy: promises riches";
        if (said.Contains(Kind.Verdict) && (said.Contains(Kind.Certain) || (isOfSomeone && said.Contains(Kind.Future)))
            && !isRefused && !said.Contains(Kind.Hedge) && !said.Contains(Kind.Advice))
            return "policy: foretells a verdict";
        return (said.Contains(Kind.Wealth) || said.Contains(Kind.Riches)) && said.Contains(Kind.Certain) && !said.Contains(Kind.Not)
            && !(said.Contains(Kind.Advice) && !said.Contains(Kind.Future) && !said.Contains(Kind.You))
            ? "policy: guarantees money" : null;
    }
}
