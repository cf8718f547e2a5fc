using Luna.Astrology.Matching;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>What two births give, over all the Moons that their times leave open.</summary>
/// <param name="Match">Of the charts, or of their Moons where a time is not known.</param>
/// <param name="Open">Kootas whose points are not the same for every Moon.</param>
/// <param name="GradeIsSure">The grade is the same for every Moon.</param>
internal sealed record MatchingOutcome(
    Match Match, double Lowest, double Highest, IReadOnlySet<Koota> Open, bool GradeIsSure)
{
    public double Total => Match.Kootas.Total;

    public bool IsSure => Lowest == Highest;

    public static MatchingOutcome Of(MatchingPerson groom, MatchingPerson bride)
    {
        var match = groom.TimeKnown && bride.TimeKnown
            ? Matches.Of(groom.Chart, bride.Chart)
            : Matches.Of(groom.Moons[0], bride.Moons[0]);
        var open = new HashSet<Koota>();
        var grades = new HashSet<MatchGrade>();
        var (lowest, highest) = (match.Kootas.Total, match.Kootas.Total);
        foreach (var his in groom.Moons)
        {
            foreach (var hers in bride.Moons)
            {
                var ofMoons = Matches.Of(his, hers);
                var kootas = ofMoons.Kootas;
                grades.Add(ofMoons.Verdict.Grade);
                open.UnionWith(Differing(kootas, match.Kootas));
                (lowest, highest) = (Math.Min(lowest, kootas.Total), Math.Max(highest, kootas.Total));
            }
        }

        return new MatchingOutcome(match, lowest, highest, open, grades.Count == 1);
    }

    /// <summary>The kootas to which the two give other points.</summary>
    public static IEnumerable<Koota> Differing(Ashtakoota one, Ashtakoota other) =>
        one.Scores.Zip(other.Scores)
            .Where(pair => pair.First.Points != pair.Second.Points).Select(pair => pair.First.Koota);
}
