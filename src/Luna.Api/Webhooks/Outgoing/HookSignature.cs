using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>
/// Shows the owner of a webhook that Luna posted, and when: HMAC-SHA256 under their secret over the time, a full stop and
/// the body, as they stand in the header and on the wire.
/// </summary>
public static class HookSignature
{
    public const string Header = "Luna-Signature";

    private const string Prefix = "whsec_";

    public static string NewSecret() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <param name="secrets">While one replaces another, both.</param>
    /// <returns><c>t=SECONDS,v1=HEX</c>, with one <c>v1</c> for each secret.</returns>
    public static string Of(ReadOnlySpan<byte> body, DateTimeOffset at, params IEnumerable<string> secrets)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds), (byte)'.', .. body];
        return $"t={seconds}" + string.Concat(secrets.Select(secret =>
            ",v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))));
    }
}
