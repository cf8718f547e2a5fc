using Luna.Astrology.Zodiac;
using static Luna.Astrology.Zodiac.Rashi;

namespace Luna.Astrology.Dashas;

/// <summary>The nine rashis of each pada.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 46, from verse 52 on (Santhanam). Two wheels: the savya one runs through the padas of
/// Ashwini and then of Bharani, the apasavya one through those of Rohini and then of Mrigashira; the other nakshatras repeat one
/// of these four. The years of a rashi are its lord's.
/// </remarks>
internal static class KalachakraTable
{
    public const int RashisOfPada = 9;
    public const int PadasOfWheel = 8;

    // Savya: Ashwini 1 to 4, Bharani 1 to 4; apasavya: Rohini 1 to 4, Mrigashira 1 to 4.
    private static readonly Rashi[][] Padas =
    [
        [Mesha, Vrishabha, Mithuna, Karka, Simha, Kanya, Tula, Vrishchika, Dhanu],
        [Makara, Kumbha, Meena, Vrishchika, Tula, Kanya, Karka, Simha, Mithuna],
        [Vrishabha, Mesha, Meena, Kumbha, Makara, Dhanu, Mesha, Vrishabha, Mithuna],
        [Karka, Simha, Kanya, Tula, Vrishchika, Dhanu, Makara, Kumbha, Meena],
        [Vrishchika, Tula, Kanya, Karka, Simha, Mithuna, Vrishabha, Mesha, Meena],
        [Kumbha, Makara, Dhanu, Mesha, Vrishabha, Mithuna, Karka, Simha, Kanya],
        [Tula, Vrishchika, Dhanu, Makara, Kumbha, Meena, Vrishchika, Tula, Kanya],
        [Karka, Simha, Mithuna, Vrishabha, Mesha, Meena, Kumbha, Makara, Dhanu],

        [Dhanu, Makara, Kumbha, Meena, Mesha, Vrishabha, Mithuna, Simha, Karka],
        [Kanya, Tula, Vrishchika, Meena, Kumbha, Makara, Dhanu, Vrishchika, Tula],
        [Kanya, Simha, Karka, Mithuna, Vrishabha, Mesha, Dhanu, Makara, Kumbha],
        [Meena, Mesha, Vrishabha, Mithuna, Simha, Karka, Kanya, Tula, Vrishchika],
        [Meena, Kumbha, Makara, Dhanu, Vrishchika, Tula, Kanya, Simha, Karka],
        [Mithuna, Vrishabha, Mesha, Dhanu, Makara, Kumbha, Meena, Mesha, Vrishabha],
        [Mithuna, Simha, Karka, Kanya, Tula, Vrishchika, Meena, Kumbha, Makara],
        [Dhanu, Vrishchika, Tula, Kanya, Simha, Karka, Mithuna, Vrishabha, Mesha],
    ];

    private static readonly int[] YearsOfLord = [5, 21, 7, 9, 10, 16, 4];

    private static readonly int[] Totals = [.. Padas.Select(pada => pada.Sum(YearsOf))];

    public static int YearsOf(Rashi rashi) => YearsOfLord[(int)Rashis.LordOf(rashi)];

    public static Rashi RashiOf(int pada, int place) => Padas[pada][place];

    /// <summary>The full span of life that a pada gives (paramayush): 100, 86, 85 or 83 years.</summary>
    public static int TotalOf(int pada) => Totals[pada];

    public static bool IsSavya(int pada) => pada < PadasOfWheel;

    /// <summary>Which of the sixteen the Moon's pada repeats.</summary>
    public static int PadaOf(ZodiacPoint moon)
    {
        // Nakshatras go by threes, savya and apasavya in turn.
        var (three, place) = Math.DivRem((int)moon.Nakshatra - 1, 3);
        var isSavya = three % 2 == 0;
        var isSecond = isSavya ? place == 1 : place >= 1;
        return (isSavya ? 0 : PadasOfWheel) + (isSecond ? 4 : 0) + moon.Pada - 1;
    }

    /// <summary>The pada whose rashis follow, round the same wheel.</summary>
    public static int After(int pada) => pada / PadasOfWheel * PadasOfWheel + (pada + 1) % PadasOfWheel;
}
