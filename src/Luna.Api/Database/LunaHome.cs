namespace Luna.Api.Database;

/// <summary>The folder that holds what Luna keeps beside the database: the embedded cluster, the local key, media.</summary>
public static class LunaHome
{
    /// <summary>The setting <c>LUNA_HOME</c>, else <c>.luna</c> in the current folder; always an absolute path.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration["LUNA_HOME"] is { Length: > 0 } home ? home : ".luna");
}
