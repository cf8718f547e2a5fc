namespace Luna.Channels.Speech;

/// <summary>
/// The length of sound in WebM (RFC 8794, RFC 9559). A browser's recorder writes it as it comes and tells no length:
/// then the time of the last block does.
/// </summary>
internal static class WebmAudio
{
    private const uint Segment = 0x18538067, Info = 0x1549A966, TimestampScale = 0x2AD7B1, Length = 0x4489,
        Cluster = 0x1F43B675, ClusterTimestamp = 0xE7, BlockGroup = 0xA0, Block = 0xA1, SimpleBlock = 0xA3;

    public static ReadOnlySpan<byte> Signature => [0x1A, 0x45, 0xDF, 0xA3];

    public static TimeSpan? Duration(ReadOnlySpan<byte> bytes)
    {
        double nanosecondsPerTick = 1_000_000;
        double? told = null;
        long cluster = 0, last = -1;
        while (TryElement(bytes, out var id, out var start, out var size))
        {
            // What is within the containers of interest is read as if it followed them.
            if (id is Segment or Info or Cluster or BlockGroup)
            {
                bytes = bytes[start..];
                continue;
            }

            var content = bytes.Slice(start, (int)Math.Min(size, bytes.Length - start));
            switch (id)
            {
                case TimestampScale:
                    nanosecondsPerTick = Number(content);
                    break;
                case Length:
                    told = Float(content);
                    break;
                case ClusterTimestamp:
                    cluster = (long)Number(content);
                    break;
                case Block or SimpleBlock when VintLength(content) is var track and > 0 && content.Length >= track + 2:
                    last = Math.Max(last, cluster + (short)(content[track] << 8 | content[track + 1]));
                    break;
            }

            bytes = bytes[(start + content.Length)..];
        }

        var seconds = (told ?? last) * nanosecondsPerTick / 1e9;
        return seconds >= 0 && seconds < TimeSpan.FromDays(1).TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <param name="size">Of the content; without end where it was not known when it was written.</param>
    private static bool TryElement(ReadOnlySpan<byte> bytes, out uint id, out int start, out long size)
    {
        (id, start, size) = (0, 0, 0);
        var idLength = VintLength(bytes);
        if (idLength is 0 or > 4 || bytes.Length <= idLength)
        {
            return false;
        }

        var sizeLength = VintLength(bytes[idLength..]);
        if (sizeLength == 0 || bytes.Length < idLength + sizeLength)
        {
            return false;
        }

        id = (uint)Number(bytes[..idLength]);
        start = idLength + sizeLength;
        var ones = (1L << (7 * sizeLength)) - 1;
        size = (long)Number(bytes[idLength..start]) & ones;
        if (size == ones)
        {
            size = long.MaxValue;
        }

        return true;
    }

    /// <summary>Bytes of the number of variable length that begins here; 0 for none.</summary>
    private static int VintLength(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty || bytes[0] == 0 ? 0 : byte.LeadingZeroCount(bytes[0]) + 1;

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        foreach (var each in bytes[..Math.Min(8, bytes.Length)])
        {
            number = number << 8 | each;
        }

        return number;
    }

    private static double? Float(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        4 => BitConverter.UInt32BitsToSingle((uint)Number(bytes)),
        8 => BitConverter.UInt64BitsToDouble(Number(bytes)),
        _ => null,
    };
}
