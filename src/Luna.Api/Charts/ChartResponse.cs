using Luna.Api.Births;
using Luna.Astrology;
using Luna.Astrology.Dashas;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts;

/// <param name="BornAt">UTC.</param>
/// <param name="UtcOffsetSeconds">Of the local clock then and there.</param>
/// <param name="AyanamsaDegrees">Mean, without nutation.</param>
/// <param name="Mahadashas">Vimshottari, from birth, each with its antardashas.</param>
public sealed record ChartResponse(
    DateTimeOffset BornAt, int UtcOffsetSeconds, string Zone, double Latitude, double Longitude, string Ayanamsa,
    double AyanamsaDegrees, string Node, ChartPoint Lagna, ChartPoint Midheaven, IReadOnlyList<ChartGraha> Grahas,
    IReadOnlyList<ChartBhava> Bhavas, IReadOnlyList<ChartDasha> Mahadashas, string FactsHash, string EngineVersion)
    : ChartParts
{
    internal static ChartResponse Of(CastChart cast, DashaYear year)
    {
        var chart = cast.Chart;
        return new ChartResponse(
            chart.Moment.Instant.ToDateTimeOffset(), cast.Offset.Seconds, cast.Where.Zone,
            chart.Moment.Position.LatitudeDegrees, chart.Moment.Position.LongitudeDegrees,
            chart.Options.Ayanamsa.ToString(), chart.AyanamsaDegrees, chart.Options.Node.ToString(),
            ChartPoint.Of(chart.Lagna), ChartPoint.Of(chart.Midheaven),
            [.. chart.Placements.Select(placed => new ChartGraha(
                placed.Graha.ToString(), ChartPoint.Of(placed.Point), placed.LatitudeDegrees, placed.SpeedDegreesPerDay,
                placed.IsRetrograde, placed.IsCombust, placed.Bhava, placed.Point.RashiIn(Varga.D9).ToString()))],
            [.. Enumerable.Range(1, 12).Select(bhava => new ChartBhava(
                bhava, chart.RashiOf(bhava).ToString(),
                [.. chart.Placements.Where(placed => placed.Bhava == bhava).Select(placed => placed.Graha.ToString())]))],
            [.. Vimshottari.Mahadashas(chart, year).Select(maha => Dasha(maha, Vimshottari.Within(maha)))],
            Astrology.Readings.FactsHash.Of(ChartFacts.Natal(chart)), Engine.Version);
    }

    private static ChartDasha Dasha(DashaPeriod period, IReadOnlyList<DashaPeriod>? within) => new(
        period.Lord.ToString(), Wire.Time(period.Start), Wire.Time(period.End),
        within?.Select(antar => Dasha(antar, null)).ToArray());
}

/// <param name="Speed">Sidereal degrees per day.</param>
public sealed record ChartGraha(
    string Graha, ChartPoint Point, double Latitude, double Speed, bool IsRetrograde, bool IsCombust, int Bhava,
    string Navamsa);

public sealed record ChartBhava(int Bhava, string Rashi, IReadOnlyList<string> Grahas);

public sealed record ChartDasha(
    string Lord, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<ChartDasha>? Antardashas);
