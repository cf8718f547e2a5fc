using System.Collections.Frozen;

namespace Luna.Conversations.Understanding.Safety;

/// <param name="Kind">
/// What it is there for: <c>emergency crisis women children</c>, or <c>directory</c>, which leads to others.
/// </param>
/// <param name="Contact">A number as dialled in that country, or an address on the web.</param>
public sealed record HelpLine(string Kind, string Name, string Contact);

/// <summary>The help lines of a country, from <c>helplines.txt</c>.</summary>
public static class HelpLines
{
    private const string Unknown = "IN", Everywhere = "*";

    private static readonly FrozenDictionary<string, HelpLine[]> ByCountry = EmbeddedLines.Of("helplines.txt")
        .Select(line => line.Split('\t'))
        .GroupBy(parts => parts[0], parts => new HelpLine(parts[1], parts[2], parts[3]))
        .ToFrozenDictionary(x => x.Key, x => x.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Those that fit a kind of distress, the nearest help first. Without a country, or in one that the table lacks:
    /// India's, where most people who write to Luna live. An international directory always stands last.
    /// </summary>
    /// <param name="country">ISO 3166-1, two letters.</param>
    public static IReadOnlyList<HelpLine> Of(string? country, SafetyKind kind)
    {
        var lines = country is not null && ByCountry.TryGetValue(country, out var known) && country != Everywhere
            ? known
            : ByCountry[Unknown];
        return [.. Wanted(kind).SelectMany(wanted => lines.Where(line => line.Kind == wanted)), .. ByCountry[Everywhere]];
    }

    private static string[] Wanted(SafetyKind kind) => kind switch
    {
        SafetyKind.SelfHarm => ["crisis", "emergency"],
        SafetyKind.Violence => ["emergency", "women"],
        SafetyKind.MinorAbuse => ["children", "emergency"],
        SafetyKind.MedicalEmergency => ["emergency"],
        _ => [],
    };
}
