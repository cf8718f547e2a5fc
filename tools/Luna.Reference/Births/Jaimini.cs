using Luna.Astrology.Jaimini;

namespace Luna.Reference.Births;

/// <summary>Chara karakas by both schemes and the twelve arudha padas.</summary>
public static class Jaimini
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        tally.Exact("chara_karakas/seven", KarakasOf(birth, CharaKarakaScheme.Seven));
        tally.Exact("chara_karakas/eight", KarakasOf(birth, CharaKarakaScheme.Eight));
        tally.Exact("arudha", (int[])[.. Enumerable.Range(1, 12).Select(bhava => (int)Arudha.Of(birth.Chart, bhava))]);
    }

    private static string[] KarakasOf(BirthCase birth, CharaKarakaScheme scheme) =>
        [.. CharaKarakas.Of(birth.Chart, scheme).Order.Select(FileWords.Of)];
}
