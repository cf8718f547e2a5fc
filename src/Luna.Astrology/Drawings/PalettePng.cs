using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Luna.Astrology.Drawings;

/// <summary>
/// A PNG of at most 256 colours. A drawing has few beside those of its smoothed edges, and a byte for a pixel instead of
/// three halves the file and takes a quarter of the time of an encoder that keeps all of them.
/// </summary>
/// <remarks>PNG, third edition (W3C 2025): IHDR, PLTE, IDAT, IEND.</remarks>
internal static class PalettePng
{
    private const int Colours = 256;

    /// <summary>Colours that differ in the last three bits of a channel only share a bucket.</summary>
    private const int Buckets = 1 << 15;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">Row after row, each 0x__RRGGBB; the picture is opaque.</param>
    public static byte[] Write(ReadOnlySpan<uint> pixels, int width)
    {
        var seen = ArrayPool<Seen>.Shared.Rent(Buckets);
        Array.Clear(seen);
        var palette = PaletteOf(seen, Count(pixels, width, seen));
        var height = pixels.Length / width;

        var png = new MemoryStream(pixels.Length / 8);
        png.Write(Signature);
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, /* bits */ 8, /* palette */ 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, palette);
        WriteChunk(png, "IDAT"u8, Compress(pixels, width, seen));
        WriteChunk(png, "IEND"u8, []);
        ArrayPool<Seen>.Shared.Return(seen);
        return png.ToArray();
    }

    /// <returns>The buckets that hold a colour.</returns>
    private static List<int> Count(ReadOnlySpan<uint> pixels, int width, Seen[] seen)
    {
        var used = new List<int>(Colours * 4);
        for (; !pixels.IsEmpty; pixels = pixels[width..])
        {
            for (var row = pixels[..width]; !row.IsEmpty;)
            {
                var run = RunOf(row);
                var number = BucketOf(row[0]);
                ref var bucket = ref seen[number];
                if (bucket.Pixels == 0)
                    used.Add(number);
                bucket.Pixels += run;
                // What fills an area stands for those that only smooth an edge.
                if (run > bucket.LongestRun)
                    (bucket.LongestRun, bucket.Colour) = (run, row[0]);
                row = row[run..];
            }
        }

        return used;
    }

    /// <summary>The most frequent colours; what is left over gets the nearest of them.</summary>
    private static byte[] PaletteOf(Seen[] seen, List<int> used)
    {
        used.Sort((one, other) => (seen[other].Pixels, one).CompareTo((seen[one].Pixels, other)));
        var chosen = used.Take(Colours).Select(bucket => seen[bucket].Colour).ToArray();
        for (var i = 0; i < used.Count; i++)
            seen[used[i]].Index = (byte)(i < chosen.Length ? i : Nearest(chosen, seen[used[i]].Colour));

        var palette = new byte[chosen.Length * 3];
        for (var i = 0; i < chosen.Length; i++)
            (palette[3 * i], palette[3 * i + 1], palette[3 * i + 2]) = (Red(chosen[i]), Green(chosen[i]), Blue(chosen[i]));
        return palette;
    }

    private static int Nearest(uint[] chosen, uint colour)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < chosen.Length; i++)
        {
            var (red, green, blue) = (
                Red(chosen[i]) - Red(colour), Green(chosen[i]) - Green(colour), Blue(chosen[i]) - Blue(colour));
            var distance = red * red + green * green + blue * blue;
            if (distance < least)
                (nearest, least) = (i, distance);
        }

        return nearest;
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<uint> pixels, int width, Seen[] seen)
    {
        var compressed = new MemoryStream(pixels.Length / 8);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // The first byte of a row names its filter; 0 is none, best where neighbours are names and not amounts.
            var line = new byte[width + 1];
            for (; !pixels.IsEmpty; pixels = pixels[width..])
            {
                var indices = line.AsSpan(1);
                for (var row = pixels[..width]; !row.IsEmpty;)
                {
                    var run = RunOf(row);
                    indices[..run].Fill(seen[BucketOf(row[0])].Index);
                    row = row[run..];
                    indices = indices[run..];
                }

                zlib.Write(line);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(content);
        var checksum = new Crc32();
        checksum.Append(kind);
        checksum.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, checksum.GetCurrentHashAsUInt32());
        png.Write(number);
    }

    private static int RunOf(ReadOnlySpan<uint> row) =>
        row.IndexOfAnyExcept(row[0]) is var end and >= 0 ? end : row.Length;

    private static int BucketOf(uint colour) => (Red(colour) >> 3 << 10) | (Green(colour) >> 3 << 5) | (Blue(colour) >> 3);

    private static byte Red(uint colour) => (byte)(colour >> 16);

    private static byte Green(uint colour) => (byte)(colour >> 8);

    private static byte Blue(uint colour) => (byte)colour;

    private struct Seen
    {
        public int Pixels;
        public int LongestRun;
        public uint Colour;
        public byte Index;
    }
}
