using Luna.Astrology.Charts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Varshaphal;

/// <summary>The five that may rule a year.</summary>
public enum YearOffice
{
    /// <summary>Lord of the rashi of the muntha.</summary>
    MunthaLord,

    /// <summary>Lord of the natal lagna.</summary>
    NatalLagnaLord,

    /// <summary>Lord of the year's lagna.</summary>
    YearLagnaLord,

    /// <summary>Lord of the year's lagna by day or night.</summary>
    TrirashiLord,

    /// <summary>Lord of the Sun's rashi by day, of the Moon's by night.</summary>
    DayNightLord,
}

/// <param name="SeesLagna">By Tajaka sight, or standing in it.</param>
public readonly record struct OfficeBearer(YearOffice Office, Graha Graha, bool SeesLagna, double VishvaBala);

/// <summary>Why a graha rules the year.</summary>
public enum YearLordReason
{
    /// <summary>The strongest of the five that see the lagna.</summary>
    StrongestInSight,

    /// <summary>None of the five sees the lagna: the lord of the muntha rules.</summary>
    NoneInSight,

    /// <summary>It would be the Moon, who hands it to the one that she comes on to.</summary>
    MoonsIthasala,

    /// <summary>It would be the Moon, who comes on to none and hands it to the lord of her rashi.</summary>
    MoonsDispositor,
}

/// <summary>The ruler of a year of life.</summary>
/// <param name="Five">Panchadhikari, in the order of the enumeration; one graha may hold several offices.</param>
public sealed record YearLord(Graha Graha, YearLordReason Reason, IReadOnlyList<OfficeBearer> Five);

/// <remarks>
/// Tajaka Neelakanthi, Samjna Tantra, chapter on the lord of the year: of the five the strongest by panchavargiya bala
/// that sees the lagna; of equal ones the holder of more offices. The Moon does not rule unless the lagna is Karka.
/// </remarks>
public static class YearLords
{
    private static readonly YearOffice[] Offices = Enum.GetValues<YearOffice>();

    public static YearLord Of(Chart natal, Chart year, Rashi muntha, bool isDay)
    {
        ArgumentNullException.ThrowIfNull(natal);
        ArgumentNullException.ThrowIfNull(year);
        var five = Array.ConvertAll(Offices, office => Bearer(year, office, office switch
        {
            YearOffice.MunthaLord => Rashis.LordOf(muntha),
            YearOffice.NatalLagnaLord => Rashis.LordOf(natal.Lagna.Rashi),
            YearOffice.YearLagnaLord => Rashis.LordOf(year.Lagna.Rashi),
            YearOffice.TrirashiLord => TajakaLords.TrirashiOf(year.Lagna.Rashi, isDay),
            _ => Rashis.LordOf(year[isDay ? Graha.Sun : Graha.Moon].Point.Rashi),
        }));

        OfficeBearer? best = null;
        foreach (var bearer in five)
        {
            if (bearer.SeesLagna && (best is not { } so || IsBetter(bearer, so, five)))
                best = bearer;
        }

        var (graha, reason) = best is { } strongest
            ? (strongest.Graha, YearLordReason.StrongestInSight)
            : (five[(int)YearOffice.MunthaLord].Graha, YearLordReason.NoneInSight);
        if (graha == Graha.Moon && year.Lagna.Rashi != Rashi.Karka)
            (graha, reason) = InsteadOfMoon(year);
        return new YearLord(graha, reason, five);
    }

    private static OfficeBearer Bearer(Chart year, YearOffice office, Graha graha) => new(
        office,
        graha,
        TajakaAspects.Sight(year[graha].Point.Rashi, year.Lagna.Rashi) != TajakaSight.None,
        PanchavargiyaBalas.Of(year, graha).Vishva);

    private static bool IsBetter(OfficeBearer one, OfficeBearer other, OfficeBearer[] five) =>
        one.VishvaBala > other.VishvaBala
        || (one.VishvaBala == other.VishvaBala && CountOf(one.Graha, five) > CountOf(other.Graha, five));

    private static int CountOf(Graha graha, OfficeBearer[] five) => five.Count(bearer => bearer.Graha == graha);

    private static (Graha Graha, YearLordReason Reason) InsteadOfMoon(Chart year)
    {
        TajakaAspect? nearest = null;
        for (var other = Graha.Sun; other <= Graha.Saturn; other++)
        {
            if (other == Graha.Moon)
                continue;
            var aspect = TajakaAspects.Between(year, Graha.Moon, other);
            if (aspect.IsIthasala
                && (nearest is not { } so || Math.Abs(aspect.AheadDegrees) < Math.Abs(so.AheadDegrees)))
            {
                nearest = aspect;
            }
        }

        return nearest is { } found
            ? (found.Slower, YearLordReason.MoonsIthasala)
            : (Rashis.LordOf(year[Graha.Moon].Point.Rashi), YearLordReason.MoonsDispositor);
    }
}
