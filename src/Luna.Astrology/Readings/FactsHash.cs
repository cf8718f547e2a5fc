using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Luna.Astrology.Readings;

/// <summary>A short name for a set of facts: equal when, and only when, the facts and the engine are the same.</summary>
public static class FactsHash
{
    /// <summary>Hashes facts in any order. For a birth take <see cref="ChartFacts.Natal"/>: it does not change with time.</summary>
    /// <returns>SHA-256, 64 lower-case hexadecimal digits.</returns>
    public static string Of(IEnumerable<Fact> facts)
    {
        var canonical = new StringBuilder();
        Add(canonical, Engine.Version);
        foreach (var fact in facts.OrderBy(fact => fact.Id, StringComparer.Ordinal))
        {
            Add(canonical, fact.Id);
            Add(canonical, fact.Subject);
            Add(canonical, fact.Statement);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    /// <summary>Each part with its length, so that no two sets run together into the same text.</summary>
    private static void Add(StringBuilder canonical, string part) =>
        canonical.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');
}
