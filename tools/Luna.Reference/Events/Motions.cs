using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Reference.Events;

/// <summary>Ingresses into rashis, and stations: none more and none less.</summary>
public static class Motions
{
    private const double IngressSeconds = 5;
    private const double MostStationSeconds = 60;

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
            tally.Time($"{at}/{Paths.Number(i)}/0", Utc(found[i].Tt), StationSeconds(tropical, found[i].Tt));
            tally.Exact($"{at}/{Paths.Number(i)}/1", found[i].TurnsBack ? "retrograde" : "direct");
            tally.Angle($"{at}/{Paths.Number(i)}/2", motion.At(found[i].Tt).Degrees, 1);
        }
    }

    // The place of the other program's true node jitters: worth more than five seconds where it is joined, and where it
    // all but stands still.
    private static double Seconds(SiderealMotion motion, JulianDate tt)
    {
        if (motion is not { Graha: Graha.Rahu, Node: LunarNode.True })
            return IngressSeconds;
        var jitterDegrees = (JointsOfTheMoon.AreNear(tt) ? 0.13 : 0.012) / 3600;
        return Math.Max(IngressSeconds, JulianDate.SecondsPerDay * jitterDegrees / Math.Abs(motion.At(tt).DegreesPerDay));
    }

    // The file's stations are where the speed that its program tells is nought. That is off the change of the place that it
    // tells by up to 1.2e-6° a day, mostly in nutation, and Luna's stored speeds are off by up to 1.9e-6° (Mars): together
    // seconds for Mercury, most of a minute for Saturn, which turns so slowly.
    private static double StationSeconds(TropicalMotion motion, JulianDate tt)
    {
        const double speedDegreesPerDay = 3e-6;
        const double clockSeconds = 1;
        var change = motion.At(tt.AddDays(0.5)).DegreesPerDay - motion.At(tt.AddDays(-0.5)).DegreesPerDay;
        return Math.Min(MostStationSeconds, clockSeconds + JulianDate.SecondsPerDay * speedDegreesPerDay / Math.Abs(change));
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
