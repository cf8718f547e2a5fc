using Luna.Api.Births;
using Luna.Api.Dashas;
using Luna.Astrology.Avasthas;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Sky;
using Luna.Astrology.Strength;

namespace Luna.Api.Charts;

/// <summary>How ashtakavarga is reckoned, where the texts differ.</summary>
/// <param name="Texts">Whose benefic places: Raman when absent, or Rao.</param>
/// <param name="Trikona">How the trines are reduced: LeastOff when absent, or LeastOffAndLoneCleared.</param>
/// <param name="Ekadhipatya">How the two rashis of one lord are reduced: MadeEqual when absent, or Deducted.</param>
/// <param name="NodesOccupy">Whether a rashi that holds only a node counts as occupied; false when absent.</param>
/// <param name="LagnaOccupies">Whether the rashi of the lagna does; false when absent.</param>
public sealed record AshtakavargaMethod(
    string? Texts = null, string? Trikona = null, string? Ekadhipatya = null, bool? NodesOccupy = null,
    bool? LagnaOccupies = null)
{
    internal AshtakavargaOptions Read(Problems problems) => new(
        Fields.Name(Texts, AshtakavargaTexts.Raman, "texts", problems),
        Fields.Name(Trikona, TrikonaShodhana.LeastOff, "trikona", problems),
        Fields.Name(Ekadhipatya, EkadhipatyaShodhana.MadeEqual, "ekadhipatya", problems),
        NodesOccupy ?? false, LagnaOccupies ?? false);
}

/// <summary>How shadbala and what rests on it are reckoned, where the texts differ.</summary>
/// <param name="Declination">For the ayana bala: Ecliptic24 when absent, or True.</param>
/// <param name="Yuddha">What a war takes and gives: None when absent, Difference or DifferenceByDiscs.</param>
/// <param name="SunRequired">What the Sun needs, virupas: 300 when absent; 390 in Santhanam's text; 1 to 1000.</param>
/// <param name="Ishta">How uccha and cheshta bala are brought together: GeometricMean when absent, or Rays.</param>
/// <param name="Karka">Among which rashis Karka is counted for bhava bala: Jalachara when absent, or Keeta.</param>
/// <param name="AddsSpecial">Whether bhava bala has what Parashara 27.30 and 31 adds; false when absent.</param>
public sealed record ShadbalaMethod(
    string? Declination = null, string? Yuddha = null, double? SunRequired = null, string? Ishta = null,
    string? Karka = null, bool? AddsSpecial = null)
{
    private const double MostVirupas = 1000;

    internal ShadbalaOptions Read(WarVictor victor, Problems problems) => new(
        Fields.Name(Declination, AyanaDeclination.Ecliptic24, "declination", problems),
        Fields.Name(Yuddha, YuddhaRule.None, "yuddha", problems),
        victor,
        Fields.Number(SunRequired, ShadbalaOptions.Default.SunRequiredVirupas, 1, MostVirupas, "sunRequired", problems));

    internal IshtaRule ReadIshta(Problems problems) => Fields.Name(Ishta, IshtaRule.GeometricMean, "ishta", problems);

    internal BhavaBalaOptions ReadBhavaBala(Problems problems) =>
        new(Fields.Name(Karka, KarkaKind.Jalachara, "karka", problems), AddsSpecial ?? false);
}

/// <summary>By which rules the parts of a chart are reckoned; ayanamsa and node are the chart's own.</summary>
/// <param name="Sunrise">Of the day in which the birth falls.</param>
internal sealed record ChartMethods(
    AshtakavargaOptions Ashtakavarga, ShadbalaOptions Shadbala, IshtaRule Ishta, BhavaBalaOptions BhavaBala,
    VimshopakaScheme Vimshopaka, NodeDrishti NodeDrishti, ArudhaLords ArudhaLords, BackwardNodes ArgalaNodes,
    ShayanadiRule Shayanadi, RiseRule Sunrise, DashaYear DashaYear)
{
    public static ChartMethods Of(ChartRequest request, Problems problems)
    {
        var shadbala = request.Shadbala ?? new ShadbalaMethod();
        var ofShadbala = problems.Under("shadbala");
        return new(
            (request.Ashtakavarga ?? new AshtakavargaMethod()).Read(problems.Under("ashtakavarga")),
            shadbala.Read(Fields.Name(request.WarVictor, WarVictor.Northern, "warVictor", problems), ofShadbala),
            shadbala.ReadIshta(ofShadbala), shadbala.ReadBhavaBala(ofShadbala),
            Fields.Name(request.Vimshopaka, VimshopakaScheme.Shodashavarga, "vimshopaka", problems),
            Fields.Name(request.NodeDrishti, NodeDrishti.Seventh, "nodeDrishti", problems),
            Fields.Name(request.ArudhaLords, ArudhaLords.One, "arudhaLords", problems),
            Fields.Name(request.ArgalaNodes, BackwardNodes.Both, "argalaNodes", problems),
            Fields.Name(request.Shayanadi, ShayanadiRule.Navamsa, "shayanadi", problems),
            Fields.Name(request.Sunrise, RiseRule.Hindu, "sunrise", problems),
            DashaRequest.YearOf(request.DashaYear, "dashaYear", problems));
    }
}
