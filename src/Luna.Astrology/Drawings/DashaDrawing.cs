using Luna.Astrology.Charts;
using NodaTime;

namespace Luna.Astrology.Drawings;

/// <summary>
/// The Vimshottari periods of a life as a bar, with the antardashas of the running one below. Both forms show the same;
/// safe to call from many threads.
/// </summary>
public static class DashaDrawing
{
    /// <param name="now">The moment that is marked. Outside the 120 years nothing is, and the nearest mahadasha is opened.</param>
    /// <param name="zoneId">IANA id of the zone whose dates are written.</param>
    /// <param name="languageTag">BCP 47; English where Luna has no words in it.</param>
    /// <returns>An SVG document with its content in words, 1000 by 330 units.</returns>
    /// <exception cref="Time.UnknownTimeZoneException">There is no zone of that id.</exception>
    public static string Svg(Chart chart, Instant now, string zoneId = "Etc/UTC", string languageTag = "en") =>
        PictureAsSvg.Write(DashaPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)));

    /// <inheritdoc cref="Svg"/>
    /// <param name="widthPixels">160 to 2400; the height is 0.33 of it.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Png(
        Chart chart, Instant now, string zoneId = "Etc/UTC", int widthPixels = 1000, string languageTag = "en") =>
        PictureAsPng.Write(DashaPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)), widthPixels);

    /// <summary>The content of the picture in words: for the alternative text of an image.</summary>
    public static string Describe(Chart chart, Instant now, string zoneId = "Etc/UTC", string languageTag = "en") =>
        DashaPicture.Of(chart, now, zoneId, new DrawingTexts(languageTag)).Description;
}
