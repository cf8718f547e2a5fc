using System.Text.RegularExpressions;

namespace Luna.ConversationTesting;

/// <summary>A .NET pattern over what Luna says, case ignored.</summary>
public sealed class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex _regex;

    /// <exception cref="ArgumentException">It is no pattern.</exception>
    public Pattern(string text) =>
        _regex = new Regex(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    public bool Matches(string said) => _regex.IsMatch(said);

    /// <returns>What matches; null when nothing does.</returns>
    public string? FoundIn(string said) => _regex.Match(said) is { Success: true } match ? match.Value : null;

    public override string ToString() => _regex.ToString();
}
