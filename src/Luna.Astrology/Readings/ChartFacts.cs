using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings;

/// <summary>A chart as facts in English, in a fixed order. Dates in them are UTC dates.</summary>
public static class ChartFacts
{
    /// <summary>All facts: those of the birth, then those of the time.</summary>
    public static IReadOnlyList<Fact> Of(Chart chart, Instant now) => [.. Natal(chart), .. Running(chart, now)];

    /// <summary>What the birth alone gives; the same for ever.</summary>
    public static IReadOnlyList<Fact> Natal(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var first = Vimshottari.Mahadashas(chart)[0];
        return
        [
            .. Inputs(chart),
            .. Point("lagna", "lagna", "The lagna", chart.Lagna),
            .. chart.Placements.SelectMany(Placed),
            .. Navamsa(chart),
            new("dasha.vimshottari.birth", "dasha at birth", string.Create(
                CultureInfo.InvariantCulture,
                $"At birth the Vimshottari mahadasha of {NameOf(first.Lord)} was running, until {DateOf(first.End)}.")),
        ];
    }

    /// <summary>What runs at an instant; empty before the birth.</summary>
    public static IReadOnlyList<Fact> Running(Chart chart, Instant now)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (now < chart.Moment.Instant)
            return [];
        var running = Vimshottari.At(chart, now);
        return
        [
            Period("maha", "mahadasha", running[0]),
            Period("antar", "antardasha", running[1]),
        ];
    }

    private static Fact[] Inputs(Chart chart)
    {
        var (moment, options) = (chart.Moment, chart.Options);
        var position = moment.Position;
        var node = options.Node == LunarNode.Mean ? "mean" : "true";
        return
        [
            new("input.instant", "birth", $"The birth was at {InstantPattern.ExtendedIso.Format(moment.Instant)} (UTC)."),
            new("input.position", "birth place", string.Create(
                CultureInfo.InvariantCulture,
                $"The birth place is at latitude {position.LatitudeDegrees:0.0000}° and longitude "
                + $"{position.LongitudeDegrees:0.0000}°, north and east positive.")),
            new("input.ayanamsa", "ayanamsa",
                $"The chart uses the {AyanamsaName(options.Ayanamsa)} ayanamsa, {Sexagesimal(chart.AyanamsaDegrees)} then."),
            new("input.node", "node", $"Rahu and Ketu are the {node} lunar nodes."),
        ];
    }

    private static IEnumerable<Fact> Point(string id, string subject, string who, ZodiacPoint point) =>
    [
        new($"{id}.rashi", subject, $"{who} is in {ZodiacNames.FullyOf(point.Rashi)}."),
        new($"{id}.degree", subject, $"{who} is at {Sexagesimal(point.DegreesInRashi)} of {ZodiacNames.Of(point.Rashi)}."),
        new($"{id}.nakshatra", subject, $"{who} is in the nakshatra {ZodiacNames.Of(point.Nakshatra)}."),
        new($"{id}.pada", subject, string.Create(
            CultureInfo.InvariantCulture, $"{who} is in pada {point.Pada} of {ZodiacNames.Of(point.Nakshatra)}.")),
    ];

    private static IEnumerable<Fact> Placed(Placement placement)
    {
        var graha = placement.Graha;
        var (id, subject, who) = (IdOf(graha), ZodiacNames.Of(graha), Sentence(NameOf(graha)));
        foreach (var fact in Point(id, subject, who, placement.Point))
            yield return fact;
        yield return new($"{id}.bhava", subject, string.Create(
            CultureInfo.InvariantCulture, $"{who} is in bhava {placement.Bhava} (house {placement.Bhava})."));
        if (graha is not (Graha.Sun or Graha.Moon))
        {
            yield return new($"{id}.retrograde", subject,
                placement.IsRetrograde ? $"{who} is retrograde." : $"{who} is direct, not retrograde.");
        }

        if (Combustion.OrbDegrees(graha, placement.IsRetrograde) is not null)
        {
            yield return new($"{id}.combust", subject,
                placement.IsCombust ? $"{who} is combust." : $"{who} is not combust.");
        }
    }

    private static IEnumerable<Fact> Navamsa(Chart chart) => chart.Placements
        .Select(placement => In(IdOf(placement.Graha)["graha.".Length..], NameOf(placement.Graha), placement.Point))
        .Prepend(In("lagna", "the lagna", chart.Lagna));

    private static Fact In(string id, string who, ZodiacPoint point) => new(
        $"varga.d9.{id}.rashi", $"{who} in the navamsa",
        $"In the navamsa (D9) {who} is in {ZodiacNames.FullyOf(point.RashiIn(Varga.D9))}.");

    private static Fact Period(string id, string level, DashaPeriod period) => new(
        $"dasha.vimshottari.{id}", level,
        $"The Vimshottari {level} of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to {DateOf(period.End)}.");

    private static string AyanamsaName(Ayanamsa ayanamsa) => ayanamsa switch
    {
        Ayanamsa.FaganBradley => "Fagan-Bradley",
        Ayanamsa.Krishnamurti => "Krishnamurti (KP)",
        Ayanamsa.TrueChitra => "True Chitra",
        _ => ayanamsa.ToString(),
    };
}
