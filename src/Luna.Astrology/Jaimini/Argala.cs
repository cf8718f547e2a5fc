using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Jaimini;

/// <summary>From which nodes argala is counted backwards.</summary>
public enum BackwardNodes
{
    /// <summary>Both, since both go backwards (Parashara 31.5).</summary>
    Both,

    /// <summary>Ketu only (Jaimini Sutra 1.1.9).</summary>
    Ketu,
}

/// <summary>Grahas that intervene in the affairs of a place, and those that stand against them.</summary>
/// <param name="Place">
/// Where they stand: 2, 4, 5 or 11, or 3 for the argala of three malefics or more (viparita).
/// </param>
/// <param name="Causing">At least one.</param>
/// <param name="Opposing">
/// Virodha: those in the 12th, 10th, 9th or 3rd; none against the argala of the 3rd, which then does not oppose the
/// 11th.
/// </param>
/// <param name="Holds">
/// More cause it than oppose it or, with as many on both sides, the best placed of them causes it.
/// </param>
public sealed record Argala(int Place, IReadOnlyList<Graha> Causing, IReadOnlyList<Graha> Opposing, bool Holds);

/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 31, verses 2 to 9; Jaimini Sutra 1.1.5 to 9. Of equal numbers the side with
/// the better dignity prevails, in doubt the virodha.
/// </remarks>
public static class Argalas
{
    private static readonly (int Place, int Virodha)[] Places = [(2, 12), (4, 10), (5, 9), (11, 3)];

    private const int MaleficsForViparita = 3;

    /// <summary>What intervenes in a rashi, counted forwards.</summary>
    public static IReadOnlyList<Argala> On(Chart chart, Rashi rashi) => On(chart, rashi, 1);

    /// <summary>What intervenes in a graha.</summary>
    public static IReadOnlyList<Argala> On(Chart chart, Graha graha, BackwardNodes backward = BackwardNodes.Both)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var isBackward = graha == Graha.Ketu || (graha == Graha.Rahu && backward == BackwardNodes.Both);
        return On(chart, chart[graha].Point.Rashi, isBackward ? -1 : 1);
    }

    private static List<Argala> On(Chart chart, Rashi rashi, int direction)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var found = new List<Argala>();
        var third = Standing(chart, rashi, 3, direction);
        var isViparita = third.Count(graha => !Nature.IsBenefic(chart, graha)) >= MaleficsForViparita;
        foreach (var (place, virodha) in Places)
        {
            var causing = Standing(chart, rashi, place, direction);
            if (causing.Count == 0)
                continue;
            List<Graha> opposing = virodha == 3 && isViparita ? [] : Standing(chart, rashi, virodha, direction);
            found.Add(new Argala(place, causing, opposing, Holds(chart, causing, opposing)));
        }

        if (isViparita)
            found.Add(new Argala(3, third, [], true));
        return found;
    }

    private static List<Graha> Standing(Chart chart, Rashi from, int place, int direction)
    {
        var rashi = from.Plus(direction * (place - 1));
        var standing = new List<Graha>();
        foreach (var placement in chart.Placements)
        {
            if (placement.Point.Rashi == rashi)
                standing.Add(placement.Graha);
        }

        return standing;
    }

    private static bool Holds(Chart chart, List<Graha> causing, List<Graha> opposing) =>
        causing.Count != opposing.Count
            ? causing.Count > opposing.Count
            : Best(chart, causing) > Best(chart, opposing);

    private static Dignity Best(Chart chart, List<Graha> grahas) =>
        grahas.Max(graha => Dignities.Of(chart, graha) ?? Dignity.Neutral);
}
