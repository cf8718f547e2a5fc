using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using Luna.Astrology.Yogas.Tables;

namespace Luna.Astrology.Matching;

public enum ManglikBalance
{
    /// <summary>Neither has it, or what they have is cancelled in their own charts.</summary>
    Neither,

    /// <summary>Both have it: the one undoes the other.</summary>
    Both,
    OnlyGroom,
    OnlyBride,
}

/// <summary>The Manglik dosha of both, from lagna, Moon and Venus, with what cancels it.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 80, verses 47 to 49: two who both have it are well matched.</remarks>
public sealed record ManglikMatch(IReadOnlyList<FormedYoga> Groom, IReadOnlyList<FormedYoga> Bride)
{
    public ManglikBalance Balance => (HasLiving(Groom), HasLiving(Bride)) switch
    {
        (true, true) => ManglikBalance.Both,
        (true, false) => ManglikBalance.OnlyGroom,
        (false, true) => ManglikBalance.OnlyBride,
        _ => ManglikBalance.Neither,
    };

    public static ManglikMatch Of(Chart groom, Chart bride) => new(DoshasOf(groom), DoshasOf(bride));

    private static IReadOnlyList<FormedYoga> DoshasOf(Chart chart) =>
        YogaFinder.Find(ManglikDoshas.Table, new YogaView(chart));

    private static bool HasLiving(IReadOnlyList<FormedYoga> doshas)
    {
        foreach (var dosha in doshas)
        {
            if (!dosha.IsCancelled)
                return true;
        }

        return false;
    }
}
