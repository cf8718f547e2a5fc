using System.Text.Json.Serialization;
using Luna.Api.Births;
using Luna.Api.Charts;
using Luna.Api.Charts.Parts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api.Transits;

/// <param name="Grahas">Of a moment; absent for a range.</param>
/// <param name="Ingresses">Of a range, in time order.</param>
/// <param name="Stations">Of a range, in time order.</param>
/// <param name="SadeSati">Passages of Saturn that touch the moment or the range, whole.</param>
public sealed record TransitResponse(
    DateTimeOffset Start, DateTimeOffset End,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GrahaTransit>? Grahas,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RashiIngress>? Ingresses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GrahaStation>? Stations,
    SadeSatiPeriods SadeSati)
{
    private static readonly Graha[] All = Enum.GetValues<Graha>();

    internal static TransitResponse At(CastChart cast, Instant at, AshtakavargaOptions options) => new(
        Wire.Time(at), Wire.Time(at),
        [.. Astrology.Gochara.Transits.At(cast.Chart, at, Ashtakavarga.Of(cast.Chart, options)).Select(GrahaTransit.Of)], null, null,
        SadeSatiOver(cast, at, at + Duration.FromSeconds(1)));

    internal static TransitResponse Over(CastChart cast, Interval time, StationFrame frame)
    {
        var (natal, options) = (cast.Chart, cast.Chart.Options);
        return new(
            Wire.Time(time.Start), Wire.Time(time.End), null,
            // Ketu's are Rahu's: it stands opposite.
            [.. All.Where(graha => graha != Graha.Ketu)
                .SelectMany(graha => TransitEvents.Ingresses(graha, time, options)).OrderBy(ingress => ingress.Instant)
                .Select(ingress => new RashiIngress(
                    ingress.Graha.ToString(), ingress.Into.ToString(), ingress.IsBackward, Wire.Time(ingress.Instant),
                    natal[Graha.Moon].Point.Rashi.CountTo(ingress.Into), natal.Lagna.Rashi.CountTo(ingress.Into)))],
            [.. All.Where(graha => graha.IsTara())
                .SelectMany(graha => TransitEvents.Stations(graha, time, options, frame)).OrderBy(station => station.Instant)
                .Select(station => new GrahaStation(
                    station.Graha.ToString(), ChartPoint.Of(station.Point), station.TurnsBack, Wire.Time(station.Instant)))],
            SadeSatiOver(cast, time.Start, time.End));
    }

    private static SadeSatiPeriods SadeSatiOver(CastChart cast, Instant from, Instant to) => SadeSatiPeriods.Of(
        SadeSatis.Of(cast.Chart[Graha.Moon].Point.Rashi, from, to, cast.Chart.Options.Ayanamsa));
}

/// <param name="FromMoon">1 to 12, counted in rashis from the birth Moon's.</param>
/// <param name="FromLagna">1 to 12, counted in rashis from the lagna's.</param>
/// <param name="Quality">Good, GoodObstructed, BadRelieved or Bad.</param>
/// <param name="OpposedBy">The grahas that obstruct it (vedha), or relieve it.</param>
/// <param name="Bindus">In its own ashtakavarga of the birth, 0 to 8; null for the nodes.</param>
/// <param name="SarvaBindus">In the sarva ashtakavarga of the birth.</param>
/// <param name="Over">The grahas of the birth in that rashi.</param>
public sealed record GrahaTransit(
    string Graha, ChartPoint Point, double Speed, bool IsRetrograde, int FromMoon, int FromLagna, string Quality,
    IReadOnlyList<string> OpposedBy, int? Bindus, int SarvaBindus, IReadOnlyList<string> Over)
{
    internal static GrahaTransit Of(Transit transit) => new(
        transit.Graha.ToString(), ChartPoint.Of(transit.Point), transit.SpeedDegreesPerDay, transit.IsRetrograde,
        transit.FromMoon, transit.FromLagna, transit.Quality.ToString(), Wire.Names(transit.OpposedBy), transit.Bindus,
        transit.SarvaBindus, Wire.Names(transit.Over));
}

/// <param name="IsBackward">It comes in from the end, moving backwards.</param>
public sealed record RashiIngress(
    string Graha, string Into, bool IsBackward, DateTimeOffset At, int FromMoon, int FromLagna);

/// <param name="TurnsBack">True when it is retrograde from then on.</param>
public sealed record GrahaStation(string Graha, ChartPoint Point, bool TurnsBack, DateTimeOffset At);
