using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Vimshottari by four years, and Yogini.</summary>
public static class DashaFigures
{
    private const double ToleranceSeconds = 60;

    // A second of arc, as a share of a nakshatra.
    private const double BalanceTolerance = 1 / 48_000.0;

    private static readonly (string Key, DashaYear Year)[] Years =
    [
        ("365.25", DashaYear.Julian), ("365.2422", DashaYear.Tropical), ("365.256364", DashaYear.Sidereal),
        ("360", DashaYear.Savana),
    ];

    public static void Compare(BirthCase birth, Tally tally)
    {
        foreach (var (key, year) in Years)
        {
            var mahadashas = Vimshottari.Mahadashas(birth.Chart, year);
            List(tally, $"vimshottari/maha_{key}", [.. mahadashas.Select(maha => Row(maha))]);
            List(tally, $"vimshottari/antar_{key}", [.. Below(mahadashas.Select(maha => Row(maha)))]);
            List(tally, $"vimshottari/pratyantar_first_maha_{key}", [.. Below(Below([Row(mahadashas[0])]))]);
        }

        tally.Number("vimshottari/balance_fraction", Vimshottari.BalanceOf(MoonOf(birth)), BalanceTolerance);
        Yoginis(birth, tally);
    }

    private static void Yoginis(BirthCase birth, Tally tally)
    {
        const string path = "yogini_365.25";
        if (!tally.Has(path))
            return;
        var count = tally.At(path).GetArrayLength();
        var cycle = YoginiDasha.Mahadashas(birth.Chart);
        var whole = cycle[^1].End - cycle[0].Start;
        for (var i = 0; i < count; i++)
        {
            // Of the cycles that follow, what runs at the very start of each period.
            var start = cycle[i % cycle.Count].Start + whole * (i / cycle.Count);
            var period = YoginiDasha.At(birth.Chart, start, depth: 1)[0];
            tally.Exact($"{path}/{i}/0", YoginiDasha.YoginiOf(period.Lord).ToString());
            tally.Exact($"{path}/{i}/1", FileWords.Of(period.Lord));
            tally.Time($"{path}/{i}/2", period.Start, ToleranceSeconds);
        }
    }

    private static void List(Tally tally, string path, (string[] Lords, DashaPeriod Period)[] rows)
    {
        tally.Length(path, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var level = 0; level < rows[i].Lords.Length; level++)
                tally.Exact($"{path}/{i}/{level}", rows[i].Lords[level]);
            tally.Time($"{path}/{i}/{rows[i].Lords.Length}", rows[i].Period.Start, ToleranceSeconds);
        }
    }

    private static (string[] Lords, DashaPeriod Period) Row(DashaPeriod period, string[]? above = null) =>
        ([.. above ?? [], FileWords.Of(period.Lord)], period);

    private static IEnumerable<(string[] Lords, DashaPeriod Period)> Below(
        IEnumerable<(string[] Lords, DashaPeriod Period)> rows) =>
        rows.SelectMany(row => Vimshottari.Within(row.Period).Select(part => Row(part, row.Lords)));

    private static ZodiacPoint MoonOf(BirthCase birth) =>
        birth.Chart[Graha.Moon].Point;
}
