using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

/// <summary>All that is told of two who may marry.</summary>
/// <param name="Manglik">Null when only the Moons are known, for want of a birth time.</param>
public sealed record Match(
    Ashtakoota Kootas, PoruthamMatch Poruthams, ManglikMatch? Manglik, MatchVerdict Verdict);

/// <summary>Two people matched with each of them as the groom, when nobody said who is.</summary>
/// <param name="One">The first as groom.</param>
/// <param name="Other">The second as groom.</param>
public sealed record MatchBothWays(Match One, Match Other)
{
    /// <summary>The points of both directions, of 72.</summary>
    public double Sum => One.Kootas.Total + Other.Kootas.Total;

    /// <summary>The grade is the same whoever is the groom.</summary>
    public bool Agrees => One.Verdict.Grade == Other.Verdict.Grade;
}

public static class Matches
{
    public static Match Of(Chart groom, Chart bride, AshtakootaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(groom);
        ArgumentNullException.ThrowIfNull(bride);
        return Of(
            groom[Graha.Moon].Point, bride[Graha.Moon].Point, ManglikMatch.Of(groom, bride), options);
    }

    /// <summary>By the Moons alone, for births whose time is not known well enough.</summary>
    /// <param name="groom">The groom's Moon, sidereal.</param>
    /// <param name="bride">The bride's Moon, sidereal.</param>
    public static Match Of(ZodiacPoint groom, ZodiacPoint bride, AshtakootaOptions? options = null) =>
        Of(groom, bride, null, options);

    public static MatchBothWays BothWays(Chart one, Chart other, AshtakootaOptions? options = null) =>
        new(Of(one, other, options), Of(other, one, options));

    private static Match Of(
        ZodiacPoint groom, ZodiacPoint bride, ManglikMatch? manglik, AshtakootaOptions? options)
    {
        var kootas = Ashtakootas.Of(groom, bride, options);
        var poruthams = Poruthams.Of(groom, bride);
        return new Match(kootas, poruthams, manglik, MatchVerdicts.Of(kootas, poruthams, manglik));
    }
}
