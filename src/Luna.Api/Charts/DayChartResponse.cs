using Luna.Api.Births;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api.Charts;

/// <summary>A birth whose hour nobody knows: what held on that day, and nothing that needs an hour.</summary>
/// <param name="Start">Of the civil day at the place.</param>
/// <param name="Grahas">The rashis that each was in that day; one where it does not depend on the hour.</param>
/// <param name="MoonNakshatras">Those that the Moon was in.</param>
public sealed record DayChartResponse(
    string Date, DateTimeOffset Start, DateTimeOffset End, string Zone, double Latitude, double Longitude, string Ayanamsa,
    string Node, bool IsTimeKnown, IReadOnlyList<DayGraha> Grahas, IReadOnlyList<DaySpan> MoonNakshatras, string EngineVersion)
{
    internal static DayChartResponse Of(ReadBirth birth)
    {
        var (day, zone, moon) = (birth.Day, birth.Where.Zone, birth.Moon());
        var morning = Chart.Cast(new BirthMoment(day.Start, birth.Where.Position), birth.Options);
        return new DayChartResponse(
            birth.Date.ToString("uuuu-MM-dd", null), Wire.Time(day.Start, zone), Wire.Time(day.End, zone), zone,
            birth.Where.Position.LatitudeDegrees, birth.Where.Position.LongitudeDegrees,
            birth.Options.Ayanamsa.ToString(), birth.Options.Node.ToString(), false,
            [.. morning.Placements.Select(placed => new DayGraha(placed.Graha.ToString(), Rashis(placed, birth)))],
            [.. moon.Nakshatras.Select(span => Span(span.Sign.ToString(), span.Start, span.End, zone))],
            Engine.Version);
    }

    private static List<DaySpan> Rashis(Placement morning, ReadBirth birth)
    {
        var spans = new List<DaySpan>(1);
        var (rashi, from) = (morning.Point.Rashi, birth.Day.Start);
        // Ketu is opposite Rahu, whose ingresses it shares.
        var isKetu = morning.Graha == Graha.Ketu;
        foreach (var ingress in TransitEvents.Ingresses(isKetu ? Graha.Rahu : morning.Graha, birth.Day, birth.Options))
        {
            spans.Add(Span(rashi.ToString(), from, ingress.Instant, birth.Where.Zone));
            (rashi, from) = (isKetu ? ingress.Into.Plus(6) : ingress.Into, ingress.Instant);
        }

        spans.Add(Span(rashi.ToString(), from, birth.Day.End, birth.Where.Zone));
        return spans;
    }

    private static DaySpan Span(string name, Instant start, Instant end, string zone) =>
        new(name, Wire.Time(start, zone), Wire.Time(end, zone));
}

public sealed record DayGraha(string Graha, IReadOnlyList<DaySpan> Rashis);

/// <param name="Name">Of the rashi or nakshatra.</param>
public sealed record DaySpan(string Name, DateTimeOffset Start, DateTimeOffset End);
