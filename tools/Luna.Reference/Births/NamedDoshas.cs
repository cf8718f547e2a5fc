using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Luna's doshas by the file's names; whether they form, cancellations left aside.</summary>
public static class NamedDoshas
{
    private static readonly (string Key, string Id)[] Formed =
    [
        ("manglik/from_lagna", "manglik-from-lagna"),
        ("manglik/from_moon", "manglik-from-moon"),
        ("manglik/from_venus", "manglik-from-venus"),
        ("kala_sarpa_strict", "kala-sarpa"),
        ("kala_sarpa_reverse_strict", "kala-sarpa-reverse"),
        ("guru_chandala", "guru-chandala"),
        ("shrapit", "shrapit"),
        ("angarak", "angarak"),
        ("grahan_sun", "grahan-sun"),
        ("grahan_moon", "grahan-moon"),
        ("vish", "vish"),
        ("ganda_moola", "ganda-moola"),
    ];

    public static void Compare(BirthCase birth, Tally tally)
    {
        var chart = birth.Chart;
        var mars = chart[Graha.Mars].Point.Rashi;
        tally.Exact("doshas/mars_house/from_lagna", chart.Lagna.Rashi.CountTo(mars));
        tally.Exact("doshas/mars_house/from_moon", chart[Graha.Moon].Point.Rashi.CountTo(mars));
        tally.Exact("doshas/mars_house/from_venus", chart[Graha.Venus].Point.Rashi.CountTo(mars));

        var doshas = ChartDoshas.Of(chart);
        foreach (var (key, id) in Formed)
            tally.Exact($"doshas/{key}", doshas.Any(dosha => dosha.Yoga.Id == id));
        var kind = doshas.FirstOrDefault(dosha => dosha.Yoga.Id is "kala-sarpa" or "kala-sarpa-reverse")?.Variant;
        tally.Exact("doshas/kala_sarpa_type", kind is null ? null : char.ToUpperInvariant(kind[0]) + kind[1..]);
    }
}
