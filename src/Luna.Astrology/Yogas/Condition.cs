using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>What a condition that holds rests on.</summary>
internal struct Evidence
{
    public GrahaSet Grahas;

    /// <summary>Bhavas by whose lordship grahas were named.</summary>
    public BhavaSet Bhavas;

    public void Add(Graha graha) => Grahas = Grahas.With(graha);

    public void Add(GrahaSet grahas) => Grahas |= grahas;
}

internal delegate bool Test(YogaView view, ref Evidence evidence);

/// <summary>Something that holds in a chart or does not; its words say what, in plain English.</summary>
/// <remarks>What is negated leaves no evidence; of alternatives the first that holds does.</remarks>
public sealed class Condition
{
    private readonly Test _test;

    internal Condition(string words, Test test)
    {
        Words = words;
        _test = test;
    }

    /// <summary>For readers of the code, the tools and the tests; not what a person is told.</summary>
    public string Words { get; }

    public bool Holds(YogaView view)
    {
        var evidence = default(Evidence);
        return Holds(view, ref evidence);
    }

    public override string ToString() => Words;

    internal bool Holds(YogaView view, ref Evidence evidence)
    {
        var before = evidence;
        if (_test(view, ref evidence))
            return true;
        evidence = before;
        return false;
    }

    public static Condition operator &(Condition left, Condition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new($"{left.Words} and {right.Words}",
            (YogaView view, ref Evidence evidence) =>
                left.Holds(view, ref evidence) && right.Holds(view, ref evidence));
    }

    public static Condition operator |(Condition left, Condition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new($"({left.Words}, or {right.Words})",
            (YogaView view, ref Evidence evidence) =>
                left.Holds(view, ref evidence) || right.Holds(view, ref evidence));
    }

    public static Condition operator !(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new($"not ({condition.Words})",
            (YogaView view, ref Evidence _) => !condition.Holds(view));
    }
}
