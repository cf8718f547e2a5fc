using System.Text.Json.Serialization;
using Luna.Api.Births;
using Luna.Api.Charts.Parts;
using Luna.Astrology.Readings.Facts;

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
    public IReadOnlyList<GrahaFriendships>? Friendships { get; init; }

    /// <summary>Who looks at whom, by grahas and by rashis.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GrahaSight>? Drishti { get; init; }

    /// <summary>Grahas at war.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GrahaWar>? Yuddhas { get; init; }

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

    /// <summary>What intervenes in the affairs of bhavas and grahas.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArgalaPart? Argala { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpagrahaPoints? Upagrahas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SpecialLagnaPoints? SpecialLagnas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SahamOf>? Sahams { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GrahaStates>? Avasthas { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SadeSatiPeriods? SadeSati { get; init; }

    /// <summary>What would be otherwise if the time were off by as much as the margin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSensitivity? Sensitivity { get; init; }

    /// <summary>All that the birth alone gives in sentences with stable ids, by Luna's usual rules but for ayanamsa and node.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FactOf>? Facts { get; init; }

    /// <summary>The answer with the parts that were asked for, and none else computed.</summary>
    internal static ChartResponse Of(CastChart cast, ChartWishes wishes)
    {
        var (chart, methods) = (cast.Chart, wishes.Methods);
        return ChartResponse.Of(cast, methods.DashaYear) with
        {
            Vargas = If(ChartPart.Vargas, () => ChartVarga.Of(chart, wishes.Vargas)),
            Sripati = If(ChartPart.Sripati, () => SripatiBhavas.Of(chart)),
            Kp = If(ChartPart.Kp, () => KpBhavas.Of(chart)),
            Dignities = If(ChartPart.Dignities, () => GrahaDignity.Of(chart, methods.Vimshopaka)),
            Friendships = If(ChartPart.Friendships, () => GrahaFriendships.Of(chart)),
            Drishti = If(ChartPart.Drishti, () => GrahaSight.Of(chart, methods.NodeDrishti)),
            Yuddhas = If(ChartPart.Yuddhas, () => GrahaWar.Of(chart, methods.Shadbala.Victor)),
            Yogas = If(ChartPart.Yogas, () => ChartYoga.Yogas(chart)),
            Doshas = If(ChartPart.Doshas, () => ChartYoga.Doshas(chart)),
            Ashtakavarga = If(ChartPart.Ashtakavarga, () => AshtakavargaBindus.Of(chart, methods.Ashtakavarga)),
            Shadbala = If(ChartPart.Shadbala, () => ShadbalaStrengths.Of(cast, methods)),
            Jaimini = If(ChartPart.Jaimini, () => JaiminiPart.Of(chart, methods.ArudhaLords)),
            Argala = If(ChartPart.Argala, () => ArgalaPart.Of(chart, methods.ArgalaNodes)),
            Upagrahas = If(ChartPart.Upagrahas, () => UpagrahaPoints.Of(cast, methods.Sunrise)),
            SpecialLagnas = If(ChartPart.SpecialLagnas, () => SpecialLagnaPoints.Of(cast, methods.Sunrise)),
            Sahams = If(ChartPart.Sahams, () => SahamOf.Of(cast, methods.Sunrise)),
            Avasthas = If(ChartPart.Avasthas, () => GrahaStates.Of(cast, methods)),
            SadeSati = If(ChartPart.SadeSati, () => SadeSatiPeriods.Of(chart)),
            Sensitivity = If(ChartPart.Sensitivity, () => TimeSensitivity.Of(chart, wishes)),
            Facts = If(ChartPart.Facts, () => FactOf.All(AllFacts.Natal(chart))),
        };

        T? If<T>(ChartPart part, Func<T> of)
            where T : class => wishes.Parts.Contains(part) ? of() : null;
    }
}
