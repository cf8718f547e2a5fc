using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Avasthas;

/// <summary>All states of one graha; those that rest on dignity are null for the nodes.</summary>
public sealed record GrahaAvasthas(
    Graha Graha, Baladi Baladi, Jagradadi? Jagradadi, Deeptadi? Deeptadi, Lajjitadi? Lajjitadi, Shayanadi Shayanadi)
{
    /// <param name="sunrise">The sunrise before the birth.</param>
    public static GrahaAvasthas Of(
        Chart chart, Graha graha, Instant sunrise, ShayanadiRule shayanadi = ShayanadiRule.Navamsa)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var dignity = Dignities.Of(chart, graha);
        return new GrahaAvasthas(
            graha,
            Baladis.Of(chart[graha].Point),
            dignity is { } known ? Jagradadis.Of(known) : null,
            dignity is null ? null : Deeptadis.Of(chart, graha),
            dignity is null ? null : Lajjitadis.Of(chart, graha),
            Shayanadis.Of(chart, graha, sunrise, shayanadi));
    }
}
