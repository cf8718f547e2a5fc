using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts.Parts;

/// <param name="Bhavas">What intervenes in the rashi of each bhava, the first bhava first.</param>
/// <param name="Grahas">What intervenes in each graha.</param>
public sealed record ArgalaPart(IReadOnlyList<BhavaArgalas> Bhavas, IReadOnlyList<GrahaArgalas> Grahas)
{
    internal static ArgalaPart Of(Chart chart, BackwardNodes backward) => new(
        [.. Enumerable.Range(1, 12).Select(bhava => new BhavaArgalas(
            bhava, [.. Argalas.On(chart, chart.RashiOf(bhava)).Select(ChartArgala.Of)]))],
        [.. chart.Placements.Select(placed => new GrahaArgalas(
            placed.Graha.ToString(), [.. Argalas.On(chart, placed.Graha, backward).Select(ChartArgala.Of)]))]);
}

public sealed record BhavaArgalas(int Bhava, IReadOnlyList<ChartArgala> Argalas);

public sealed record GrahaArgalas(string Graha, IReadOnlyList<ChartArgala> Argalas);

/// <param name="Place">Where those stand that cause it: 2, 4, 5 or 11; 3 for three malefics or more.</param>
/// <param name="Opposing">Virodha: those that stand against it.</param>
/// <param name="Holds">More cause it than oppose it or, of equal numbers, the better placed.</param>
public sealed record ChartArgala(int Place, IReadOnlyList<string> Causing, IReadOnlyList<string> Opposing, bool Holds)
{
    internal static ChartArgala Of(Argala argala) =>
        new(argala.Place, Wire.Names(argala.Causing), Wire.Names(argala.Opposing), argala.Holds);
}

/// <param name="Graha">Who looks.</param>
/// <param name="Rashis">Those that it fully sees.</param>
/// <param name="Grahas">Those that stand there.</param>
/// <param name="Virupas">On each of the nine, Sun to Ketu; 60 are a full drishti. Null for the nodes.</param>
/// <param name="RashiDrishti">What its rashi sees, as Jaimini has it.</param>
public sealed record GrahaSight(
    string Graha, IReadOnlyList<string> Rashis, IReadOnlyList<string> Grahas, IReadOnlyList<double>? Virupas,
    IReadOnlyList<string> RashiDrishti)
{
    internal static IReadOnlyList<GrahaSight> Of(Chart chart, NodeDrishti nodes)
    {
        var virupas = DrishtiVirupas.Between(chart);
        return [.. chart.Placements.Select(placed => Of(chart, placed, nodes, virupas))];
    }

    private static GrahaSight Of(Chart chart, Placement placed, NodeDrishti nodes, double[,] virupas)
    {
        var (graha, from) = (placed.Graha, placed.Point.Rashi);
        return new(
            graha.ToString(),
            Seen(rashi => Drishti.Sees(graha, from, rashi, nodes)),
            Wire.Names(chart.Placements.Select(other => other.Graha)
                .Where(other => other != graha && Drishti.Sees(chart, graha, other, nodes))),
            graha.IsNode()
                ? null
                : [.. chart.Placements.Select(other => virupas[(int)graha, (int)other.Graha])],
            Seen(rashi => Drishti.Sees(from, rashi)));
    }

    private static string[] Seen(Func<Rashi, bool> sees) =>
        [.. Enumerable.Range(1, 12).Select(number => (Rashi)number).Where(sees).Select(rashi => rashi.ToString())];
}

/// <summary>How a graha feels about the six others: GreatFriend, Friend, Neutral, Enemy or GreatEnemy.</summary>
public sealed record GrahaFriendships(string Graha, IReadOnlyList<GrahaFriendship> Others)
{
    internal static IReadOnlyList<GrahaFriendships> Of(Chart chart) => Wire.OfSeven(graha => new GrahaFriendships(
        graha.ToString(),
        [.. Enumerable.Range(0, Grahas.SevenCount).Select(other => (Graha)other).Where(other => other != graha)
            .Select(other => new GrahaFriendship(
                other.ToString(), Friendships.Natural(graha, other).ToString(),
                Friendships.Temporal(chart[graha].Point.Rashi, chart[other].Point.Rashi).ToString(),
                Friendships.Compound(chart, graha, other).ToString()))]));
}

/// <param name="Natural">The same in every chart.</param>
/// <param name="Temporal">By where the two stand.</param>
/// <param name="Compound">Both together.</param>
public sealed record GrahaFriendship(string Graha, string Natural, string Temporal, string Compound);

/// <summary>Two of Mars to Saturn less than a degree apart.</summary>
/// <param name="Separation">In longitude, degrees.</param>
public sealed record GrahaWar(string Victor, string Vanquished, double Separation)
{
    internal static IReadOnlyList<GrahaWar> Of(Chart chart, WarVictor rule) =>
        [.. GrahaYuddhas.In(chart, rule).Select(war => new GrahaWar(
            war.Victor.ToString(), war.Vanquished.ToString(), war.SeparationDegrees))];
}
