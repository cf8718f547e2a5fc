namespace Luna.Astrology.Zodiac;

/// <summary>Divisional charts; the number is the count of parts of a rashi.</summary>
public enum Varga
{
    /// <summary>The rashi chart itself.</summary>
    D1 = 1,

    /// <summary>Navamsa.</summary>
    D9 = 9,
}

/// <summary>Where the points of a chart stand in its divisions, by the rules of Parashara.</summary>
public static class Vargas
{
    private const int RashiCount = 12;
    private const double RashiDegrees = 30;

    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static Rashi RashiIn(this ZodiacPoint point, Varga varga) => point.In(varga).Rashi;

    /// <summary>The point as the varga shows it: its rashi there, and its way through the part stretched to 30°.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static ZodiacPoint In(this ZodiacPoint point, Varga varga)
    {
        if (varga == Varga.D1)
            return point;
        var rule = RuleOf(varga);
        var parts = point.DegreesInRashi * rule.Parts / RashiDegrees;
        var part = (int)parts;
        var rashi = (rule.FirstOf(point.Rashi) + part * rule.Step) % RashiCount;
        return new ZodiacPoint(rashi * RashiDegrees + (parts - part) * RashiDegrees);
    }

    public static string NameOf(Varga varga) => RuleOf(varga).Name;

    private static Rule RuleOf(Varga varga) =>
        Array.Find(Rules, rule => rule.Varga == varga)
        ?? throw new ArgumentOutOfRangeException(nameof(varga), varga, "Luna does not know this varga.");

    /// <param name="Start">
    /// How many rashis after a movable, a fixed and a dual rashi the count of its parts begins.
    /// </param>
    /// <param name="Step">How many rashis on the next part lies.</param>
    private sealed record Rule(
        Varga Varga, string Name, int Parts, (int Movable, int Fixed, int Dual) Start, int Step = 1)
    {
        public int FirstOf(Rashi rashi)
        {
            var index = (int)rashi - 1;
            var offset = (index % 3) switch { 0 => Start.Movable, 1 => Start.Fixed, _ => Start.Dual };
            return (index + offset) % RashiCount;
        }
    }

    /// <remarks>Brihat Parashara Hora Shastra, chapter 6 (the sixteen vargas), verse 12 for the navamsa.</remarks>
    private static readonly Rule[] Rules =
    [
        new(Varga.D1, "Rashi", 1, (0, 0, 0)),
        new(Varga.D9, "Navamsa", 9, (0, 8, 4)),
    ];
}
