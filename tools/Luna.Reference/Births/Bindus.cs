using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Bhinna and sarva ashtakavarga.</summary>
public static class Bindus
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var ashtakavarga = Ashtakavarga.Of(birth.Chart);
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            tally.Exact($"ashtakavarga/bav/{FileWords.Of(graha)}", Row(rashi => ashtakavarga.Bindus(graha, rashi)));
        tally.Exact("ashtakavarga/sav", Row(ashtakavarga.Sarva));
    }

    private static int[] Row(Func<Rashi, int> bindusOf) => [.. Enum.GetValues<Rashi>().Select(bindusOf)];
}
