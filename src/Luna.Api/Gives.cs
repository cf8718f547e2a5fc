namespace Luna.Api;

/// <summary>What an endpoint that answers with a bare result gives when all is well; for the description of the API.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class GivesAttribute : Attribute
{
    /// <param name="types">Of the JSON; more than one where it depends on what was asked.</param>
    public GivesAttribute(params Type[] types) => Types = types;

    public GivesAttribute(string mediaType) => MediaType = mediaType;

    /// <summary>None for what is no JSON.</summary>
    public IReadOnlyList<Type> Types { get; } = [];

    public string MediaType { get; } = "application/json";

    public int Status { get; init; } = 200;
}
