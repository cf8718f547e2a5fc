namespace Luna.Astrology.Sky;

/// <summary>The nodding of the Earth's axis: true minus mean.</summary>
/// <param name="LongitudeDegrees">Δψ, at most 0.006° either way; added to every longitude for the true equinox.</param>
/// <param name="ObliquityDegrees">Δε, at most 0.003° either way; added to the mean obliquity for the true one.</param>
public readonly record struct NutationAngles(double LongitudeDegrees, double ObliquityDegrees);
