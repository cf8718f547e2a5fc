using System.Buffers.Binary;

namespace Luna.Channels.Speech;

/// <summary>The length of M4A as its movie header tells it (ISO/IEC 14496-12); a recording that was streamed tells none.</summary>
internal static class Mp4Audio
{
    public static TimeSpan? Duration(ReadOnlySpan<byte> bytes)
    {
        var header = Box(Box(bytes, "moov"u8), "mvhd"u8);
        if (header.Length < 20)
        {
            return null;
        }

        var isLong = header[0] == 1;
        if (isLong && header.Length < 32)
        {
            return null;
        }

        var unitsPerSecond = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        var units = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        var seconds = (double)units / unitsPerSecond;
        return seconds > 0 && seconds < TimeSpan.FromDays(1).TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <returns>What the first box of that name holds; nothing when there is none.</returns>
    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> name)
    {
        while (boxes.Length >= 8)
        {
            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(boxes);
            var start = 8;
            if (size == 1 && boxes.Length >= 16)
            {
                (size, start) = (BinaryPrimitives.ReadInt64BigEndian(boxes[8..]), 16);
            }

            // To the end of the file, or cut short.
            var end = size == 0 || size > boxes.Length ? boxes.Length : (int)size;
            if (end < start)
            {
                return [];
            }

            if (boxes[4..8].SequenceEqual(name))
            {
                return boxes[start..end];
            }

            boxes = boxes[end..];
        }

        return [];
    }
}
