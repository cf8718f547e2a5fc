using System.Text.Json;

namespace Luna.Reference.Events;

/// <summary>The whole file of events.</summary>
public sealed record EventsCase(JsonElement Json);
