using System.Numerics;

namespace Luna.Astrology.Yogas;

/// <summary>Some of the twelve bhavas, or of the twelve places counted from any other point.</summary>
/// <param name="Bits">One bit each, the first bhava the lowest.</param>
public readonly record struct BhavaSet(int Bits)
{
    public static readonly BhavaSet Kendra = Of(1, 4, 7, 10);
    public static readonly BhavaSet Trikona = Of(1, 5, 9);
    public static readonly BhavaSet Panaphara = Of(2, 5, 8, 11);
    public static readonly BhavaSet Apoklima = Of(3, 6, 9, 12);
    public static readonly BhavaSet Upachaya = Of(3, 6, 10, 11);
    public static readonly BhavaSet Dusthana = Of(6, 8, 12);

    public int Count => BitOperations.PopCount((uint)Bits);

    public static BhavaSet Of(params ReadOnlySpan<int> bhavas)
    {
        var bits = 0;
        foreach (var bhava in bhavas)
            bits |= 1 << (bhava - 1);
        return new BhavaSet(bits);
    }

    public bool Contains(int bhava) => (Bits >> (bhava - 1) & 1) == 1;

    /// <summary>The members from 1 to 12.</summary>
    public IReadOnlyList<int> ToList()
    {
        var members = new int[Count];
        var next = 0;
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            members[next++] = BitOperations.TrailingZeroCount(rest) + 1;
        return members;
    }

    public static BhavaSet operator |(BhavaSet left, BhavaSet right) => new(left.Bits | right.Bits);

    public override string ToString() => string.Join(", ", ToList());
}
