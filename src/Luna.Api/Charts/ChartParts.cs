using System.Text.Json.Serialization;
using Luna.Api.Births;
using Luna.Api.Charts.Parts;

namespace Luna.Api.Charts;

/// <summary>What a chart's answer holds only when it was asked for.</summary>
public record ChartParts
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartVarga>? Vargas { get; init; }

    /// <summary>Bhavas of unequal size: lagna and midheaven are the middles of the first and the tenth.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SripatiBhavas? Sripati { get; init; }

    /// <summary>As Krishnamurti reads it: his ayanamsa, cusps of Placidus, sub lords.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KpBhavas? Kp { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GrahaDignity>? Dignities { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartYoga>? Yogas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartYoga>? Doshas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AshtakavargaBindus? Ashtakavarga { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShadbalaStrengths? Shadbala { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JaiminiPart? Jaimini { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpagrahaPoints? Upagrahas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SpecialLagnaPoints? SpecialLagnas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GrahaStates>? Avasthas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SadeSatiPeriods? SadeSati { get; init; }

    /// <summary>What would be otherwise if the time were off by as much as the margin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSensitivity? Sensitivity { get; init; }

    /// <summary>The answer with the parts that were asked for, and none else computed.</summary>
    internal static ChartResponse Of(CastChart cast, ChartWishes wishes)
    {
        var chart = cast.Chart;
        return ChartResponse.Of(cast) with
        {
            Vargas = If(ChartPart.Vargas, () => ChartVarga.Of(chart, wishes.Vargas)),
            Sripati = If(ChartPart.Sripati, () => SripatiBhavas.Of(chart)),
            Kp = If(ChartPart.Kp, () => KpBhavas.Of(chart)),
            Dignities = If(ChartPart.Dignities, () => GrahaDignity.Of(chart)),
            Yogas = If(ChartPart.Yogas, () => ChartYoga.Yogas(chart)),
            Doshas = If(ChartPart.Doshas, () => ChartYoga.Doshas(chart)),
            Ashtakavarga = If(ChartPart.Ashtakavarga, () => AshtakavargaBindus.Of(chart)),
            Shadbala = If(ChartPart.Shadbala, () => ShadbalaStrengths.Of(cast)),
            Jaimini = If(ChartPart.Jaimini, () => JaiminiPart.Of(chart)),
            Upagrahas = If(ChartPart.Upagrahas, () => UpagrahaPoints.Of(cast)),
            SpecialLagnas = If(ChartPart.SpecialLagnas, () => SpecialLagnaPoints.Of(cast)),
            Avasthas = If(ChartPart.Avasthas, () => GrahaStates.Of(cast)),
            SadeSati = If(ChartPart.SadeSati, () => SadeSatiPeriods.Of(chart)),
            Sensitivity = If(ChartPart.Sensitivity, () => TimeSensitivity.Of(chart, wishes)),
        };

        T? If<T>(ChartPart part, Func<T> of)
            where T : class => wishes.Parts.Contains(part) ? of() : null;
    }
}
