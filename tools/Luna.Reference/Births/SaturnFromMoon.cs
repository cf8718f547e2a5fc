using Luna.Astrology.Gochara;
using NodaTime;

namespace Luna.Reference.Births;

/// <summary>Sade sati and dhaiya over a hundred years.</summary>
public static class SaturnFromMoon
{
    private const double IngressSeconds = 2;

    public static void Compare(BirthCase birth, Tally tally)
    {
        var sadeSati = SadeSatis.Of(birth.Chart);
        Compare(sadeSati.Periods, "sade_sati/sade_sati", 1, tally);
        Compare(sadeSati.Dhaiya4, "sade_sati/dhaiya_4", 0, tally);
        Compare(sadeSati.Dhaiya8, "sade_sati/dhaiya_8", 0, tally);
        for (var i = 0; i < sadeSati.Periods.Count; i++)
            tally.Exact($"sade_sati/sade_sati/{Paths.Number(i)}/0", WordOf(sadeSati.Periods[i].Phase));
    }

    private static void Compare(IReadOnlyList<SaturnPeriod> periods, string path, int firstTime, Tally tally)
    {
        tally.Length(path, periods.Count);
        for (var i = 0; i < periods.Count; i++)
        {
            var (time, at) = (periods[i].Time, $"{path}/{Paths.Number(i)}");
            Compare($"{at}/{Paths.Number(firstTime)}", time.HasStart ? time.Start : null, tally);
            Compare($"{at}/{Paths.Number(firstTime + 1)}", time.HasEnd ? time.End : null, tally);
        }
    }

    private static void Compare(string path, Instant? time, Tally tally) => tally.Time(path, time, IngressSeconds);

    private static string WordOf(SaturnPhase phase) => phase switch
    {
        SaturnPhase.Rising => "rising(12th)",
        SaturnPhase.Peak => "peak(1st)",
        _ => "setting(2nd)",
    };
}
