using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;

namespace Luna.Api.Charts.Parts;

/// <param name="Source">Text, chapter and verse.</param>
/// <param name="Variant">Its kind, where the texts name kinds.</param>
/// <param name="Strength">0 to 1: of its good or, where it is adverse, of its harm; 0 when cancelled.</param>
/// <param name="Bhavas">Where the grahas stand, and those by whose lordship they take part.</param>
/// <param name="Reasons">Of the strength, in the order in which they were weighed.</param>
public sealed record ChartYoga(
    string Id, string Name, string Family, string Nature, string? Variant, string Source, double Strength, bool IsCancelled,
    IReadOnlyList<string> Grahas, IReadOnlyList<int> Bhavas, IReadOnlyList<ChartYogaReason> Reasons)
{
    internal static IReadOnlyList<ChartYoga> Yogas(Chart chart) => [.. ChartYogas.Of(chart).Select(Of)];

    internal static IReadOnlyList<ChartYoga> Doshas(Chart chart) => [.. ChartDoshas.Of(chart).Select(Of)];

    internal static ChartYoga Of(FormedYoga formed) => new(
        formed.Yoga.Id, formed.Yoga.Name, formed.Yoga.Family.ToString(), formed.Yoga.Nature.ToString(), formed.Variant,
        formed.Yoga.Source, formed.Strength, formed.IsCancelled, Wire.Names(formed.Grahas.ToList()), formed.Bhavas.ToList(),
        [.. formed.Reasons.Select(reason => new ChartYogaReason(
            reason.Id, reason.Kind.ToString(), reason.Graha?.ToString(), reason.Effect))]);
}

/// <param name="Graha">The one that it is about; null for a ground of the yoga itself.</param>
/// <param name="Effect">For a dignity the share of its good that the graha gives, 0 to 1; else the change of strength.</param>
public sealed record ChartYogaReason(string Id, string Kind, string? Graha, double Effect);
