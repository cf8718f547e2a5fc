using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Avasthas;

/// <summary>How a graha shines. One of the first seven, by its rashi; the last two come to it by company.</summary>
[Flags]
public enum Deeptadi
{
    None = 0,

    /// <summary>Exalted.</summary>
    Deepta = 1,

    /// <summary>In its own rashi.</summary>
    Svastha = 2,

    /// <summary>In a great friend's.</summary>
    Pramudita = 4,

    /// <summary>In a friend's.</summary>
    Shanta = 8,

    /// <summary>In a neutral's.</summary>
    Dina = 16,

    /// <summary>In an enemy's.</summary>
    Duhkhita = 32,

    /// <summary>In a great enemy's, or debilitated.</summary>
    Khala = 64,

    /// <summary>With a malefic.</summary>
    Vikala = 128,

    /// <summary>Combust.</summary>
    Kopa = 256,
}

public static class Deeptadis
{
    /// <remarks>
    /// Brihat Parashara Hora Shastra, chapter 45, verses 7 to 10; Phaladeepika and Saravali name nine others. The text
    /// does not place the debilitated; Luna counts them as Khala.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Deeptadi Of(Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var dignity = Dignities.Of(chart, graha)
            ?? throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no dignity.");
        var state = OfRashi(dignity);
        if (chart[graha].IsCombust)
            state |= Deeptadi.Kopa;
        foreach (var other in chart.Placements)
        {
            if (other.Graha != graha && other.Bhava == chart[graha].Bhava && !Nature.IsBenefic(chart, other.Graha))
                state |= Deeptadi.Vikala;
        }

        return state;
    }

    private static Deeptadi OfRashi(Dignity dignity) => dignity switch
    {
        Dignity.Exalted => Deeptadi.Deepta,
        Dignity.Moolatrikona or Dignity.Own => Deeptadi.Svastha,
        Dignity.GreatFriend => Deeptadi.Pramudita,
        Dignity.Friend => Deeptadi.Shanta,
        Dignity.Neutral => Deeptadi.Dina,
        Dignity.Enemy => Deeptadi.Duhkhita,
        _ => Deeptadi.Khala,
    };
}
