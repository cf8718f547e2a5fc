using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Prashna;

/// <summary>What a question is about; each has its bhava and its significator.</summary>
public enum PrashnaTopic
{
    Self,
    Wealth,
    Siblings,
    Home,
    Children,
    Study,
    Illness,
    Dispute,
    Marriage,
    Loss,
    Fortune,
    Journey,
    Career,
    Gain,
    Abroad,
}

/// <remarks>
/// Bhavas: Prasna Marga, chapter 14; significators: Brihat Parashara Hora Shastra, chapter 32 (karakas of the bhavas).
/// </remarks>
public static class PrashnaTopics
{
    private static readonly (int Bhava, Graha Significator)[] Table =
    [
        (1, Graha.Sun), (2, Graha.Jupiter), (3, Graha.Mars), (4, Graha.Moon), (5, Graha.Jupiter),
        (5, Graha.Mercury), (6, Graha.Mars), (6, Graha.Saturn), (7, Graha.Venus), (8, Graha.Saturn),
        (9, Graha.Jupiter), (9, Graha.Moon), (10, Graha.Sun), (11, Graha.Jupiter), (12, Graha.Saturn),
    ];

    /// <summary>The bhava from which the matter is judged, 1 to 12.</summary>
    public static int BhavaOf(PrashnaTopic topic) => Table[(int)topic].Bhava;

    public static Graha SignificatorOf(PrashnaTopic topic) => Table[(int)topic].Significator;
}
