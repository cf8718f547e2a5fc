using System.Collections.Concurrent;

namespace Luna.StandIns;

/// <summary>What somebody sent over the platform, as long as it keeps it.</summary>
internal sealed class KeptFile(byte[] bytes, string mimeType, long toldSize, string? elsewhere)
{
    private int _requests;

    public byte[] Bytes { get; } = bytes;

    public string MimeType { get; } = mimeType;

    public long ToldSize { get; } = toldSize;

    public string? Elsewhere { get; } = elsewhere;

    public ConcurrentQueue<WhatsAppFailure> Failures { get; } = new();

    public int Requests => Volatile.Read(ref _requests);

    public void Count() => Interlocked.Increment(ref _requests);
}
