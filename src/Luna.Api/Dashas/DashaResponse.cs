using System.Text.Json.Serialization;

namespace Luna.Api.Dashas;

/// <param name="YearDays">Length of the year, days of 86,400 seconds.</param>
/// <param name="Mahadashas">With what lies within them down to the depth; only themselves when a moment was asked about.</param>
/// <param name="Running">What runs at the moment asked about, a period a level.</param>
public sealed record DashaResponse(
    string System, double YearDays, IReadOnlyList<DashaSpan> Mahadashas,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DashaSpan>? Running);

/// <param name="Level">1 mahadasha, 2 antardasha, and so on.</param>
/// <param name="Lord">A graha, or a rashi in the chara and kalachakra dashas.</param>
/// <param name="Yogini">Only of the yogini dasha.</param>
/// <param name="Start">Of the first mahadasha before the birth, where the system has a balance.</param>
public sealed record DashaSpan(
    int Level, string Lord,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Yogini,
    DateTimeOffset Start, DateTimeOffset End,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DashaSpan>? Within);
