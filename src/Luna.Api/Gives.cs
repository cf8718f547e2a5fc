namespace Luna.Api;

/// <summary>What an endpoint that answers with a bare result gives when all is well; for the description of the API.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GivesAttribute : Attribute
{
    public GivesAttribute(Type type) => Type = type;

    public GivesAttribute(string mediaType) => MediaType = mediaType;

    /// <summary>Null for what is no JSON.</summary>
    public Type? Type { get; }

    public string MediaType { get; } = "application/json";
}
