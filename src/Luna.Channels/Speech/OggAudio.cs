using System.Buffers.Binary;

namespace Luna.Channels.Speech;

/// <summary>The length of Opus or Vorbis in OGG: its last page counts the samples (RFC 3533, RFC 7845).</summary>
internal static class OggAudio
{
    private const int PageHeader = 27;
    private const int OpusSamplesPerSecond = 48_000;

    public static TimeSpan? Duration(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PageHeader || bytes.Length < PageHeader + bytes[26] + 16)
        {
            return null;
        }

        var head = bytes[(PageHeader + bytes[26])..];
        var (skipped, rate) =
            head.StartsWith("OpusHead"u8) ? (BinaryPrimitives.ReadUInt16LittleEndian(head[10..]), OpusSamplesPerSecond)
            : head.StartsWith("\u0001vorbis"u8) ? (0, BinaryPrimitives.ReadInt32LittleEndian(head[12..]))
            : (0, 0);
        return rate > 0 && LastSample(bytes) is { } last && last >= skipped
            ? TimeSpan.FromSeconds((double)(last - skipped) / rate)
            : null;
    }

    private static long? LastSample(ReadOnlySpan<byte> bytes)
    {
        while (bytes.LastIndexOf("OggS"u8) is var page and >= 0)
        {
            // A page on which nothing ends counts as −1.
            if (bytes.Length - page >= PageHeader && BinaryPrimitives.ReadInt64LittleEndian(bytes[(page + 6)..]) is var sample and >= 0)
            {
                return sample;
            }

            bytes = bytes[..page];
        }

        return null;
    }
}
