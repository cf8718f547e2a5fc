using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Ayanamsas, nutation and obliquity.</summary>
public static class AyanamsaFigures
{
    private static readonly (string Key, Ayanamsa Kind)[] Others =
    [
        ("krishnamurti", Ayanamsa.Krishnamurti),
        ("raman", Ayanamsa.Raman),
        ("fagan_bradley", Ayanamsa.FaganBradley),
        ("yukteshwar", Ayanamsa.Yukteswar),
        ("true_citra", Ayanamsa.TrueChitra),
        ("true_pushya", Ayanamsa.TruePushya),
        ("true_revati", Ayanamsa.TrueRevati),
        ("lahiri_1940", Ayanamsa.Lahiri1940),
        ("lahiri_vp285", Ayanamsa.LahiriVernal285),
        ("lahiri_icrc", Ayanamsa.LahiriIcrc),
        ("krishnamurti_vp291", Ayanamsa.KrishnamurtiVernal291),
    ];

    public static void Compare(BirthCase birth, Tally tally)
    {
        var frame = ChartFrame.Of(birth.Moment);
        tally.Angle("ayanamsa/lahiri_mean", frame.AyanamsaDegrees, 0.1);
        tally.Angle("ayanamsa/lahiri_true", frame.TrueAyanamsaDegrees, 0.1);
        tally.Angle("ayanamsa/nutation_lon", frame.Nutation.LongitudeDegrees, 0.1);
        tally.Angle("ayanamsa/obliquity_true", frame.TrueObliquity.Degrees, 0.1);
        tally.Angle("ayanamsa/obliquity_mean", Obliquity.MeanOfDate(frame.Tt).Degrees, 0.1);
        foreach (var (key, kind) in Others)
            tally.Angle($"ayanamsa/others_mean/{key}", Ayanamsas.MeanDegrees(kind, frame.Tt), 0.1);
    }
}
