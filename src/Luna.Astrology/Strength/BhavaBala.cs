namespace Luna.Astrology.Strength;

/// <summary>Among which rashis Karka is counted for the strength of direction.</summary>
public enum KarkaKind
{
    /// <summary>With the watery ones, strong in the fourth (B. V. Raman).</summary>
    Jalachara,

    /// <summary>With Vrishchika, strong in the seventh (R. Santhanam's text of Parashara 27.26).</summary>
    Keeta,
}

/// <param name="Karka">For the strength of direction.</param>
/// <param name="AddsSpecial">
/// Whether the total has what Parashara 27.30 and 31 adds for grahas in the bhava and for the time of day.
/// </param>
public sealed record BhavaBalaOptions(KarkaKind Karka = KarkaKind.Jalachara, bool AddsSpecial = false)
{
    public static BhavaBalaOptions Default { get; } = new();
}

/// <summary>The strength of one bhava, virupas.</summary>
/// <param name="Adhipati">The shadbala of its lord.</param>
/// <param name="Dig">By the angle of its middle from where its kind of rashi has no strength.</param>
/// <param name="Drishti">
/// Of the grahas on its middle: Mercury and Jupiter whole, the others a quarter, malefics less.
/// </param>
/// <param name="Occupants">60 for each of Mercury and Jupiter in it, less 60 for each of Sun, Mars and Saturn.</param>
/// <param name="Rising">15 for a rashi whose way of rising suits the time of day.</param>
/// <param name="Total">With the last two where the options ask for them.</param>
public readonly record struct BhavaBala(
    int Bhava, double Adhipati, double Dig, double Drishti, double Occupants, double Rising, double Total)
{
    public double Rupas => Total / 60;
}
