namespace Luna.Api.Database;

/// <summary>The embedded PostgreSQL cannot run; the message tells a person what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(message, inner);
