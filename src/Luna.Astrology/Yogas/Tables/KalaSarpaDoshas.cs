using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>The seven grahas on one side of the nodes; of twelve kinds, by the bhava of Rahu.</summary>
/// <remarks>
/// Not in the classical texts; the rule and the names are those of present use (B. V. Raman, Three Hundred Important
/// Combinations, appendix). By degrees: all seven within the 180° ahead of Rahu, or, reverse, ahead of Ketu. By rashi:
/// so by whole rashis, those of the nodes included, though a degree stands out. Partial: by degrees all but one.
/// </remarks>
internal static class KalaSarpaDoshas
{
    private const string Source = "Present use; B. V. Raman, Three Hundred Important Combinations, appendix";

    /// <summary>The ids of the kinds, Rahu in bhava 1 to 12.</summary>
    private static readonly string[] Kinds =
    [
        "anant", "kulik", "vasuki", "shankhpal", "padma", "mahapadma",
        "takshak", "karkotak", "shankhachud", "ghatak", "vishdhar", "sheshnag",
    ];

    private static readonly Ground[] Weaker =
    [
        new("graha-with-a-node", Seven.SomeJoin(Rahu) | Seven.SomeJoin(Ketu)),
        new("jupiter-in-kendra", Jupiter.In(Kendra)),
        new("lagna-lord-strong", LagnaLord.IsStrong),
        new("a-mahapurusha-yoga", Any([.. MahapurushaYogas.Table.Select(yoga => yoga.Formations[0].When)])),
    ];

    private static readonly Condition ByRashi =
        Seven.AllIn(At(1, 2, 3, 4, 5, 6, 7), Rahu) | Seven.AllIn(At(1, 2, 3, 4, 5, 6, 7), Ketu);

    private static readonly Condition Forward = Ahead("Rahu", view => AheadOf(view, Graha.Rahu) == 7);
    private static readonly Condition Backward = Ahead("Ketu", view => AheadOf(view, Graha.Rahu) == 0);

    public static readonly Yoga[] Table =
    [
        Of("kala-sarpa", "Kala Sarpa", Forward),
        Of("kala-sarpa-reverse", "Kala Sarpa (reverse)", Backward),
        Of("kala-sarpa-by-rashi", "Kala Sarpa (by rashi)", !Forward & !Backward & ByRashi),
        Of("kala-sarpa-partial", "Kala Sarpa (partial)",
            Ahead("a node but for one", view => AheadOf(view, Graha.Rahu) is 6 or 1) & !ByRashi),
    ];

    private static Yoga Of(string id, string name, Condition when) => new(
        id, name, YogaFamily.Dosha, Source,
        [.. Kinds.Select((kind, index) => new Formation(Rahu.In(index + 1) & Ketu.In(Anywhere) & when, default, kind))])
    {
        Nature = YogaNature.Adverse,
        Weakens = Weaker,
    };

    private static Condition Ahead(string what, Func<YogaView, bool> holds) => new(
        $"the seven grahas within 180° ahead of {what}",
        (YogaView view, ref Evidence evidence) =>
        {
            evidence.Add(GrahaSet.Seven);
            return holds(view);
        });

    /// <summary>How many of the seven stand within the 180° ahead of a node.</summary>
    private static int AheadOf(YogaView view, Graha node)
    {
        var from = view.Chart[node].Point.LongitudeDegrees;
        var count = 0;
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            count += Angle.NormalizeDegrees(view.Chart[graha].Point.LongitudeDegrees - from) < 180 ? 1 : 0;
        return count;
    }
}
