using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Reference.Events;

/// <summary>Ingresses into rashis, and stations: none more and none less.</summary>
public static class Motions
{
    private const double IngressSeconds = 5;
    private const double StationSeconds = 60;

    public static void Compare(EventsCase events, Tally tally)
    {
        var ranges = YearRange.Of(events.Json);
        foreach (var name in tally.Names("ingress"))
            Ingresses($"ingress/{name}", MotionOf(name), ranges, tally);
        foreach (var name in tally.Names("stations"))
            Stations($"stations/{name}", MotionOf(name), ranges, tally);
    }

    private static void Ingresses(
        string at, SiderealMotion motion, IReadOnlyList<(Instant From, Instant Until)> ranges, Tally tally)
    {
        var found = ranges.SelectMany(range => Crossings.Every(motion, 30, Tt(range.From), Tt(range.Until))).ToArray();
        tally.Length(at, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            var sign = (int)Math.Round(found[i].ValueDegrees / 30) + (found[i].IsForward ? 1 : 0);
            tally.Time($"{at}/{Paths.Number(i)}/0", Utc(found[i].Tt), Seconds(motion, found[i].Tt));
            tally.Exact($"{at}/{Paths.Number(i)}/1", sign == 0 ? 12 : sign);
        }
    }

    /// <summary>The file's stations are those against the equinox; their places are sidereal.</summary>
    private static void Stations(
        string at, SiderealMotion motion, IReadOnlyList<(Instant From, Instant Until)> ranges, Tally tally)
    {
        var tropical = new TropicalMotion(motion.Graha, motion.Node);
        var found = ranges
            .SelectMany(range => Crossings.Stations(tropical, Tt(range.From), Tt(range.Until)))
            .ToArray();
        tally.Length(at, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            tally.Time($"{at}/{Paths.Number(i)}/0", Utc(found[i].Tt), StationSeconds);
            tally.Exact($"{at}/{Paths.Number(i)}/1", found[i].TurnsBack ? "retrograde" : "direct");
            tally.Angle($"{at}/{Paths.Number(i)}/2", motion.At(found[i].Tt).Degrees, 1);
        }
    }

    // Near the joints of its Moon the other program's true node jitters by that much: docs/ephemeris.md.
    private static double Seconds(SiderealMotion motion, JulianDate tt)
    {
        const double jitterDegrees = 0.13 / 3600;
        return motion is { Graha: Graha.Rahu, Node: LunarNode.True }
            ? Math.Max(IngressSeconds, JulianDate.SecondsPerDay * jitterDegrees / Math.Abs(motion.At(tt).DegreesPerDay))
            : IngressSeconds;
    }

    private static SiderealMotion MotionOf(string name) => name switch
    {
        "rahu_mean" => new SiderealMotion(Graha.Rahu),
        "rahu_true" => new SiderealMotion(Graha.Rahu, Node: LunarNode.True),
        _ => new SiderealMotion(Enum.Parse<Graha>(name, ignoreCase: true)),
    };

    private static JulianDate Tt(Instant utc) => default(TimeScales).ToTerrestrial(utc);

    private static Instant Utc(JulianDate tt) => default(TimeScales).ToInstant(tt);
}
