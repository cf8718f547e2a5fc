using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>Finds the sixteen yogas: of a whole chart, and of the two grahas that a question turns on.</summary>
/// <remarks>Tajaka Neelakanthi, Samjna Tantra, chapter on the sixteen yogas.</remarks>
public static class TajakaYogas
{
    private const double LastDegree = 29;

    /// <summary>What all seven make, who stands strong or weak, and every Ithasala and Ishrafa.</summary>
    public static IReadOnlyList<TajakaYoga> In(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var found = new List<TajakaYoga>();
        var apoklimas = 0;
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            apoklimas += chart[graha].Bhava % 3 == 0 ? 1 : 0;
        if (apoklimas == 0)
            found.Add(new TajakaYoga(TajakaYogaKind.Ikkabala));
        if (apoklimas == Grahas.SevenCount)
            found.Add(new TajakaYoga(TajakaYogaKind.Induvara));

        foreach (var aspect in TajakaAspects.In(chart))
        {
            if (aspect.IsIthasala)
                found.Add(new TajakaYoga(TajakaYogaKind.Ithasala, aspect.Faster, aspect.Slower));
            else if (aspect.Motion == TajakaMotion.Separating)
                found.Add(new TajakaYoga(TajakaYogaKind.Ishrafa, aspect.Faster, aspect.Slower));
        }

        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            AddStanding(chart, graha, found);
        return found;
    }

    /// <summary>All yogas that two grahas make, mostly the lords of the lagna and of the bhava asked about.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes, or a graha with itself.</exception>
    public static IReadOnlyList<TajakaYoga> Between(Chart chart, Graha one, Graha other)
    {
        var aspect = TajakaAspects.Between(chart, one, other);
        var found = new List<TajakaYoga>();
        if (aspect.IsIthasala)
        {
            found.Add(new TajakaYoga(TajakaYogaKind.Ithasala, aspect.Faster, aspect.Slower));
            AddOfIthasala(chart, aspect, found);
        }
        else
        {
            if (aspect.Motion == TajakaMotion.Separating)
                found.Add(new TajakaYoga(TajakaYogaKind.Ishrafa, aspect.Faster, aspect.Slower));
            if (aspect.Sight == TajakaSight.None)
                AddJoining(chart, aspect, found);
            AddHelped(chart, aspect, found);
        }

        AddStanding(chart, aspect.Faster, found);
        AddStanding(chart, aspect.Slower, found);
        return found;
    }

    private static void AddOfIthasala(Chart chart, TajakaAspect aspect, List<TajakaYoga> found)
    {
        var (faster, slower) = (aspect.Faster, aspect.Slower);
        foreach (var malefic in (ReadOnlySpan<Graha>)[Graha.Mars, Graha.Saturn])
        {
            if (malefic != faster && malefic != slower
                && TajakaAspects.Between(chart, faster, malefic) is { IsInOrb: true, IsFriendly: false })
            {
                found.Add(new TajakaYoga(TajakaYogaKind.Manau, faster, slower, malefic));
            }
        }

        if (faster != Graha.Moon)
            found.Add(new TajakaYoga(MoonsPart(chart, faster, slower), faster, slower, Graha.Moon));
        if (TajakaStanding.IsSpoilt(chart, faster))
            found.Add(new TajakaYoga(TajakaYogaKind.Radda, faster, slower, faster));
        if (TajakaStanding.IsSpoilt(chart, slower))
            found.Add(new TajakaYoga(TajakaYogaKind.Radda, faster, slower, slower));
        if (TajakaStanding.IsStrong(chart, slower) && !TajakaStanding.IsStrong(chart, faster))
            found.Add(new TajakaYoga(TajakaYogaKind.DuhphaliKuttha, faster, slower));
    }

    private static TajakaYogaKind MoonsPart(Chart chart, Graha faster, Graha slower)
    {
        var withFaster = TajakaAspects.Between(chart, Graha.Moon, faster);
        var withSlower = TajakaAspects.Between(chart, Graha.Moon, slower);
        if (withFaster.IsIthasala || withSlower.IsIthasala)
            return TajakaYogaKind.Kamboola;
        return WillComeOnTo(chart, Graha.Moon, faster) || WillComeOnTo(chart, Graha.Moon, slower)
            ? TajakaYogaKind.GairiKamboola
            : TajakaYogaKind.Khallasara;
    }

    private static void AddJoining(Chart chart, TajakaAspect aspect, List<TajakaYoga> found)
    {
        for (var third = Graha.Sun; third <= Graha.Saturn; third++)
        {
            if (third == aspect.Faster || third == aspect.Slower)
                continue;
            var withFaster = TajakaAspects.Between(chart, third, aspect.Faster);
            var withSlower = TajakaAspects.Between(chart, third, aspect.Slower);
            if (TajakaAspects.IsFaster(third, aspect.Faster) && withFaster.IsInOrb && withSlower.IsInOrb)
                found.Add(new TajakaYoga(TajakaYogaKind.Nakta, aspect.Faster, aspect.Slower, third));
            if (TajakaAspects.IsFaster(aspect.Slower, third) && withFaster.IsIthasala && withSlower.IsIthasala)
                found.Add(new TajakaYoga(TajakaYogaKind.Yamaya, aspect.Faster, aspect.Slower, third));
        }
    }

    private static void AddHelped(Chart chart, TajakaAspect aspect, List<TajakaYoga> found)
    {
        var areBothWeak = TajakaStanding.IsSpoilt(chart, aspect.Faster) && TajakaStanding.IsSpoilt(chart, aspect.Slower);
        for (var third = Graha.Sun; third <= Graha.Saturn; third++)
        {
            if (third == aspect.Faster || third == aspect.Slower || !TajakaStanding.IsStrong(chart, third))
                continue;
            if (areBothWeak
                && (TajakaAspects.Between(chart, aspect.Faster, third).IsIthasala
                    || TajakaAspects.Between(chart, aspect.Slower, third).IsIthasala))
            {
                found.Add(new TajakaYoga(TajakaYogaKind.DutthotthaDavira, aspect.Faster, aspect.Slower, third));
            }

            if (WillComeOnTo(chart, aspect.Faster, third) || WillComeOnTo(chart, aspect.Slower, third))
                found.Add(new TajakaYoga(TajakaYogaKind.Tambira, aspect.Faster, aspect.Slower, third));
        }
    }

    private static void AddStanding(Chart chart, Graha graha, List<TajakaYoga> found)
    {
        if (chart[graha].Bhava % 3 != 0 && TajakaStanding.IsStrong(chart, graha)
            && TajakaStanding.IsSeenByBenefic(chart, graha))
        {
            found.Add(new TajakaYoga(TajakaYogaKind.Kuttha, graha));
        }

        if (chart[graha].Bhava is 6 or 8 or 12 && TajakaStanding.IsSeenByMalefic(chart, graha))
            found.Add(new TajakaYoga(TajakaYogaKind.Durapha, graha));
    }

    /// <summary>In the last degree of its rashi, and from the first of the next within orb of a slower one.</summary>
    private static bool WillComeOnTo(Chart chart, Graha graha, Graha slower)
    {
        var point = chart[graha].Point;
        if (point.DegreesInRashi < LastDegree || !TajakaAspects.IsFaster(graha, slower))
            return false;
        var next = new ZodiacPoint(((int)point.Rashi % Rashis.Count) * 30.0);
        return TajakaAspects.Of(graha, next, slower, chart[slower].Point).IsIthasala;
    }
}
