using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Luna's doshas by the file's names; whether they form, cancellations left aside.</summary>
public static class NamedDoshas
{
    private const string Kind = "doshas/kala_sarpa_type";

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

    /// <summary>Kala Sarpa's kinds whose names are written in several ways: any of them is the right one.</summary>
    private static readonly Dictionary<string, string[]> Spellings = new()
    {
        ["anant"] = ["Anant", "Ananta"],
        ["kulik"] = ["Kulik", "Kulika"],
        ["vasuki"] = ["Vasuki"],
        ["shankhpal"] = ["Shankhpal", "Shankhapal", "Shankhapala"],
        ["padma"] = ["Padma", "Padam"],
        ["mahapadma"] = ["Mahapadma", "Mahapadam"],
        ["takshak"] = ["Takshak", "Takshaka"],
        ["karkotak"] = ["Karkotak", "Karkotaka"],
        ["shankhachud"] = ["Shankhachud", "Shankhachuda", "Shankhachur", "Shankhchud", "Shankhchur"],
        ["ghatak"] = ["Ghatak", "Ghataka"],
        ["vishdhar"] = ["Vishdhar", "Vishadhar", "Vishadhara"],
        ["sheshnag"] = ["Sheshnag", "Sheshanag", "Shesha"],
    };

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
        tally.Exact(Kind, kind is null ? null : Spelled(kind, tally));
    }

    private static string Spelled(string kind, Tally tally)
    {
        var written = tally.Has(Kind) ? tally.At(Kind).ToString() : "";
        return Array.Find(Spellings[kind], spelling => spelling == written) ?? Spellings[kind][0];
    }
}
