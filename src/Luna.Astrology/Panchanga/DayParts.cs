using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The parts of a solar day that are sought or shunned.</summary>
/// <param name="BrahmaMuhurta">The last but one of the fifteen muhurtas of the night before.</param>
/// <param name="Abhijit">The eighth of the fifteen muhurtas of the day, around noon; not used on Budhavara.</param>
/// <param name="Choghadiyas">Eight of the day, eight of the night.</param>
/// <param name="Horas">Twelve of the day, twelve of the night.</param>
public sealed record DayParts(
    Interval RahuKalam, Interval Yamaganda, Interval GulikaKalam, Interval BrahmaMuhurta, Interval Abhijit,
    IReadOnlyList<Interval> DurMuhurtas, IReadOnlyList<ChoghadiyaPart> Choghadiyas, IReadOnlyList<HoraPart> Horas)
{
    private const int Eighths = 8;

    // Which eighth of the daytime, Ravivara to Shanivara. Kalaprakashika and every almanac of the South.
    private static readonly int[] RahuEighth = [8, 2, 7, 5, 6, 4, 3];
    private static readonly int[] YamagandaEighth = [5, 4, 3, 2, 1, 7, 6];
    private static readonly int[] GulikaEighth = [7, 6, 5, 4, 3, 2, 1];

    // Which fifteenth, a night's given negative. Muhurta Chintamani, shubhashubha prakarana (kuyogas of the weekday).
    private static readonly int[][] DurMuhurta = [[14], [9, 12], [4, -7], [8], [6, 12], [4, 9], [3]];
    private static readonly int[] SaturdayOfNorth = [1, 2];

    public static DayParts Of(SolarDay day, Vara vara, SaturdayDurMuhurta saturday = SaturdayDurMuhurta.Third) => new(
        day.DayPart(RahuEighth[(int)vara], Eighths),
        day.DayPart(YamagandaEighth[(int)vara], Eighths),
        day.DayPart(GulikaEighth[(int)vara], Eighths),
        SolarDay.Part(new Interval(day.SunsetBefore, day.Sunrise), SolarDay.MuhurtasOfDay - 1, SolarDay.MuhurtasOfDay),
        day.DayMuhurta(8),
        DurMuhurtasOf(day, vara, saturday),
        Panchanga.Choghadiyas.Of(day, vara),
        Panchanga.Horas.Of(day, vara));

    private static Interval[] DurMuhurtasOf(SolarDay day, Vara vara, SaturdayDurMuhurta saturday)
    {
        var numbers = vara == Vara.Shanivara && saturday == SaturdayDurMuhurta.FirstTwo
            ? SaturdayOfNorth
            : DurMuhurta[(int)vara];
        var all = new Interval[numbers.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = numbers[i] > 0 ? day.DayMuhurta(numbers[i]) : day.NightMuhurta(-numbers[i]);
        return all;
    }
}
