using System.Security.Cryptography;
using System.Text;

namespace Luna.Api.Security;

/// <summary>One of <c>Luna:Keys:n</c>.</summary>
public sealed class KeyOptions
{
    public const string Section = "Luna:Keys";

    /// <summary>Who uses it; part of the ids of the conversations that come through it.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key, hex. Keys are random, so that no slower hash is called for.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Of <see cref="Security.Roles"/>.</summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary>Requests in a minute, 0 for any number; absent, <c>Luna:Limits:KeyPerMinute</c>.</summary>
    public int? PerMinute { get; set; }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public IEnumerable<string> Problems(int index)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Contains(':', StringComparison.Ordinal))
            yield return $"{Section}:{index}:Name must be a word without a colon.";
        if (Hash.Length != 64 || !Hash.All(char.IsAsciiHexDigit))
            yield return $"{Section}:{index}:Hash must be the SHA-256 of the key as 64 hex digits.";
        if (Roles.Count == 0 || Roles.Any(role => !Security.Roles.All.Contains(role)))
            yield return $"{Section}:{index}:Roles must be some of {string.Join(", ", Security.Roles.All)}.";
        if (PerMinute < 0)
            yield return $"{Section}:{index}:PerMinute must be 0, for no limit, or a number of requests.";
    }
}

public static class Roles
{
    /// <summary>Writes messages and computes charts.</summary>
    public const string Api = "api";

    /// <summary>Reads people and conversations.</summary>
    public const string Admin = "admin";

    /// <summary>Reads and rebuilds projections.</summary>
    public const string Analyst = "analyst";

    public static IReadOnlyList<string> All { get; } = [Api, Admin, Analyst];
}
