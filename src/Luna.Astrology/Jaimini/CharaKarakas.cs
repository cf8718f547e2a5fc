using System.Collections.ObjectModel;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Jaimini;

/// <summary>What a graha stands for by its degrees, the highest first.</summary>
public enum CharaKaraka
{
    /// <summary>The self.</summary>
    Atma,

    /// <summary>Counsel and work.</summary>
    Amatya,

    /// <summary>Brothers, sisters, teachers.</summary>
    Bhratri,

    /// <summary>The mother; children too where there are seven karakas.</summary>
    Matri,

    /// <summary>The father; only where there are eight.</summary>
    Pitri,

    /// <summary>Children.</summary>
    Putra,

    /// <summary>Relatives and rivals.</summary>
    Gnati,

    /// <summary>The spouse.</summary>
    Dara,
}

public enum CharaKarakaScheme
{
    /// <summary>Sun to Saturn, no Pitri karaka.</summary>
    Seven,

    /// <summary>With Rahu, whose degrees are counted back from the end of the rashi.</summary>
    Eight,
}

/// <summary>Which graha holds which karaka; from the degrees within the rashis.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 32, verses 1 to 17 (which names both schemes); Jaimini Sutra 1.1.10 to 18.
/// </remarks>
public sealed class CharaKarakas
{
    private readonly ReadOnlyCollection<Graha> _order;

    private CharaKarakas(CharaKarakaScheme scheme, Graha[] order) =>
        (Scheme, _order) = (scheme, new ReadOnlyCollection<Graha>(order));

    public CharaKarakaScheme Scheme { get; }

    /// <summary>From the Atma karaka to the Dara karaka: seven or eight.</summary>
    public IReadOnlyList<Graha> Order => _order;

    /// <exception cref="ArgumentOutOfRangeException">The Pitri karaka, where there are seven.</exception>
    public Graha this[CharaKaraka karaka]
    {
        get
        {
            if (Scheme == CharaKarakaScheme.Eight || karaka < CharaKaraka.Pitri)
                return _order[(int)karaka];
            return karaka > CharaKaraka.Pitri
                ? _order[(int)karaka - 1]
                : throw new ArgumentOutOfRangeException(nameof(karaka), karaka, "Seven karakas have no Pitri karaka.");
        }
    }

    /// <summary>Grahas with the same degrees to the last digit keep the order of the weekdays.</summary>
    public static CharaKarakas Of(Chart chart, CharaKarakaScheme scheme = CharaKarakaScheme.Eight)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var count = scheme == CharaKarakaScheme.Seven ? Grahas.SevenCount : Grahas.SevenCount + 1;
        var order = new Graha[count];
        Span<double> degrees = stackalloc double[count];
        for (var i = 0; i < count; i++)
        {
            var graha = (Graha)i;
            var own = chart[graha].Point.DegreesInRashi;
            var value = graha == Graha.Rahu ? 30 - own : own;
            var at = i;
            for (; at > 0 && degrees[at - 1] < value; at--)
                (degrees[at], order[at]) = (degrees[at - 1], order[at - 1]);
            (degrees[at], order[at]) = (value, graha);
        }

        return new CharaKarakas(scheme, order);
    }

    /// <summary>Karakamsa: the rashi that the Atma karaka has in the navamsa.</summary>
    /// <remarks>Brihat Parashara Hora Shastra, chapter 33; Jaimini Sutra 1.2.1.</remarks>
    public Rashi Karakamsa(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart[this[CharaKaraka.Atma]].Point.RashiIn(Varga.D9);
    }
}
