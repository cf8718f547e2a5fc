using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>
/// Four sixtieths of each nakshatra that are shunned (varjyam, visha ghati), and four that are sought (amrita).
/// </summary>
/// <remarks>
/// Muhurta Chintamani, vivaha prakarana (visha ghatikas), and Kalaprakashika. The ghatis are sixtieths of
/// the time that the Moon takes for the nakshatra. Mula has two varjyams: the 57th ghati is the text's, the 21st that of
/// the almanacs of the South.
/// </remarks>
public static class NakshatraGhatis
{
    private const int Ghatis = 60;
    private const int Length = 4;

    private const int SecondOfMula = 56;

    // After how many ghatis it begins, Ashwini to Revati.
    private static readonly int[] VarjyamFrom =
    [
        50, 24, 30, 40, 14, 21, 30, 20, 32, 30, 20, 18, 21, 20, 14, 14, 10, 14, 20, 24, 20, 10, 10, 18, 16, 24, 30,
    ];

    private static readonly int[] AmritaFrom =
    [
        42, 48, 54, 52, 38, 35, 54, 44, 56, 54, 44, 42, 45, 44, 38, 38, 34, 38, 44, 48, 44, 34, 34, 42, 40, 48, 54,
    ];

    /// <returns>One; of Mula two.</returns>
    public static IReadOnlyList<Interval> VarjyamsOf(Anga<Nakshatra> nakshatra)
    {
        var first = At(nakshatra, VarjyamFrom[(int)nakshatra.Value - 1]);
        return nakshatra.Value == Nakshatra.Mula ? [first, At(nakshatra, SecondOfMula)] : [first];
    }

    public static Interval AmritaKalaOf(Anga<Nakshatra> nakshatra) =>
        At(nakshatra, AmritaFrom[(int)nakshatra.Value - 1]);

    private static Interval At(Anga<Nakshatra> nakshatra, int start)
    {
        var whole = nakshatra.End - nakshatra.Start;
        return new(
            nakshatra.Start + whole * start / Ghatis,
            nakshatra.Start + whole * (start + Length) / Ghatis);
    }
}
