using System.Buffers.Binary;
using System.Text;

namespace Luna.StandIns;

/// <summary>Recordings that say how long they are and hold nothing to hear.</summary>
public static class SampleSound
{
    private const int SamplesPerSecond = 48_000;

    /// <summary>OGG with Opus.</summary>
    /// <param name="marker">Stands in it, so that one can be told from another.</param>
    public static byte[] Ogg(double seconds = 3, string marker = "", int padding = 0)
    {
        byte[] sound = [.. Encoding.UTF8.GetBytes(marker), .. new byte[padding]];
        return [.. Page(0, Head()), .. Page((long)(seconds * SamplesPerSecond), sound)];
    }

    private static byte[] Head()
    {
        var head = new byte[19];
        "OpusHead"u8.CopyTo(head);
        (head[8], head[9]) = (1, 1);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), SamplesPerSecond);
        return head;
    }

    private static byte[] Page(long granule, byte[] body)
    {
        var header = new byte[28];
        "OggS"u8.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(6), granule);
        (header[26], header[27]) = (1, (byte)Math.Min(255, body.Length));
        return [.. header, .. body];
    }
}
