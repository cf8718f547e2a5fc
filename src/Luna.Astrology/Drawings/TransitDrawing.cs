using Luna.Astrology.Charts;
using NodaTime;

namespace Luna.Astrology.Drawings;

/// <summary>
/// A birth and the sky of a later moment as a wheel: the birth inside, the transits outside, the lagna's rashi on the
/// left, against the clock. Both forms show the same; safe to call from many threads.
/// </summary>
public static class TransitDrawing
{
    /// <param name="now">The moment of the transits; their ayanamsa and node are the chart's.</param>
    /// <param name="zoneId">IANA id of the zone whose date is written.</param>
    /// <param name="languageTag">BCP 47; English where Luna has no words in it.</param>
    /// <returns>An SVG document with its content in words, 800 by 908 units.</returns>
    /// <exception cref="Sky.OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    /// <exception cref="Time.UnknownTimeZoneException">There is no zone of that id.</exception>
    public static string Svg(Chart chart, Instant now, string zoneId = "Etc/UTC", string languageTag = "en") =>
        PictureAsSvg.Write(TransitPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)));

    /// <inheritdoc cref="Svg"/>
    /// <param name="widthPixels">160 to 2400; the height is 1.135 of it.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Png(
        Chart chart, Instant now, string zoneId = "Etc/UTC", int widthPixels = 800, string languageTag = "en") =>
        PictureAsPng.Write(TransitPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)), widthPixels);

    /// <summary>The content of the picture in words: for the alternative text of an image.</summary>
    public static string Describe(Chart chart, Instant now, string zoneId = "Etc/UTC", string languageTag = "en") =>
        TransitPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)).Description;
}
