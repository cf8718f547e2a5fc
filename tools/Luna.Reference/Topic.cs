using System.Reflection;

namespace Luna.Reference;

/// <summary>One comparison: which figures of a case it claims, and how it computes them anew.</summary>
/// <typeparam name="TCase">What a file holds many of: a birth, a pair, a row, or the file itself.</typeparam>
public sealed record Topic<TCase>(string Name, Action<TCase, Tally> Compare)
{
    public override string ToString() => Name;
}

public static class Topics
{
    /// <summary>
    /// Every static class of this assembly that has a <c>Compare(TCase, Tally)</c>, by name. Found, not listed, so that a
    /// new file cannot be forgotten.
    /// </summary>
    public static IReadOnlyList<Topic<TCase>> Of<TCase>() =>
    [
        .. typeof(Tally).Assembly.GetTypes()
            .Select(type => (type.Name, Method: type.GetMethod(
                "Compare", BindingFlags.Static | BindingFlags.Public, [typeof(TCase), typeof(Tally)])))
            .Where(found => found.Method is not null)
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => new Topic<TCase>(found.Name, found.Method!.CreateDelegate<Action<TCase, Tally>>())),
    ];
}
