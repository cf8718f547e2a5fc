using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Dignity of the nine and how strongly each of the seven looks at each other one.</summary>
public static class Dignities
{
    private static readonly string[] Words =
    [
        "debilitated", "great_enemy", "enemy", "neutral", "friend", "great_friend", "own", "moolatrikona", "exalted",
    ];

    public static void Compare(BirthCase birth, Tally tally)
    {
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            var dignity = Astrology.Charts.Dignities.Of(birth.Chart, graha);
            tally.Exact($"grahas/{FileWords.Of(graha)}/dignity", dignity is { } word ? Words[(int)word] : null);
        }

        var virupas = DrishtiVirupas.Between(birth.Chart);
        for (var from = Graha.Sun; from <= Graha.Saturn; from++)
        {
            for (var to = Graha.Sun; to <= Graha.Ketu; to++)
            {
                if (from == to)
                    continue;
                var path = $"drishti_virupa/{FileWords.Of(from)}/{FileWords.Of(to)}";
                tally.Number(path, virupas[(int)from, (int)to], 0.01, " virupas");
            }
        }
    }
}
