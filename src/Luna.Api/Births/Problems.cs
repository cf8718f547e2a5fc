namespace Luna.Api.Births;

/// <summary>What is wrong with a request, by field; a field of a part is named through it, as <c>groom.date</c>.</summary>
internal sealed class Problems
{
    private readonly Dictionary<string, string[]> _byField;
    private readonly string _prefix;

    public Problems()
        : this([], "")
    {
    }

    private Problems(Dictionary<string, string[]> byField, string prefix) => (_byField, _prefix) = (byField, prefix);

    public bool Any => _byField.Count > 0;

    public IReadOnlyDictionary<string, string[]> ByField => _byField;

    /// <summary>The same list, for the fields of a part.</summary>
    public Problems Under(string part) => new(_byField, $"{_prefix}{part}.");

    public void Add(string field, string problem) => _byField[_prefix + field] = [problem];

    /// <returns>Nothing, so that a reader can refuse and return at once.</returns>
    public T? Refuse<T>(string field, string problem)
        where T : class
    {
        Add(field, problem);
        return null;
    }

    public IResult ToResult() => Results.ValidationProblem(_byField);
}
