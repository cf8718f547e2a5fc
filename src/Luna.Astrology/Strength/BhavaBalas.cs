using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Strength;

/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 27, verses 26 to 31; B. V. Raman, Graha and Bhava Balas. The
/// bhavas are those of the bhava chalit of Sripati.
/// </remarks>
public static class BhavaBalas
{
    private const int Nara = 0, Chatushpada = 1, Keeta = 2, Jalachara = 3;
    private const int Shirshodaya = 0, Prishtodaya = 1, Ubhayodaya = 2;
    private const double OccupantVirupas = 60;
    private const double RisingVirupas = 15;

    // The kind of the first and of the second half of each rashi, Mesha first.
    private static readonly (int First, int Second)[] Kinds =
    [
        (Chatushpada, Chatushpada), (Chatushpada, Chatushpada), (Nara, Nara), (Jalachara, Jalachara),
        (Chatushpada, Chatushpada), (Nara, Nara), (Nara, Nara), (Keeta, Keeta),
        (Nara, Chatushpada), (Chatushpada, Jalachara), (Nara, Nara), (Jalachara, Jalachara),
    ];

    // Parashara, chapter 4: which part of the rashi rises first, its head, its back or both.
    private static readonly int[] WaysOfRising =
    [
        Prishtodaya, Prishtodaya, Shirshodaya, Prishtodaya, Shirshodaya, Shirshodaya,
        Shirshodaya, Shirshodaya, Prishtodaya, Prishtodaya, Shirshodaya, Ubhayodaya,
    ];

    // Parashara 9.14: three ghatis before sunrise and after sunset.
    private static readonly Duration Twilight = Duration.FromMinutes(3 * 24);

    /// <summary>The twelve, first bhava first.</summary>
    public static IReadOnlyList<BhavaBala> Of(Chart chart, Shadbala shadbala, BhavaBalaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(shadbala);
        options ??= BhavaBalaOptions.Default;
        var chalit = Sripati.Of(chart);
        Span<double> occupants = stackalloc double[Rashis.Count];
        foreach (var placement in chart.Placements)
            occupants[chalit.BhavaOf(placement.Point) - 1] += OccupantOf(placement.Graha);

        var balas = new BhavaBala[Rashis.Count];
        for (var i = 0; i < balas.Length; i++)
        {
            var middle = chalit.Madhyas[i];
            var adhipati = shadbala[Rashis.LordOf(middle.Rashi)].Total;
            var dig = Arc.Between(middle.LongitudeDegrees, PowerlessDegrees(chart, middle, options.Karka)) / 3;
            var drishti = DrishtiOn(chart, middle);
            var rising = IsTimely(middle.Rashi, chart.Moment.Instant, shadbala.Day) ? RisingVirupas : 0;
            var special = options.AddsSpecial ? occupants[i] + rising : 0;
            balas[i] = new BhavaBala(
                i + 1, adhipati, dig, drishti, occupants[i], rising, adhipati + dig + drishti + special);
        }

        return balas;
    }

    private static double PowerlessDegrees(Chart chart, ZodiacPoint middle, KarkaKind karka)
    {
        var (first, second) = Kinds[(int)middle.Rashi - 1];
        var kind = middle.Rashi == Rashi.Karka && karka == KarkaKind.Keeta ? Keeta
            : middle.DegreesInRashi < 15 ? first : second;
        return kind switch
        {
            Nara => chart.Lagna.LongitudeDegrees + 180,
            Chatushpada => chart.Midheaven.LongitudeDegrees + 180,
            Keeta => chart.Lagna.LongitudeDegrees,
            _ => chart.Midheaven.LongitudeDegrees,
        };
    }

    private static double DrishtiOn(Chart chart, ZodiacPoint middle)
    {
        var sum = 0.0;
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var virupas = DrishtiVirupas.Of(graha, chart[graha].Point.LongitudeDegrees, middle.LongitudeDegrees);
            if (graha is Graha.Mercury or Graha.Jupiter)
                sum += virupas;
            else
                sum += Nature.IsBenefic(chart, graha) ? virupas / 4 : -virupas / 4;
        }

        return sum;
    }

    private static double OccupantOf(Graha graha) => graha switch
    {
        Graha.Mercury or Graha.Jupiter => OccupantVirupas,
        Graha.Sun or Graha.Mars or Graha.Saturn => -OccupantVirupas,
        _ => 0,
    };

    // By day the head, by night the back, in the twilight the dual rashis.
    private static bool IsTimely(Rashi rashi, Instant birth, VedicDay day)
    {
        if (day.IsDay(birth))
            return WaysOfRising[(int)rashi - 1] == Shirshodaya;
        return birth < day.Sunset + Twilight || birth >= day.NextSunrise - Twilight
            ? Rashis.ModalityOf(rashi) == Modality.Dual
            : WaysOfRising[(int)rashi - 1] == Prishtodaya;
    }
}
