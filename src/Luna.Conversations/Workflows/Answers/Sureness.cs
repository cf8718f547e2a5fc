using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Conversations.Births;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>How sure a claim is: less where a birth within the margin that the person admits would give other facts.</summary>
internal sealed class Sureness
{
    /// <summary>A minute on the clock is what people remember at best.</summary>
    private const double Sure = 0.95;

    private const double Open = 0.5;

    private readonly IReadOnlySet<string> _changing;

    private Sureness(IReadOnlySet<string> changing) => _changing = changing;

    /// <summary>For what rests on no hour of birth.</summary>
    public static Sureness Full { get; } = new(new HashSet<string>());

    /// <param name="factsOf">The facts of the answer, for another birth.</param>
    public static Sureness Within(Casting.Ready birth, IReadOnlyList<Fact> facts, Func<Chart, IReadOnlyList<Fact>> factsOf)
    {
        if (birth.Birth.MarginMinutes == 0)
            return Full;
        var changing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sign in new[] { -1, 1 })
        {
            var moved = birth.Inputs with { BornAt = birth.Inputs.BornAt.AddMinutes(sign * birth.Birth.MarginMinutes) };
            changing.UnionWith(facts.Except(factsOf(Casting.Cast(moved))).Select(fact => fact.Id));
        }

        return new Sureness(changing);
    }

    public double Of(IReadOnlyList<string> factIds) => factIds.Any(_changing.Contains) ? Open : Sure;
}
