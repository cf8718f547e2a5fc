using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Bhavas;

/// <summary>The four lords that Krishnamurti reads a point by.</summary>
/// <param name="Star">Of the nakshatra.</param>
/// <param name="Sub">Of the part of the nakshatra, which is cut like the 120 years of the Vimshottari.</param>
/// <param name="SubSub">Of the part of that part, cut the same way.</param>
/// <remarks>K. S. Krishnamurti, Readers I to VI (1963 to 1972), the table of 249 subs.</remarks>
public readonly record struct KpLords(Graha Rashi, Graha Star, Graha Sub, Graha SubSub)
{
    private const int Years = Vimshottari.CycleYears;

    // A nakshatra is 120 × 120 units: a sub of y years is 120 y of them, a sub-sub of x years in it x y.
    private const int UnitsPerNakshatra = Years * Years;

    public static KpLords Of(ZodiacPoint point)
    {
        var (nakshatra, unit) = Math.DivRem(point.PartOf(27 * UnitsPerNakshatra), UnitsPerNakshatra);
        var star = Vimshottari.LordOf((Nakshatra)(nakshatra + 1));
        var sub = Part(star, Years, ref unit);
        var subSub = Part(sub, Vimshottari.YearsOf(sub), ref unit);
        return new KpLords(Rashis.LordOf(point.Rashi), star, sub, subSub);
    }

    /// <summary>Which part holds the unit; it is counted from the part's start then.</summary>
    private static Graha Part(Graha first, int unitsPerYear, ref int unit)
    {
        for (var lord = first; ; lord = Vimshottari.LordAfter(lord))
        {
            var units = Vimshottari.YearsOf(lord) * unitsPerYear;
            if (unit < units)
                return lord;
            unit -= units;
        }
    }
}
