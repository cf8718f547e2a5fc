using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Luna.Api.Security;

/// <summary>The keys that this Luna knows.</summary>
public sealed record KeyRing(IReadOnlyList<KeyOptions> Keys)
{
    /// <summary>Compares with every key in constant time.</summary>
    public KeyOptions? Find(string key)
    {
        var hash = Encoding.ASCII.GetBytes(KeyOptions.HashOf(key));
        KeyOptions? found = null;
        foreach (var known in Keys)
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(known.Hash.ToLowerInvariant())))
                found = known;
        return found;
    }
}

/// <summary>Knows a caller by the key in <c>X-Api-Key</c>.</summary>
public sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    /// <summary>Type of the claim that tells how much a key of its own may ask for.</summary>
    public const string PerMinuteClaim = "luna:per-minute";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var given) || given.ToString() is not { Length: > 0 } key)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (keys.Find(key) is not { } known)
            return Task.FromResult(AuthenticateResult.Fail("The key is not known."));

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, known.Name), .. known.Roles.Select(role => new Claim(ClaimTypes.Role, role))],
            Scheme.Name);
        if (known.PerMinute is { } perMinute)
            identity.AddClaim(new Claim(PerMinuteClaim, perMinute.ToString(CultureInfo.InvariantCulture)));
        return Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Results.Problem(
        title: "A key is needed", detail: $"Send a known key in the header {Header}.",
        statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Results.Problem(
        title: "Not with this key", detail: "The key is known, but it has not the role that this needs.",
        statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(Context);
}
