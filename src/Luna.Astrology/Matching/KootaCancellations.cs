using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

/// <summary>Why the loss of a koota is said not to count.</summary>
public enum CancellationReason
{
    SameRashiOtherNakshatra,
    SameNakshatraOtherRashi,
    SameNakshatraOtherPada,

    /// <summary>One graha rules both Moons' rashis.</summary>
    OneLord,

    /// <summary>The lords of the Moons' rashis are natural friends, both ways.</summary>
    LordsAreFriends,

    /// <summary>The lords of the Moons' navamsas are the same or natural friends, both ways.</summary>
    NavamsaLordsAreFriends,

    /// <summary>The Moons' rashis stand well to each other.</summary>
    GoodBhakoot,

    /// <summary>The lord of the groom's rashi is of no lower varna than the lord of the bride's.</summary>
    LordOfHigherVarna,
}

public readonly record struct KootaCancellation(Koota Koota, CancellationReason Reason);

/// <remarks>
/// Muhurta Chintamani, chapter 6 (Vivaha Prakarana): rashi alike and nakshatra not, or nakshatra alike and rashi not,
/// take away the dosha of nadi and gana, and one nakshatra in two padas is good; a bad bhakoot is good under one lord, or
/// under friendly lords when the nadi is pure; friendship of the lords or of the navamsa lords takes away that of gana,
/// a good bhakoot that of hostile lords. Varna by the lords: Brihat Parashara Hora Shastra, chapter 3, verse 21.
/// </remarks>
internal static class KootaCancellations
{
    private const double LowMaitri = 1;

    public static IReadOnlyList<KootaCancellation> Of(Ashtakoota scores, ZodiacPoint groom, ZodiacPoint bride)
    {
        var found = new List<KootaCancellation>(4);
        var (his, hers) = (scores.GrahaMaitri.Groom, scores.GrahaMaitri.Bride);
        var lordsAreFriends = his != hers && AreFriends(his, hers);
        var navamsaLordsAreFriends = AreFriends(NavamsaLord(groom), NavamsaLord(bride));
        var isBhakootGood = scores.Bhakoot.Points > 0;
        var isNadiPure = scores.Nadi.Points > 0;
        CancellationReason? star = StarReason(groom, bride);

        Add(Koota.Nadi, !isNadiPure && star is not null, star);
        Add(Koota.Bhakoot, !isBhakootGood && his == hers, CancellationReason.OneLord);
        Add(Koota.Bhakoot, !isBhakootGood && isNadiPure && lordsAreFriends, CancellationReason.LordsAreFriends);
        Add(Koota.Bhakoot, !isBhakootGood && isNadiPure && navamsaLordsAreFriends,
            CancellationReason.NavamsaLordsAreFriends);

        var isGanaLow = scores.Gana.Points <= 1;
        Add(Koota.Gana, isGanaLow && star is not null and not CancellationReason.SameNakshatraOtherPada, star);
        Add(Koota.Gana, isGanaLow && lordsAreFriends, CancellationReason.LordsAreFriends);
        Add(Koota.Gana, isGanaLow && navamsaLordsAreFriends, CancellationReason.NavamsaLordsAreFriends);

        var isMaitriLow = scores.GrahaMaitri.Points <= LowMaitri;
        Add(Koota.GrahaMaitri, isMaitriLow && isBhakootGood, CancellationReason.GoodBhakoot);
        Add(Koota.GrahaMaitri, isMaitriLow && navamsaLordsAreFriends, CancellationReason.NavamsaLordsAreFriends);
        Add(Koota.Varna, scores.Varna.Points == 0 && VarnaOf(his) <= VarnaOf(hers),
            CancellationReason.LordOfHigherVarna);
        return found;

        void Add(Koota koota, bool holds, CancellationReason? reason)
        {
            if (holds && reason is { } why)
                found.Add(new KootaCancellation(koota, why));
        }
    }

    private static CancellationReason? StarReason(ZodiacPoint groom, ZodiacPoint bride) =>
        (groom.Rashi == bride.Rashi, groom.Nakshatra == bride.Nakshatra, groom.Pada == bride.Pada) switch
        {
            (true, false, _) => CancellationReason.SameRashiOtherNakshatra,
            (false, true, _) => CancellationReason.SameNakshatraOtherRashi,
            (true, true, false) => CancellationReason.SameNakshatraOtherPada,
            _ => null,
        };

    private static Graha NavamsaLord(ZodiacPoint moon) => Rashis.LordOf(moon.RashiIn(Varga.D9));

    private static bool AreFriends(Graha one, Graha other) =>
        one == other
        || (Friendships.Natural(one, other) == Friendship.Friend && Friendships.Natural(other, one) == Friendship.Friend);

    private static Varna VarnaOf(Graha graha) => graha switch
    {
        Graha.Jupiter or Graha.Venus => Varna.Brahmin,
        Graha.Sun or Graha.Mars => Varna.Kshatriya,
        Graha.Moon or Graha.Mercury => Varna.Vaishya,
        _ => Varna.Shudra,
    };
}
