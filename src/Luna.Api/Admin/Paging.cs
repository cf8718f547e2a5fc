namespace Luna.Api.Admin;

/// <param name="Next">Pass it as <c>after</c> for the page that follows; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

internal static class Paging
{
    public const int Most = 200;
    public const int Usual = 50;

    /// <param name="found">One more than the page holds, if there is more.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> found, int limit, Func<T, string> key) => found.Count > limit
        ? new Page<T>([.. found.Take(limit)], key(found[limit - 1]))
        : new Page<T>(found, null);

    public static IResult? Problem(int? limit) => limit is < 1 or > Most
        ? Results.ValidationProblem(new Dictionary<string, string[]> { ["limit"] = [$"1 to {Most}."] })
        : null;

    public static IResult BadAfter(string what) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { ["after"] = [what] });
}
