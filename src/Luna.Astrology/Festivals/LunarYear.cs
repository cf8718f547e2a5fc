using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Festivals;

/// <summary>A tithi and the month that it lies in.</summary>
/// <param name="IsKshaya">The month stands for the next one too, which is left out.</param>
internal readonly record struct DatedTithi(Anga<Tithi> Tithi, MasaName Amanta, bool IsAdhika, bool IsKshaya)
{
    private MasaName NextMonth => (MasaName)((int)Amanta % 12 + 1);

    public MasaName Purnimanta => Tithi.Value.Paksha == Paksha.Krishna && !IsAdhika ? NextMonth : Amanta;

    /// <summary>Whether the feasts of a month are kept in this one.</summary>
    public bool Keeps(MasaName month) => !IsAdhika && (month == Amanta || (IsKshaya && month == NextMonth));
}

/// <summary>All tithis of a span of time, in order.</summary>
internal static class LunarYear
{
    private const double LongestMonthDays = 30;

    public static List<DatedTithi> Tithis(Instant from, Instant until, Ayanamsa ayanamsa, TimeScales scales)
    {
        var moon = new MoonFromSun();
        var start = Crossings.LastForward(moon, 0, scales.ToTerrestrial(from));
        var end = scales.ToTerrestrial(until).AddDays(LongestMonthDays);
        var sun = new SiderealMotion(Graha.Sun, ayanamsa);
        var all = new List<DatedTithi>(420);
        var month = new List<Anga<Tithi>>(Tithi.Count);
        var (begin, rashi) = (scales.ToInstant(start), RashiAt(start));

        // A whole month is known only when its second new moon is.
        foreach (var crossing in Crossings.Every(moon, Tithi.Degrees, start.AddDays(0.01), end))
        {
            var next = scales.ToInstant(crossing.Tt);
            var number = (int)Math.Round(crossing.ValueDegrees / Tithi.Degrees);
            month.Add(new(new Tithi(number == 0 ? Tithi.Count : number), begin, next));
            begin = next;
            if (number != 0)
                continue;
            var entered = RashiAt(crossing.Tt);
            var name = (MasaName)((int)rashi % 12 + 1);
            var rashisEntered = (entered - rashi + 12) % 12;
            foreach (var tithi in month)
                all.Add(new(tithi, name, rashisEntered == 0, rashisEntered == 2));
            month.Clear();
            rashi = entered;
        }

        return all;

        Rashi RashiAt(JulianDate tt) => new ZodiacPoint(Angle.NormalizeDegrees(sun.At(tt).Degrees)).Rashi;
    }
}
