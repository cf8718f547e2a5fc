using System.Text.RegularExpressions;
using Luna.Conversations.Grounding;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Narrating;

/// <summary>What a model returns.</summary>
/// <param name="Language">Null where the prompt does not ask for it.</param>
internal sealed record ToldAnswer(IReadOnlyList<ToldClaim> Claims, string? Language = null);

internal sealed record ToldClaim(string Text, IReadOnlyList<string> FactIds, double Confidence);

/// <param name="Fault">Why it cannot stand; null when it can.</param>
internal sealed record ReviewedClaim(ToldClaim Told, string? Fault)
{
    public bool Stands => Fault is null;
}

/// <summary>Whether each claim of a model may be delivered. Code decides, and every doubt goes against the claim.</summary>
internal static partial class ClaimReview
{
    public const int MostClaims = 6;
    public const int MostCharacters = 300;

    /// <summary>So many words of the person's in a row are nobody's coincidence.</summary>
    private const int Echo = 6;

    public static IReadOnlyList<ReviewedClaim> Of(ToldAnswer answer, ReadingMaterial material)
    {
        var wrongLanguage = WrongLanguage(answer, material.Language);
        var echo = new WordRuns(material.Reading.Question, Echo);
        var isOrdered = HostileText.IsIn(material.Reading.Question);
        var reviewed = new List<ReviewedClaim>();
        foreach (var told in answer.Claims)
        {
            var claim = told with { Text = told.Text.Trim() };
            var fault = reviewed.Count >= MostClaims ? $"more than {MostClaims} claims"
                : reviewed.Exists(other => other.Told.Text == claim.Text) ? "said twice"
                : isOrdered && HostileText.IsIn(claim.Text) ? "it repeats an order of the person's"
                : FaultOf(claim, material, echo) ?? wrongLanguage;
            reviewed.Add(new ReviewedClaim(claim, fault));
        }

        return reviewed;
    }

    private static string? FaultOf(ToldClaim claim, ReadingMaterial material, WordRuns question)
    {
        if (claim.FactIds.Count == 0)
            return "it cites no fact";
        if (claim.FactIds.FirstOrDefault(id => material.Find(id) is null) is { } unknown)
            return $"there is no fact {Shown(unknown)}";
        if (material.HasGiven(claim.Text, [.. claim.FactIds]))
            return null;
        if (claim.FactIds.FirstOrDefault(material.IsOnlyAsGiven) is { } given)
            return $"{given} may only be told in a sentence that came with it, word for word";
        if (claim.Text.Length == 0 || claim.Text.Length > MostCharacters)
            return $"it must have 1 to {MostCharacters} characters";
        if (NotPlain().IsMatch(claim.Text))
            return "plain sentences only: no link, address, list, heading, line end or emoji";
        if (question.HasRunOf(claim.Text))
            return "it repeats the person's own words";
        if (!ChartWords.Of(claim.Text).Any())
            return "it names nothing of the chart that a fact could carry";
        if (material.Truths.Select(truths => ClaimCheck.Of(claim.Text, truths)).FirstOrDefault(verdict => !verdict.IsAccepted) is { } rejected)
            return rejected.Fault;
        return Uncited(claim, material) is { } name ? $"it names {Shown(name)}, which none of its facts does" : null;
    }

    private static string? Uncited(ToldClaim claim, ReadingMaterial material)
    {
        var cited = claim.FactIds.Select(id => material.Find(id)!)
            .SelectMany(fact => ChartWords.NamesOf($"{fact.Subject}. {fact.Statement}"))
            .Select(name => (name.Kind, name.Value)).ToHashSet();
        return ChartWords.NamesOf(claim.Text).FirstOrDefault(name => !cited.Contains((name.Kind, name.Value))).Text;
    }

    /// <summary>By its script, and by its words as far as those tell.</summary>
    private static string? WrongLanguage(ToldAnswer answer, string language)
    {
        var text = string.Join(' ', answer.Claims.Select(claim => claim.Text));
        var letters = text.Count(char.IsLetter);
        var devanagari = text.Count(c => c is >= '\u0900' and <= '\u097F' && char.IsLetter(c));
        var isRight = (answer.Language ?? language) == language
            && (language == "hi" ? devanagari * 2 > letters : devanagari == 0)
            && (language == "hi" || MessageLanguage.Of(MessageTokens.Of(text)) is not { } written || written == language);
        return isRight ? null : $"it must be written in {language}";
    }

    /// <summary>An id that a model made up may hold anything.</summary>
    private static string Shown(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text;

    [GeneratedRegex(@"[\r\n@#*_`<>{}\[\]|\\]|://|www\.|\w\.(com|org|net|in|io|app|me|co)\b|\d{6,}|(?!°)\p{So}|\p{Cs}|\p{Co}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();

    /// <summary>Runs of words that a text holds.</summary>
    private sealed class WordRuns(string text, int length)
    {
        private readonly HashSet<string> _runs = [.. Of(text, length)];

        public bool HasRunOf(string other) => _runs.Count > 0 && Of(other, length).Any(_runs.Contains);

        private static IEnumerable<string> Of(string text, int length)
        {
            var words = Word.All(PlainText.Of(text)).Where(word => word.Kind is WordKind.Letters or WordKind.Figures)
                .Select(word => word.Text).ToArray();
            for (var at = 0; at + length <= words.Length; at++)
                yield return string.Join(' ', words, at, length);
        }
    }
}
