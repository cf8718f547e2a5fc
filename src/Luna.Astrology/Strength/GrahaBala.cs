using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>The six strengths of one graha, virupas; 60 virupas are a rupa.</summary>
/// <param name="Dig">By the angle from the point of the horizon or meridian where it has no strength.</param>
/// <param name="Cheshta">Of motion.</param>
/// <param name="Naisargika">By nature, the same in every chart.</param>
/// <param name="Drik">A quarter of the drishtis of benefics less those of malefics; may be negative.</param>
/// <param name="Yuddha">Won or lost by war; 0 unless the options ask for it.</param>
/// <param name="Required">What it takes to be called strong.</param>
public readonly record struct GrahaBala(
    Graha Graha, SthanaBala Sthana, double Dig, KaalaBala Kaala, double Cheshta, double Naisargika, double Drik,
    double Yuddha, double Required)
{
    public double Total => Sthana.Total + Dig + Kaala.Total + Cheshta + Naisargika + Drik + Yuddha;

    public double Rupas => Total / 60;

    public double RatioToRequired => Total / Required;
}
