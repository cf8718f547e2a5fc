namespace Luna.Api.Limits;

/// <summary>How much Luna takes through the API, from the section <c>Luna:Limits</c>.</summary>
public sealed record LimitOptions
{
    public const string Section = "Luna:Limits";

    /// <summary>Requests of a key in a minute; 0 for no limit. A key may have another one of its own.</summary>
    public int KeyPerMinute { get; init; } = 6000;

    /// <summary>Messages of a person in a minute, on the page too; 0 for no limit.</summary>
    public int PersonPerMinute { get; init; } = 120;

    /// <returns>What is wrong, naming the key; null when all is well.</returns>
    public string? Mistake() =>
        new[] { (nameof(KeyPerMinute), KeyPerMinute), (nameof(PersonPerMinute), PersonPerMinute) }
            .Where(setting => setting.Item2 < 0)
            .Select(setting => $"{Section}:{setting.Item1} must be 0, for no limit, or a number of requests.").FirstOrDefault();
}
