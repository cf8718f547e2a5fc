using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Luna.Conversations.Payments.Providers;

/// <summary>HMAC-SHA256 in hexadecimal digits, under the secret of now or the one before.</summary>
internal sealed class WebhookSignature(ProviderSettings settings)
{
    private readonly byte[][] _secrets =
    [
        .. new[] { settings.WebhookSecret, settings.PreviousWebhookSecret }.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Takes as long for a signature that is nearly right as for one that is all wrong.</summary>
    public bool Fits(ReadOnlySpan<byte> signed, string signature)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature.Length != 2 * HMACSHA256.HashSizeInBytes
            || Convert.FromHexString(signature, claimed, out _, out _) != OperationStatus.Done)
            return false;
        var fits = false;
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in _secrets)
        {
            HMACSHA256.HashData(secret, signed, actual);
            fits |= CryptographicOperations.FixedTimeEquals(claimed, actual);
        }

        return fits;
    }
}
