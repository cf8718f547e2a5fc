using System.Security.Cryptography;
using System.Text;

namespace Luna.Channels.WhatsApp;

/// <summary>Whether a webhook comes from who knows the app secret: <c>X-Hub-Signature-256</c> over the raw bytes.</summary>
public sealed class WhatsAppSignature
{
    public const string Header = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";

    private readonly byte[] _secret;

    /// <exception cref="ArgumentException">The secret is empty: everyone could sign with that.</exception>
    public WhatsAppSignature(string appSecret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appSecret);
        _secret = Encoding.UTF8.GetBytes(appSecret);
    }

    /// <summary>Takes as long for a signature that is nearly right as for one that is all wrong.</summary>
    /// <param name="header">The header's only value; nothing but the case of its hexadecimal digits is forgiven.</param>
    public bool Fits(ReadOnlySpan<byte> body, string? header)
    {
        if (header is null || header.Length != Prefix.Length + 64 || !header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Convert.FromHexString(header.AsSpan(Prefix.Length), claimed, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, body, actual);
        return CryptographicOperations.FixedTimeEquals(claimed, actual);
    }
}
