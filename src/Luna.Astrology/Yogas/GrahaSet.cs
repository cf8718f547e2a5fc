using System.Numerics;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>Some of the nine grahas.</summary>
/// <param name="Bits">One bit each, the Sun the lowest.</param>
public readonly record struct GrahaSet(int Bits)
{
    /// <summary>Sun to Saturn.</summary>
    public static readonly GrahaSet Seven = new(0b0_0111_1111);

    public static readonly GrahaSet Nodes = Of(Graha.Rahu, Graha.Ketu);

    public int Count => BitOperations.PopCount((uint)Bits);

    public bool IsEmpty => Bits == 0;

    /// <summary>The lowest in the order of the grahas.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Graha First => IsEmpty
        ? throw new InvalidOperationException("No graha is in the set.")
        : (Graha)BitOperations.TrailingZeroCount(Bits);

    public static GrahaSet Of(params ReadOnlySpan<Graha> grahas)
    {
        var bits = 0;
        foreach (var graha in grahas)
            bits |= 1 << (int)graha;
        return new GrahaSet(bits);
    }

    public bool Contains(Graha graha) => (Bits >> (int)graha & 1) == 1;

    public bool Contains(GrahaSet others) => (Bits & others.Bits) == others.Bits;

    public bool Overlaps(GrahaSet others) => (Bits & others.Bits) != 0;

    public GrahaSet Except(GrahaSet others) => new(Bits & ~others.Bits);

    public GrahaSet With(Graha graha) => new(Bits | 1 << (int)graha);

    /// <summary>The members in the order of the grahas.</summary>
    public IReadOnlyList<Graha> ToList()
    {
        var members = new Graha[Count];
        var next = 0;
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            members[next++] = (Graha)BitOperations.TrailingZeroCount(rest);
        return members;
    }

    public static GrahaSet operator |(GrahaSet left, GrahaSet right) => new(left.Bits | right.Bits);

    public static GrahaSet operator &(GrahaSet left, GrahaSet right) => new(left.Bits & right.Bits);

    public override string ToString() => string.Join(", ", ToList());
}
