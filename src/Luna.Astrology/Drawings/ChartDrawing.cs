using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>The picture of a chart. All forms show the same; safe to call from many threads.</summary>
public static class ChartDrawing
{
    public const int SmallestWidthPixels = 160;
    public const int LargestWidthPixels = 2400;

    /// <param name="languageTag">
    /// BCP 47: names, marks and digits; English where Luna has no words in it.
    /// </param>
    /// <param name="caption">
    /// A line under the title, for instance the local time and the place. Absent, or with letters other than Latin and
    /// Devanagari ones: the instant in UTC and the position.
    /// </param>
    /// <returns>An SVG document with its content in words, 800 by 908 units.</returns>
    public static string Svg(
        Chart chart, Varga varga = Varga.D1, ChartStyle style = ChartStyle.North, string languageTag = "en",
        string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PictureAsSvg.Write(ChartPicture.Of(chart, varga, style, new DrawingTexts(languageTag), caption));
    }

    /// <inheritdoc cref="Svg(Chart, Varga, ChartStyle, string, string?)"/>
    /// <param name="widthPixels">160 to 2400; the height is 1.135 of it.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Png(
        Chart chart, Varga varga = Varga.D1, int widthPixels = 800, ChartStyle style = ChartStyle.North,
        string languageTag = "en", string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PictureAsPng.Write(ChartPicture.Of(chart, varga, style, new DrawingTexts(languageTag), caption), widthPixels);
    }

    /// <summary>The content of the picture in words: for the alternative text of an image.</summary>
    public static string Describe(Chart chart, Varga varga = Varga.D1, string languageTag = "en")
    {
        ArgumentNullException.ThrowIfNull(chart);
        return ChartWords.Describe(VargaHouse.AllOf(chart, varga), new DrawingTexts(languageTag));
    }
}
