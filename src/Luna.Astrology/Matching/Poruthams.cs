using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

/// <summary>Matching by the two Moons as the south of India does it; counts run from the bride to the groom.</summary>
/// <remarks>
/// Kalaprakashika, chapter on marriage; B. V. Raman, Muhurtha (Electional Astrology), chapter on marriage compatibility.
/// Stree deergha as Kalaprakashika: beyond the 13th good, beyond the 7th middling.
/// </remarks>
public static class Poruthams
{
    private const int TenCount = 10;

    // Pada, kati, nabhi, kantha, shiras: up the body and down again, nakshatra by nakshatra.
    private static readonly Rajju[] RajjuRound =
    [
        Rajju.Foot, Rajju.Hip, Rajju.Navel, Rajju.Neck, Rajju.Head,
        Rajju.Neck, Rajju.Navel, Rajju.Hip, Rajju.Foot,
    ];

    // Each nakshatra with the one that it pierces; Mrigashira, Chitra and Dhanishta pierce each other.
    private static readonly (Nakshatra One, Nakshatra Other)[] VedhaPairs =
    [
        (Nakshatra.Ashwini, Nakshatra.Jyeshtha), (Nakshatra.Bharani, Nakshatra.Anuradha),
        (Nakshatra.Krittika, Nakshatra.Vishakha), (Nakshatra.Rohini, Nakshatra.Swati),
        (Nakshatra.Ardra, Nakshatra.Shravana), (Nakshatra.Punarvasu, Nakshatra.UttaraAshadha),
        (Nakshatra.Pushya, Nakshatra.PurvaAshadha), (Nakshatra.Ashlesha, Nakshatra.Mula),
        (Nakshatra.Magha, Nakshatra.Revati), (Nakshatra.PurvaPhalguni, Nakshatra.UttaraBhadrapada),
        (Nakshatra.UttaraPhalguni, Nakshatra.PurvaBhadrapada), (Nakshatra.Hasta, Nakshatra.Shatabhisha),
        (Nakshatra.Mrigashira, Nakshatra.Chitra), (Nakshatra.Mrigashira, Nakshatra.Dhanishta),
        (Nakshatra.Chitra, Nakshatra.Dhanishta),
    ];

    // The rashis that each rashi holds under control.
    private static readonly Rashi[][] Controlled =
    [
        [Rashi.Simha, Rashi.Vrishchika], [Rashi.Karka, Rashi.Tula], [Rashi.Kanya], [Rashi.Vrishchika, Rashi.Dhanu],
        [Rashi.Tula], [Rashi.Mithuna, Rashi.Meena], [Rashi.Kanya, Rashi.Makara], [Rashi.Karka], [Rashi.Meena],
        [Rashi.Mesha, Rashi.Kumbha], [Rashi.Mesha], [Rashi.Makara],
    ];

    /// <param name="groom">The groom's Moon, sidereal.</param>
    /// <param name="bride">The bride's Moon, sidereal.</param>
    public static PoruthamMatch Of(ZodiacPoint groom, ZodiacPoint bride)
    {
        var count = NakshatraCounts.From(bride.Nakshatra, groom.Nakshatra);
        var (his, hers) = (RajjuOf(groom.Nakshatra), RajjuOf(bride.Nakshatra));
        var results = new PoruthamResult[TenCount];
        Set(Porutham.Dina, DinaOf(count, groom, bride));
        Set(Porutham.Gana, GanaOf(KootaTables.GanaOf(groom.Nakshatra), KootaTables.GanaOf(bride.Nakshatra)));
        Set(Porutham.Mahendra, count > 1 && count % 3 == 1 ? Agreement.Agrees : Agreement.Fails);
        Set(Porutham.StreeDeergha, count switch
        {
            > 13 => Agreement.Agrees,
            > 7 => Agreement.Middling,
            _ => Agreement.Fails,
        });
        Set(Porutham.Yoni, YoniOf(groom, bride));
        Set(Porutham.Rashi, RashiOf(groom, bride));
        Set(Porutham.RashiLord, LordsOf(Rashis.LordOf(groom.Rashi), Rashis.LordOf(bride.Rashi)));
        Set(Porutham.Vasya, VasyaOf(groom.Rashi, bride.Rashi));
        Set(Porutham.Rajju, his == hers ? Agreement.Fails : Agreement.Agrees);
        Set(Porutham.Vedha, Pierce(groom.Nakshatra, bride.Nakshatra) ? Agreement.Fails : Agreement.Agrees);
        return new PoruthamMatch(results, his, hers);

        void Set(Porutham porutham, Agreement agreement) =>
            results[(int)porutham] = new PoruthamResult(porutham, agreement);
    }

    public static Rajju RajjuOf(Nakshatra nakshatra) => RajjuRound[((int)nakshatra - 1) % RajjuRound.Length];

    // By ninths an even count is good; one nakshatra only in two padas or rashis, the groom's the earlier.
    private static Agreement DinaOf(int count, ZodiacPoint groom, ZodiacPoint bride)
    {
        if (count == 1)
        {
            return groom.LongitudeDegrees < bride.LongitudeDegrees && groom.Pada != bride.Pada
                ? Agreement.Middling
                : Agreement.Fails;
        }

        return ((count - 1) % 9 + 1) is 2 or 4 or 6 or 8 or 9 ? Agreement.Agrees : Agreement.Fails;
    }

    private static Agreement GanaOf(Gana groom, Gana bride) => (groom, bride) switch
    {
        _ when groom == bride => Agreement.Agrees,
        (Gana.Deva, Gana.Manushya) => Agreement.Agrees,
        (Gana.Manushya, Gana.Deva) => Agreement.Middling,
        _ => Agreement.Fails,
    };

    private static Agreement YoniOf(ZodiacPoint groom, ZodiacPoint bride)
    {
        var points = KootaTables.YoniPoints(
            KootaTables.YoniOf(groom.Nakshatra), KootaTables.YoniOf(bride.Nakshatra));
        return points switch { 4 => Agreement.Agrees, 0 => Agreement.Fails, _ => Agreement.Middling };
    }

    // The 2nd to the 6th from the bride is bad, and so is the 8th; in one rashi the groom's nakshatra comes first.
    private static Agreement RashiOf(ZodiacPoint groom, ZodiacPoint bride) => bride.Rashi.CountTo(groom.Rashi) switch
    {
        1 => groom.LongitudeDegrees < bride.LongitudeDegrees ? Agreement.Agrees : Agreement.Middling,
        7 or 9 or 10 or 11 or 12 => Agreement.Agrees,
        _ => Agreement.Fails,
    };

    private static Agreement LordsOf(Graha groom, Graha bride)
    {
        if (groom == bride)
            return Agreement.Agrees;
        var sum = (int)Friendships.Natural(groom, bride) + (int)Friendships.Natural(bride, groom);
        return sum switch { > 0 => Agreement.Agrees, 0 => Agreement.Middling, _ => Agreement.Fails };
    }

    private static Agreement VasyaOf(Rashi groom, Rashi bride) => (Controls(groom, bride), Controls(bride, groom)) switch
    {
        (true, _) => Agreement.Agrees,
        (false, true) => Agreement.Middling,
        _ => groom == bride ? Agreement.Agrees : Agreement.Fails,
    };

    private static bool Controls(Rashi one, Rashi other) => Array.IndexOf(Controlled[(int)one - 1], other) >= 0;

    private static bool Pierce(Nakshatra one, Nakshatra other)
    {
        foreach (var pair in VedhaPairs)
        {
            if (pair == (one, other) || pair == (other, one))
                return true;
        }

        return false;
    }
}
