using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Grahas that change their rashi, turn, or pass a natal place.</summary>
public static class TransitEventFacts
{
    /// <returns>By its UTC date: <c>ingress.sun.makara.2024-01-14</c>.</returns>
    public static Fact Of(Ingress ingress) => new(
        $"ingress.{ZodiacNames.IdOf(ingress.Graha)}.{ZodiacNames.IdOf(ingress.Into)}.{Date(ingress.Instant)}",
        $"{ZodiacNames.Of(ingress.Graha)} in transit",
        $"{Sentence(NameOf(ingress.Graha))} enters {ZodiacNames.FullyOf(ingress.Into)}"
        + $"{Backward(ingress.IsBackward)} at {TimeOf(ingress.Instant)}.");

    /// <returns>By its UTC date: <c>station.mars.2024-12-07</c>.</returns>
    public static Fact Of(TransitStation station) => new(
        $"station.{ZodiacNames.IdOf(station.Graha)}.{Date(station.Instant)}",
        $"{ZodiacNames.Of(station.Graha)} in transit",
        $"{Sentence(NameOf(station.Graha))} turns {(station.TurnsBack ? "retrograde" : "direct")} at {Place(station.Point)}, at "
        + $"{TimeOf(station.Instant)}.");

    /// <returns>By its UTC date: <c>return.saturn.2025-03-01</c>, or <c>passage.saturn.moon.2025-03-01</c>.</returns>
    public static Fact Of(Passage passage)
    {
        var (graha, natal) = (ZodiacNames.IdOf(passage.Graha), ZodiacNames.IdOf(passage.Natal));
        var isReturn = passage.Graha == passage.Natal;
        var place = isReturn ? "its own natal place" : $"the natal place of {NameOf(passage.Natal)}";
        return new Fact(
            $"{(isReturn ? $"return.{graha}" : $"passage.{graha}.{natal}")}.{Date(passage.Instant)}",
            $"{ZodiacNames.Of(passage.Graha)} in transit",
            $"{Sentence(NameOf(passage.Graha))} passes {place}{Backward(passage.IsBackward)} at {TimeOf(passage.Instant)}.");
    }

    private static string Backward(bool isBackward) => isBackward ? ", moving backwards," : "";

    private static string Date(Instant instant) => LocalDatePattern.Iso.Format(instant.InUtc().Date);
}
