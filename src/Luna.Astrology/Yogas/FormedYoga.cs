using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

public enum YogaReasonKind
{
    /// <summary>Where the strength begins: how well a forming graha stands.</summary>
    Dignity,
    Strengthens,
    Weakens,
    Cancels,
}

/// <param name="Id">Stable: the dignity, a ground of the yoga, or what befell the graha.</param>
/// <param name="Graha">The forming graha that it is about; null for a ground of the yoga.</param>
/// <param name="Effect">
/// For a dignity the share of its good that the graha gives, 0 to 1; else the change of strength.
/// </param>
public readonly record struct YogaReason(string Id, YogaReasonKind Kind, Graha? Graha, double Effect);

/// <summary>A yoga that a chart has.</summary>
/// <param name="Variant">The id of its kind; null where the yoga has none.</param>
/// <param name="Subjects">The grahas that it is about, where a yoga may form for several; else empty.</param>
/// <param name="Grahas">All that form it.</param>
/// <param name="Bhavas">Where they stand, and the bhavas by whose lordship they take part.</param>
/// <param name="Strength">0 to 1, of its good or, for an adverse yoga, of its harm; 0 when cancelled.</param>
/// <param name="Reasons">In the order in which they were weighed.</param>
public sealed record FormedYoga(
    Yoga Yoga,
    string? Variant,
    GrahaSet Subjects,
    GrahaSet Grahas,
    BhavaSet Bhavas,
    double Strength,
    IReadOnlyList<YogaReason> Reasons)
{
    public bool IsCancelled { get; init; }
}
