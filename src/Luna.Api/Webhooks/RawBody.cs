using System.Buffers;

namespace Luna.Api.Webhooks;

/// <summary>The bytes of a request as they came, up to a limit: signatures are over these and nothing else.</summary>
internal readonly struct RawBody : IDisposable
{
    /// <summary>1 MiB.</summary>
    public const int Limit = 1 << 20;

    private readonly byte[] _buffer;
    private readonly int _length;

    private RawBody(byte[] buffer, int length)
    {
        (_buffer, _length) = (buffer, length);
    }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Believes a length that is too large, and counts whatever a request says.</summary>
    /// <returns>Null when the body is larger than the limit; no more of it than that is held.</returns>
    public static async ValueTask<RawBody?> ReadAsync(
        HttpRequest request, CancellationToken cancellation, int limit = Limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? 4096) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation);
                length += read;
                if (length > limit)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return null;
                }

                if (read == 0)
                {
                    return new RawBody(buffer, length);
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, limit + 1));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
