namespace Luna.Astrology.Yogas;

public enum YogaFamily
{
    Mahapurusha,
    Chandra,
    Surya,
    Nabhasa,
    Raja,
    Dhana,
    Daridra,
    Viparita,
    NeechaBhanga,
    Parivartana,
    Bhava,
    Deva,
    Sannyasa,
    Vidya,
    Sukha,
    Dosha,
}

/// <summary>Whether the texts wish a person the yoga.</summary>
public enum YogaNature
{
    Auspicious,
    Adverse,

    /// <summary>Good and hard fruits together, or neither.</summary>
    Mixed,
}

/// <summary>One way in which a yoga comes about.</summary>
/// <param name="Subjects">The grahas that the formation is about, where a yoga may form for several.</param>
/// <param name="Variant">The id of its kind, where the texts name kinds.</param>
public sealed record Formation(Condition When, GrahaSet Subjects = default, string? Variant = null)
{
    /// <summary>What strengthens this formation beside what strengthens the yoga.</summary>
    public IReadOnlyList<Ground> Strengthens { get; init; } = [];

    public IReadOnlyList<Ground> Weakens { get; init; } = [];
}

/// <summary>Something that cancels, weakens or strengthens a yoga.</summary>
/// <param name="Id">Stable; texts are found by it.</param>
public sealed record Ground(string Id, Condition When);

/// <summary>A combination that the texts name: where it is from, when it forms, and what bears on it.</summary>
/// <param name="Id">Stable; facts and texts are found by it.</param>
/// <param name="Source">Text, chapter and verse; of several the first is the rule that is followed.</param>
/// <param name="Formations">Each that holds forms the yoga once.</param>
public sealed record Yoga(
    string Id, string Name, YogaFamily Family, string Source, IReadOnlyList<Formation> Formations)
{
    internal Yoga(string id, string name, YogaFamily family, string source, Condition when)
        : this(id, name, family, source, [new Formation(when)])
    {
    }

    public YogaNature Nature { get; init; } = YogaNature.Auspicious;

    /// <summary>Each of these, while it holds, takes the yoga's effect away (bhanga).</summary>
    public IReadOnlyList<Ground> Cancels { get; init; } = [];

    public IReadOnlyList<Ground> Strengthens { get; init; } = [];

    public IReadOnlyList<Ground> Weakens { get; init; } = [];
}
