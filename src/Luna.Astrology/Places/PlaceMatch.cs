namespace Luna.Astrology.Places;

/// <summary>What a written place name means.</summary>
/// <param name="Best">The place, when the name leaves no doubt; otherwise null.</param>
/// <param name="Choices">Two to six places, likeliest first, when the name is shared; otherwise empty.</param>
public sealed record PlaceMatch(Place? Best, IReadOnlyList<Place> Choices)
{
    /// <summary>No place of that name is known.</summary>
    public static PlaceMatch Unknown { get; } = new(null, []);

    public bool IsUnknown => Best is null && Choices.Count == 0;
}
