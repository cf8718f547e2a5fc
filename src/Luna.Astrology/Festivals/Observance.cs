using NodaTime;

namespace Luna.Astrology.Festivals;

public enum ObservanceKind
{
    Festival,
    Ekadashi,
    Purnima,
    Amavasya,
    Chaturthi,
    Pradosha,
    Shivaratri,
    Sankranti,
    SolarEclipse,
    LunarEclipse,
}

/// <summary>A day that is kept.</summary>
/// <param name="Id">For instance <c>diwali</c>, <c>ekadashi.nirjala</c>, <c>sankranti.makara</c>, <c>eclipse.lunar.total</c>.</param>
/// <param name="Date">The civil date of the place.</param>
/// <param name="Time">The tithi or nakshatra, or the eclipse as the place can see it; of a sankranti the moment alone.</param>
public sealed record Observance(string Id, ObservanceKind Kind, LocalDate Date, Interval Time);
