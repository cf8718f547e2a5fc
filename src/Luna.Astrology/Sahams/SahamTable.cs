using Luna.Astrology.Zodiac;
using static Luna.Astrology.Sahams.SahamPoint;

namespace Luna.Astrology.Sahams;

/// <summary>
/// From <paramref name="From"/> to <paramref name="To"/>, and the same way on from <paramref name="Start"/>.
/// </summary>
internal readonly record struct SahamWay(SahamPoint To, SahamPoint From, SahamPoint Start);

/// <remarks>
/// Nilakantha, Tajika Nilakanthi (1587), Samjna Tantra, chapter of the sahams, for Punya to Mitra, Gaurava to Jivita,
/// Shastra to Artha, Jalapatana, Bandhana, Daridrya and Gurutva (verses 5 to 7, 10, 11, 13 to 15, 22 and 23); P. V. R.
/// Narasimha Rao, Vedic Astrology: An Integrated Approach, table 74, for the others. The two differ on Mitra, Putra,
/// Bandhu and Mrityu.
/// </remarks>
internal static class SahamTable
{
    private static readonly SahamPoint MiddleOfKarka = At(105);
    private static readonly SahamPoint SunExalted = At(10);
    private static readonly SahamPoint MoonExalted = At(33);

    /// <summary>A saham that another is made of comes before it.</summary>
    public static readonly (Saham Saham, SahamWay Day, SahamWay Night)[] All =
    [
        Turned(Saham.Punya, Graha.Moon, Graha.Sun, Lagna),
        Turned(Saham.Guru, Graha.Sun, Graha.Moon, Lagna),
        Turned(Saham.Vidya, Graha.Sun, Graha.Moon, Lagna),
        Turned(Saham.Yashas, Graha.Jupiter, Saham.Punya, Lagna),
        Turned(Saham.Mitra, Saham.Guru, Saham.Punya, Graha.Venus),
        Turned(Saham.Mahatmya, Saham.Punya, Graha.Mars, Lagna),
        Turned(Saham.Asha, Graha.Saturn, Graha.Mars, Lagna),
        Turned(Saham.Samarthya, Graha.Mars, LordOf(1), Lagna),
        Same(Saham.Bhratri, Graha.Jupiter, Graha.Saturn, Lagna),
        (Saham.Gaurava, new(Graha.Jupiter, Graha.Moon, Graha.Sun), new(Graha.Jupiter, Graha.Sun, Graha.Moon)),
        Turned(Saham.Pitri, Graha.Saturn, Graha.Sun, Lagna),
        Turned(Saham.Rajya, Graha.Saturn, Graha.Sun, Lagna),
        Turned(Saham.Matri, Graha.Moon, Graha.Venus, Lagna),
        Same(Saham.Putra, Graha.Jupiter, Graha.Moon, Lagna),
        Turned(Saham.Jivita, Graha.Saturn, Graha.Jupiter, Lagna),
        Turned(Saham.Karma, Graha.Mars, Graha.Mercury, Lagna),
        Same(Saham.Roga, Lagna, Graha.Moon, Lagna),
        Turned(Saham.Kali, Graha.Jupiter, Graha.Mars, Lagna),
        Turned(Saham.Shastra, Graha.Jupiter, Graha.Saturn, Graha.Mercury),
        Same(Saham.Bandhu, Graha.Mercury, Graha.Moon, Lagna),
        Turned(Saham.Bandaka, Graha.Moon, Graha.Mercury, Lagna),
        Same(Saham.Mrityu, Bhava(8), Graha.Moon, Graha.Saturn),
        Same(Saham.Paradesha, Bhava(9), LordOf(9), Lagna),
        Same(Saham.Artha, Bhava(2), LordOf(2), Lagna),
        Turned(Saham.Paradara, Graha.Venus, Graha.Sun, Lagna),
        Turned(Saham.Vanik, Graha.Moon, Graha.Mercury, Lagna),
        (Saham.Karyasiddhi,
            new(Graha.Saturn, Graha.Sun, DispositorOf(Graha.Sun)),
            new(Graha.Saturn, Graha.Moon, DispositorOf(Graha.Moon))),
        Turned(Saham.Vivaha, Graha.Venus, Graha.Saturn, Lagna),
        Turned(Saham.Santapa, Graha.Saturn, Graha.Moon, Bhava(6)),
        Turned(Saham.Shraddha, Graha.Venus, Graha.Mars, Lagna),
        Turned(Saham.Priti, Saham.Shastra, Saham.Punya, Lagna),
        Turned(Saham.Jadya, Graha.Mars, Graha.Saturn, Graha.Mercury),
        Same(Saham.Vyapara, Graha.Mars, Graha.Saturn, Lagna),
        Turned(Saham.Shatru, Graha.Mars, Graha.Saturn, Lagna),
        Turned(Saham.Jalapatana, MiddleOfKarka, Graha.Saturn, Lagna),
        Turned(Saham.Bandhana, Saham.Punya, Graha.Saturn, Lagna),
        Turned(Saham.Apamrityu, Bhava(8), Graha.Mars, Lagna),
        Same(Saham.Labha, Bhava(11), LordOf(11), Lagna),
        Turned(Saham.Daridrya, Saham.Punya, Graha.Mercury, Graha.Mercury),
        (Saham.Gurutva, new(SunExalted, Graha.Sun, Lagna), new(MoonExalted, Graha.Moon, Lagna)),
    ];

    /// <summary>In place of the row above when Mars himself is the lord of the lagna.</summary>
    public static readonly (Saham Saham, SahamWay Day, SahamWay Night) SamarthyaOfMars =
        Turned(Saham.Samarthya, Graha.Jupiter, Graha.Mars, Lagna);

    // By night the other way round.
    private static (Saham Saham, SahamWay Day, SahamWay Night) Turned(
        Saham saham, SahamPoint to, SahamPoint from, SahamPoint start) =>
        (saham, new(to, from, start), new(from, to, start));

    private static (Saham Saham, SahamWay Day, SahamWay Night) Same(
        Saham saham, SahamPoint to, SahamPoint from, SahamPoint start) =>
        (saham, new(to, from, start), new(to, from, start));
}
