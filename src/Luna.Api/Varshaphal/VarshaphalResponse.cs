using Luna.Api.Charts;
using Luna.Api.Charts.Parts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Varshaphal;

namespace Luna.Api.Varshaphal;

/// <param name="Age">Years completed when it begins.</param>
/// <param name="Start">The solar return: the Sun at its sidereal place of the birth.</param>
/// <param name="IsDay">The Sun stands above the horizon then.</param>
/// <param name="Grahas">Of the year's chart.</param>
/// <param name="Balas">Panchavargiya bala of the seven.</param>
/// <param name="Mudda">The dasha of the year.</param>
public sealed record VarshaphalResponse(
    int Age, DateTimeOffset Start, DateTimeOffset End, bool IsDay, ChartPoint Lagna, IReadOnlyList<YearGraha> Grahas,
    YearMuntha Muntha, LordOfYear Lord, IReadOnlyList<FivefoldBala> Balas, IReadOnlyList<YearYoga> Yogas,
    IReadOnlyList<SahamOf> Sahams, IReadOnlyList<YearPeriod> Mudda)
{
    internal static VarshaphalResponse Of(YearChart year) => new(
        year.Return.Age, Wire.Time(year.Time.Start), Wire.Time(year.Time.End), year.IsDay, ChartPoint.Of(year.Chart.Lagna),
        [.. year.Chart.Placements.Select(placed => new YearGraha(
            placed.Graha.ToString(), ChartPoint.Of(placed.Point), placed.IsRetrograde, placed.Bhava))],
        new YearMuntha(year.Return.Muntha.ToString(), year.MunthaBhava, year.MunthaLord.ToString(), year.IsMunthaHeavy),
        new LordOfYear(
            year.Lord.Graha.ToString(), year.Lord.Reason.ToString(),
            [.. year.Lord.Five.Select(bearer => new YearOfficeBearer(
                bearer.Office.ToString(), bearer.Graha.ToString(), bearer.SeesLagna, bearer.VishvaBala))]),
        [.. year.Balas.Select(bala => new FivefoldBala(
            bala.Graha.ToString(), bala.Kshetra, bala.Uchcha, bala.Hadda, bala.Dreshkana, bala.Navamsa, bala.Vishva))],
        [.. year.Yogas.Select(YearYoga.Of)],
        SahamOf.Of(year.Sahams),
        [.. year.Mudda.Select(period => new YearPeriod(
            period.Lord.ToString(), Wire.Time(period.Start), Wire.Time(period.End)))]);
}

public sealed record YearGraha(string Graha, ChartPoint Point, bool IsRetrograde, int Bhava);

/// <param name="IsHeavy">In the 4th, 6th, 7th, 8th or 12th.</param>
public sealed record YearMuntha(string Rashi, int Bhava, string Lord, bool IsHeavy);

/// <param name="Five">The office bearers of whom it was chosen.</param>
public sealed record LordOfYear(string Graha, string Reason, IReadOnlyList<YearOfficeBearer> Five);

public sealed record YearOfficeBearer(string Office, string Graha, bool SeesLagna, double VishvaBala);

/// <param name="Vishva">A quarter of the sum, up to 20: above 10 is strong, below 5 weak.</param>
public sealed record FivefoldBala(
    string Graha, double Kshetra, double Uchcha, double Hadda, double Dreshkana, double Navamsa, double Vishva);

/// <param name="One">The faster of the two, or the only one; null for what all seven make.</param>
/// <param name="Through">The third that joins, helps or hinders.</param>
public sealed record YearYoga(string Kind, string? One, string? Other, string? Through)
{
    internal static YearYoga Of(TajakaYoga yoga) =>
        new(yoga.Kind.ToString(), yoga.One?.ToString(), yoga.Other?.ToString(), yoga.Through?.ToString());
}

public sealed record YearPeriod(string Lord, DateTimeOffset Start, DateTimeOffset End);
