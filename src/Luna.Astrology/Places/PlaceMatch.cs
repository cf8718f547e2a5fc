namespace Luna.Astrology.Places;

/// <summary>What a written place name means.</summary>
/// <param name="Best">The place, when the name leaves no doubt; otherwise null.</param>
/// <param name="Choices">Two to six places, likeliest first, when the name is shared; otherwise empty.</param>
public sealed record PlaceMatch(Place? Best, IReadOnlyList<Place> Choices)
{
    /// <summary>No place of that name is known.</summary>
    public static PlaceMatch Unknown { get; } = new(null, []);

    /// <summary>
    /// Up to six places that may be meant though the name is not theirs, or though they lie elsewhere than was said: to be
    /// asked about, never taken. Empty beside <see cref="Best"/> or <see cref="Choices"/>.
    /// </summary>
    public IReadOnlyList<Place> Guesses { get; init; } = [];

    /// <summary>The words name a country or a region and no town in it.</summary>
    public bool IsArea { get; init; }

    /// <summary>Neither a place nor several of that name.</summary>
    public bool IsUnknown => Best is null && Choices.Count == 0;
}
