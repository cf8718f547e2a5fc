using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Panchanga.MasaName;

namespace Luna.Astrology.Festivals;

/// <summary>The great festivals, each with the rule that finds its day.</summary>
/// <remarks>
/// Dharmasindhu of Kashinatha Upadhyaya, second pariccheda (by months), and Nirnayasindhu of Kamalakara Bhatta, second
/// pariccheda; where these two leave a choice, what the almanacs of India agree on. Months are amanta.
/// </remarks>
public static class FestivalTable
{
    private const string Dharmasindhu = "Dharmasindhu, second pariccheda";
    private const string Nirnayasindhu = "Nirnayasindhu, second pariccheda";
    private const string Custom = "Custom of the region's almanacs";

    private static readonly TithiDay AtSunrise = new(DayTime.Sunrise);
    private static readonly TithiDay MostOfPradosha =
        new(DayTime.Pradosha, DayChoice.LongerElseSecond, DayChoice.Second);
    private static readonly TithiDay AtNishita = new(DayTime.Nishita, DayChoice.LongerElseSecond, DayChoice.Second);

    public static IReadOnlyList<TithiFestival> OfTithis { get; } =
    [
        Shukla("ugadi", Chaitra, 1, AtSunrise, Dharmasindhu + ", Chaitra (samvatsara arambha)"),
        Shukla("gudi-padwa", Chaitra, 1, AtSunrise, Dharmasindhu + ", Chaitra (samvatsara arambha)"),
        Shukla("chaitra-navaratri", Chaitra, 1, AtSunrise, Nirnayasindhu + ", Chaitra"),
        Shukla("rama-navami", Chaitra, 9, new(DayTime.Madhyahna, DayChoice.LongerElseSecond, DayChoice.Second),
            Dharmasindhu + ", Chaitra (Rama navami)"),
        Shukla("mahavir-jayanti", Chaitra, 13, AtSunrise, Custom),
        Shukla("hanuman-jayanti", Chaitra, 15, AtSunrise, Nirnayasindhu + ", Chaitra"),
        Shukla("akshaya-tritiya", Vaishakha, 3, new(DayTime.Purvahna, DayChoice.LongerElseSecond),
            Dharmasindhu + ", Vaishakha (akshayya tritiya)"),
        Shukla("parashurama-jayanti", Vaishakha, 3, MostOfPradosha, Dharmasindhu + ", Vaishakha"),
        Shukla("narasimha-jayanti", Vaishakha, 14, MostOfPradosha, Dharmasindhu + ", Vaishakha"),
        Shukla("buddha-purnima", Vaishakha, 15, AtSunrise, Custom),
        Krishna("vat-savitri-amavasya", Vaishakha, 15, AtSunrise, Nirnayasindhu + ", Jyeshtha"),
        Shukla("ganga-dussehra", Jyeshtha, 10, AtSunrise, Dharmasindhu + ", Jyeshtha (dashahara)"),
        Shukla("vat-purnima", Jyeshtha, 15, AtSunrise, Dharmasindhu + ", Jyeshtha (vata savitri)"),
        Shukla("ratha-yatra", Ashadha, 2, AtSunrise, Nirnayasindhu + ", Ashadha"),
        Shukla("guru-purnima", Ashadha, 15, AtSunrise, Dharmasindhu + ", Ashadha (vyasa puja)"),
        Shukla("hariyali-teej", Shravana, 3, AtSunrise, Nirnayasindhu + ", Shravana"),
        Shukla("nag-panchami", Shravana, 5, AtSunrise, Dharmasindhu + ", Shravana (naga panchami)"),
        Shukla("raksha-bandhan", Shravana, 15,
            new(DayTime.Aparahna, DayChoice.LongerElseSecond, DayChoice.Second, NextDayShare: 0.2),
            Dharmasindhu + ", Shravana (raksha bandhana: not in bhadra; three muhurtas of the next day suffice)"),
        Krishna("krishna-janmashtami", Shravana, 8, AtNishita, Dharmasindhu + ", Shravana (janmashtami)"),
        Shukla("hartalika-teej", Bhadrapada, 3, new(DayTime.Sunrise, DayChoice.Second),
            Dharmasindhu + ", Bhadrapada (haritalika)"),
        Shukla("ganesh-chaturthi", Bhadrapada, 4, new(DayTime.Madhyahna, DayChoice.LongerElseFirst, DayChoice.Second),
            Dharmasindhu + ", Bhadrapada (siddhi vinayaka)"),
        Shukla("anant-chaturdashi", Bhadrapada, 14, new(DayTime.Sunrise, DayChoice.Second),
            Dharmasindhu + ", Bhadrapada (ananta)"),
        Krishna("sarva-pitru-amavasya", Bhadrapada, 15,
            new(DayTime.Aparahna, DayChoice.LongerElseSecond, DayChoice.Second), Dharmasindhu + ", mahalaya"),
        Shukla("navaratri", Ashwina, 1, AtSunrise, Dharmasindhu + ", Ashwina (navaratra arambha)"),
        Shukla("durga-ashtami", Ashwina, 8, new(DayTime.Sunrise, DayChoice.Second), Dharmasindhu + ", Ashwina (mahashtami)"),
        Shukla("vijayadashami", Ashwina, 10,
            new(DayTime.Aparahna, DayChoice.LongerElseFirst, Wants: Nakshatra.Shravana),
            Dharmasindhu + ", Ashwina (vijaya dashami: with shravana)"),
        Shukla("sharad-purnima", Ashwina, 15, AtNishita, Dharmasindhu + ", Ashwina (kojagara)"),
        Krishna("karwa-chauth", Ashwina, 4, new(DayTime.Moonrise, DayChoice.First, DayChoice.Second),
            Nirnayasindhu + ", Kartika (karaka chaturthi: at moonrise)"),
        Krishna("dhanteras", Ashwina, 13, MostOfPradosha, Dharmasindhu + ", Ashwina (yama dipa dana)"),
        Krishna("naraka-chaturdashi", Ashwina, 14, new(DayTime.Arunodaya, DayChoice.First, DayChoice.Second),
            Dharmasindhu + ", Ashwina (abhyanga snana at moonrise)"),
        Krishna("diwali", Ashwina, 15, MostOfPradosha, Dharmasindhu + ", Ashwina (Lakshmi puja: at pradosha)"),
        Shukla("govardhan-puja", Kartika, 1, AtSunrise, Dharmasindhu + ", Kartika (bali pratipad)"),
        Shukla("bhai-dooj", Kartika, 2, new(DayTime.Aparahna, DayChoice.Second, DayChoice.Second),
            Dharmasindhu + ", Kartika (yama dvitiya)"),
        Shukla("chhath", Kartika, 6, AtSunrise, Custom),
        Shukla("dev-deepavali", Kartika, 15, MostOfPradosha, Nirnayasindhu + ", Kartika (tripuri purnima)"),
        Shukla("guru-nanak-jayanti", Kartika, 15, AtSunrise, Custom),
        Shukla("datta-jayanti", Margashirsha, 15, MostOfPradosha, Dharmasindhu + ", Margashirsha"),
        Shukla("vasant-panchami", Magha, 5, new(DayTime.Purvahna, DayChoice.LongerElseFirst),
            Dharmasindhu + ", Magha (vasanta panchami)"),
        Shukla("ratha-saptami", Magha, 7, AtSunrise, Dharmasindhu + ", Magha (ratha saptami)"),
        Krishna("maha-shivaratri", Magha, 14, AtNishita, Dharmasindhu + ", Magha (shivaratri: at nishita)"),
        Shukla("holika-dahan", Phalguna, 15, Holika, Dharmasindhu + ", Phalguna (holika: at pradosha, not in bhadra)"),
        Shukla("holi", Phalguna, 15, Holika, Dharmasindhu + ", Phalguna (the day after holika)", daysAfter: 1),
    ];

