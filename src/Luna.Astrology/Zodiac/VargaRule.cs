namespace Luna.Astrology.Zodiac;

/// <summary>How a varga cuts a rashi and where its parts go.</summary>
/// <param name="First">By rashi, from Mesha: the rashi (0 to 11) of the first part.</param>
/// <param name="Step">By rashi: how many rashis on the next part lies.</param>
internal sealed record VargaRule(Varga Varga, string Name, int[] First, int[] Step)
{
    private const int Mesha = 0, Karka = 3, Simha = 4, Tula = 6, Dhanu = 8, Makara = 9;

    /// <summary>In the order of the numbers.</summary>
    /// <remarks>
    /// Brihat Parashara Hora Shastra, chapter 6: hora 5–6, drekkana 7–8, chaturthamsa 9, saptamsa 10–11, navamsa 12, dashamsa
    /// 13–14, dvadashamsa 15, shodashamsa 16, vimshamsa 17–21, chaturvimshamsa 22–23, saptavimshamsa 24–26, trimshamsa 27–28
    /// (in <see cref="Trimshamsa"/>), khavedamsa 29–30, akshavedamsa 31–32, shashtyamsa 33–41.
    /// </remarks>
    public static readonly VargaRule[] All =
    [
        new(Varga.D1, "Rashi", FromItself(), Each(0)),
        new(Varga.D2, "Hora", ByParity(Simha, Karka), ByParity(-1, 1)),
        new(Varga.D3, "Drekkana", FromItself(), Each(4)),
        new(Varga.D4, "Chaturthamsa", FromItself(), Each(3)),
        new(Varga.D7, "Saptamsa", FromItself(ByParity(0, 6)), Each(1)),
        new(Varga.D9, "Navamsa", FromItself(ByModality(0, 8, 4)), Each(1)),
        new(Varga.D10, "Dashamsa", FromItself(ByParity(0, 8)), Each(1)),
        new(Varga.D12, "Dvadashamsa", FromItself(), Each(1)),
        new(Varga.D16, "Shodashamsa", ByModality(Mesha, Simha, Dhanu), Each(1)),
        new(Varga.D20, "Vimshamsa", ByModality(Mesha, Dhanu, Simha), Each(1)),
        new(Varga.D24, "Chaturvimshamsa", ByParity(Simha, Karka), Each(1)),
        new(Varga.D27, "Saptavimshamsa", ByTattva(Mesha, Karka, Tula, Makara), Each(1)),
        new(Varga.D30, "Trimshamsa", [], []),
        new(Varga.D40, "Khavedamsa", ByParity(Mesha, Tula), Each(1)),
        new(Varga.D45, "Akshavedamsa", ByModality(Mesha, Simha, Dhanu), Each(1)),
        new(Varga.D60, "Shashtyamsa", FromItself(), Each(1)),
    ];

    private static readonly VargaRule?[] ByNumber =
        [.. Enumerable.Range(0, 61).Select(number => Array.Find(All, rule => (int)rule.Varga == number))];

    /// <exception cref="ArgumentOutOfRangeException">Not one of the sixteen.</exception>
    public static VargaRule Of(Varga varga) =>
        (uint)varga < (uint)ByNumber.Length && ByNumber[(int)varga] is { } rule
            ? rule
            : throw new ArgumentOutOfRangeException(nameof(varga), varga, "Luna does not know this varga.");

    private static int[] Each(int value) => Table(_ => value);

    private static int[] FromItself(int[]? further = null) =>
        Table(rashi => (rashi + (further?[rashi] ?? 0)) % Rashis.Count);

    private static int[] ByParity(int odd, int even) => Table(rashi => rashi % 2 == 0 ? odd : even);

    private static int[] ByModality(int movable, int @fixed, int dual) =>
        Table(rashi => (rashi % 3) switch { 0 => movable, 1 => @fixed, _ => dual });

    private static int[] ByTattva(int fire, int earth, int air, int water) =>
        Table(rashi => (rashi % 4) switch { 0 => fire, 1 => earth, 2 => air, _ => water });

    private static int[] Table(Func<int, int> of) => [.. Enumerable.Range(0, Rashis.Count).Select(of)];
}
