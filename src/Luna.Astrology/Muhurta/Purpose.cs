using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Muhurta;

/// <summary>What a moment is sought for.</summary>
public enum Purpose
{
    Marriage,
    HouseEntry,
    Travel,
    Business,
    Vehicle,
    Naming,
    Study,
}

/// <summary>Where a journey goes.</summary>
public enum Direction
{
    East,
    South,
    West,
    North,
}

/// <summary>What the texts ask of a moment for one purpose.</summary>
/// <param name="Tithis">In either half; of the dark half up to the tenth.</param>
/// <param name="ShunnedVaras">Never taken; varas in neither list are middling.</param>
/// <param name="SunRashis">Where the Sun must stand; null for anywhere.</param>
/// <param name="EmptyBhavas">Bhavas from the lagna in which no malefic should stand.</param>
/// <param name="NeedsJupiterAndVenus">Neither may be combust.</param>
/// <param name="AlsoByNight">Whether the night is searched too.</param>
public sealed record PurposeRule(
    Purpose Purpose, IReadOnlyList<Nakshatra> Nakshatras, IReadOnlyList<int> Tithis,
    IReadOnlyList<Vara> Varas, IReadOnlyList<Vara> ShunnedVaras, IReadOnlyList<Rashi> Lagnas,
    IReadOnlyList<Rashi>? SunRashis, IReadOnlyList<int> EmptyBhavas, bool NeedsJupiterAndVenus, bool AlsoByNight,
    string Source);