    public static IReadOnlyList<SolarFestival> OfSankrantis { get; } =
    [
        new("lohri", Rashi.Makara, SankrantiDay.UntilSunset, Custom, DaysAfter: -1),
        new("makara-sankranti", Rashi.Makara, SankrantiDay.UntilSunset, "Dharmasindhu, third pariccheda (makara)"),
        new("pongal", Rashi.Makara, SankrantiDay.UntilSunset, Custom),
        new("baisakhi", Rashi.Mesha, SankrantiDay.Civil, Custom),
        new("puthandu", Rashi.Mesha, SankrantiDay.UntilSunset, Custom),
        new("vishu", Rashi.Mesha, SankrantiDay.UntilThreeFifths, Custom),
    ];

    public static IReadOnlyList<NakshatraFestival> OfNakshatras { get; } =
        [new("onam", Rashi.Simha, Nakshatra.Shravana, Custom)];

    /// <summary>What comes round with every half month, with adhika months too.</summary>
    internal static IReadOnlyList<(string Id, ObservanceKind Kind, Tithi Tithi, TithiDay Day)> OfEveryMonth { get; } =
    [
        ("vinayaka-chaturthi", ObservanceKind.Chaturthi, new Tithi(4),
            new(DayTime.Madhyahna, DayChoice.LongerElseFirst, DayChoice.Second)),
        ("pradosha", ObservanceKind.Pradosha, new Tithi(13), MostOfPradosha),
        ("purnima", ObservanceKind.Purnima, Tithi.Purnima, AtSunrise),
        ("sankashti-chaturthi", ObservanceKind.Chaturthi, new Tithi(19),
            new(DayTime.Moonrise, DayChoice.First, DayChoice.Second)),
        ("pradosha", ObservanceKind.Pradosha, new Tithi(28), MostOfPradosha),
        ("shivaratri", ObservanceKind.Shivaratri, new Tithi(29), AtNishita),
        ("amavasya", ObservanceKind.Amavasya, Tithi.Amavasya, AtSunrise),
    ];

    // Three and a half of the four praharas of the next day.
    private static TithiDay Holika => new(DayTime.Pradosha, DayChoice.Second, DayChoice.Second, NextDayShare: 0.875);

    private static TithiFestival Shukla(
        string id, MasaName month, int tithi, TithiDay day, string source, int daysAfter = 0) =>
        new(id, month, Tithi.Of(Paksha.Shukla, tithi), day, source, daysAfter);

    private static TithiFestival Krishna(string id, MasaName month, int tithi, TithiDay day, string source) =>
        new(id, month, Tithi.Of(Paksha.Krishna, tithi), day, source);
}
