namespace Luna.Api;

/// <summary>What an endpoint takes as a form, beside its JSON; for the description of the API.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesFormAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
