using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Luna.Api.Messages;

internal static class Text
{
    /// <summary>Replaces what is no character: lone surrogates, and the zero that PostgreSQL cannot store.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0)
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
