using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Avasthas;

/// <summary>The age of a graha, by its degrees.</summary>
public enum Baladi
{
    Bala,
    Kumara,
    Yuva,
    Vriddha,
    Mrita,
}

public static class Baladis
{
    private const int Count = 5;
    private const double StepDegrees = 6;

    /// <summary>Six degrees each, from infancy to death in odd rashis, the other way round in even ones.</summary>
    /// <remarks>Brihat Parashara Hora Shastra, chapter 45, verse 3.</remarks>
    public static Baladi Of(ZodiacPoint point)
    {
        var step = (int)(point.DegreesInRashi / StepDegrees);
        return (Baladi)(point.Rashi.IsOdd() ? step : Count - 1 - step);
    }
}
