using System.Buffers.Binary;

namespace Luna.Channels.Speech;

/// <summary>The first frame of an MP3 and the length that follows from it (ISO/IEC 11172-3, 13818-3).</summary>
internal static class Mp3Audio
{
    /// <summary>Kilobits a second by the index of a frame's header, layer III.</summary>
    private static readonly int[] Version1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
    private static readonly int[] Version2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
    private static readonly int[] SamplesPerSecond = [44_100, 48_000, 32_000, 0];

    public static Frame? FirstFrame(ReadOnlySpan<byte> bytes)
    {
        var start = TagLength(bytes);
        if (start > bytes.Length - 4 || bytes[start] != 0xFF || (bytes[start + 1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var (version, rates) = (bytes[start + 1] >> 3 & 3, bytes[start + 2]);
        var kilobits = (version == 3 ? Version1 : Version2)[rates >> 4];
        var rate = SamplesPerSecond[rates >> 2 & 3] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        if (version == 1 || kilobits == 0 || rate == 0)
        {
            return null;
        }

        var isMono = bytes[start + 3] >> 6 == 3;
        var counted = Frames(bytes[start..], version == 3 ? (isMono ? 21 : 36) : isMono ? 13 : 21);
        return new Frame(TimeSpan.FromSeconds(counted is { } frames
            ? (double)frames * (version == 3 ? 1152 : 576) / rate
            : (bytes.Length - start) * 8.0 / (kilobits * 1000)));
    }

    /// <summary>Of titles and pictures before the sound (ID3v2).</summary>
    private static int TagLength(ReadOnlySpan<byte> bytes) => bytes.Length > 10 && bytes.StartsWith("ID3"u8)
        ? 10 + ((bytes[6] & 0x7F) << 21 | (bytes[7] & 0x7F) << 14 | (bytes[8] & 0x7F) << 7 | bytes[9] & 0x7F)
        : 0;

    /// <summary>Where the rate varies, the first frame counts all of them.</summary>
    private static uint? Frames(ReadOnlySpan<byte> frame, int at) =>
        frame.Length >= at + 12 && (frame[at..].StartsWith("Xing"u8) || frame[at..].StartsWith("Info"u8)) && (frame[at + 7] & 1) != 0
            ? BinaryPrimitives.ReadUInt32BigEndian(frame[(at + 8)..])
            : null;

    internal readonly record struct Frame(TimeSpan Duration);
}
