using Luna.Astrology.Matching;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Pairs;

/// <summary>The eight kootas, their sum, the two other tables, and what each Moon is.</summary>
public static class Kootas
{
    private static readonly AshtakootaOptions OtherTables = new(VasyaTable.VairaBhakshya, GanaTable.DevaBrideFull);

    private static readonly string[] Names =
        ["varna", "vasya", "tara", "yoni", "graha_maitri", "gana", "bhakoot", "nadi"];

    public static void Compare(PairCase pair, Tally tally)
    {
        var boy = pair.Boy.Chart[Graha.Moon].Point;
        var girl = pair.Girl.Chart[Graha.Moon].Point;
        var match = Ashtakootas.Of(boy, girl);
        for (var i = 0; i < Names.Length; i++)
            tally.Number($"points/{Names[i]}", match.Scores[i].Points, 0);
        tally.Number("total", match.Total, 0);

        var others = Ashtakootas.Of(boy, girl, OtherTables);
        tally.Number("alt/vasya_saravali", others.Vasya.Points, 0);
        tally.Number("alt/gana_transposed", others.Gana.Points, 0);

        CompareGroups("boy", match, isGroom: true, tally);
        CompareGroups("girl", match, isGroom: false, tally);
    }

    private static void CompareGroups(string who, Ashtakoota match, bool isGroom, Tally tally)
    {
        tally.Exact($"groups/{who}/varna", Of(match.Varna).ToString());
        tally.Exact($"groups/{who}/vasya", Of(match.Vasya).ToString().ToLowerInvariant());
        tally.Exact($"groups/{who}/yoni", (int)Of(match.Yoni));
        tally.Exact($"groups/{who}/gana", Of(match.Gana).ToString());
        tally.Exact($"groups/{who}/nadi", Of(match.Nadi).ToString());

        T Of<T>(KootaScore<T> score) => isGroom ? score.Groom : score.Bride;
    }
}
