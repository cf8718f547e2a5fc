using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

public sealed record ChartOptions(Ayanamsa Ayanamsa = Ayanamsa.Lahiri, LunarNode Node = LunarNode.Mean)
{
    public static ChartOptions Default { get; } = new();
}
