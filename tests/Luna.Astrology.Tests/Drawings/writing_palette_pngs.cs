using System.Runtime.InteropServices;
using Luna.Astrology.Drawings;
using SkiaSharp;

namespace Luna.Astrology.Tests.Drawings;

public sealed class writing_palette_pngs
{
    private const int Width = 40;
    private const int Count = Width * Width;

    [Theory, InlineData(1), InlineData(2), InlineData(200), InlineData(256)]
    public void few_colours_are_kept_exactly(int colours)
    {
        // Far enough apart that no two share a bucket.
        var pixels = Enumerable.Range(0, Count).Select(i => Apart(i % colours)).ToArray();
        Decoded(pixels).ShouldBe(pixels);
    }

    [Fact]
    public void smoothed_edges_of_many_inks_on_many_papers_stay_near()
    {
        uint[] inks = [0x2C2346, 0x97262B, 0x1F6E8C, 0xC2410C, 0xA4702E, 0x75644F, 0xA6593A, 0x000000];
        uint[] papers = [0xFBF4E6, 0xFFFDF8, 0xFFF3DA, 0xFAE6BE];
        var pixels = Enumerable.Range(0, Count)
            .Select(i => Blend(inks[i % 8], papers[i / 8 % 4], i / 32 % 50 / 50.0)).ToArray();
        pixels.Distinct().Count().ShouldBeGreaterThan(1000);
        Decoded(pixels).Zip(pixels).Max(pair => Distance(pair.First, pair.Second)).ShouldBeLessThanOrEqualTo(32);
    }

    [Fact]
    public void what_fills_an_area_keeps_its_colour_beside_others_that_are_like_it()
    {
        const uint paper = 0xFBF4E6;
        var pixels = Enumerable.Repeat(paper, Count).ToArray();
        pixels[0] = paper + 1;
        Decoded(pixels)[Width..].ShouldAllBe(pixel => pixel == paper);
    }

    private static uint Apart(int number) => (uint)((number & 31) << 19 | (number >> 5) << 11);

    private static uint Blend(uint ink, uint paper, double part) => Enumerable.Range(0, 3)
        .Aggregate(0u, (sum, channel) => sum | (uint)Math.Round(
            ((ink >> (8 * channel)) & 255) * part + ((paper >> (8 * channel)) & 255) * (1 - part)) << (8 * channel));

    private static int Distance(uint one, uint other) => Enumerable.Range(0, 3)
        .Max(channel => Math.Abs((int)(one >> (8 * channel) & 255) - (int)(other >> (8 * channel) & 255)));

    private static uint[] Decoded(uint[] pixels)
    {
        var opaque = Array.ConvertAll(pixels, pixel => pixel | 0xFF000000);
        using var bitmap = SKBitmap.Decode(
            PalettePng.Write(opaque, Width), new SKImageInfo(Width, pixels.Length / Width, SKColorType.Bgra8888, SKAlphaType.Opaque));
        return [.. MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()).ToArray().Select(pixel => pixel & 0xFFFFFF)];
    }
}
