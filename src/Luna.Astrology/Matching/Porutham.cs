namespace Luna.Astrology.Matching;

/// <summary>The ten tests of the south.</summary>
public enum Porutham
{
    /// <summary>Health and long life.</summary>
    Dina,

    /// <summary>Temperament.</summary>
    Gana,

    /// <summary>Children and well-being.</summary>
    Mahendra,

    /// <summary>The bride's lasting happiness.</summary>
    StreeDeergha,

    /// <summary>Bodily harmony.</summary>
    Yoni,

    /// <summary>The family's growth.</summary>
    Rashi,

    /// <summary>Friendship of the rashis' lords.</summary>
    RashiLord,

    /// <summary>Attraction.</summary>
    Vasya,

    /// <summary>How long the marriage lasts; the one that weighs most.</summary>
    Rajju,

    /// <summary>Nakshatras that pierce each other.</summary>
    Vedha,
}

/// <summary>Uttama, madhyama, adhama from the end.</summary>
public enum Agreement
{
    Fails,
    Middling,
    Agrees,
}

/// <summary>The part of the body to which a nakshatra's rope is tied.</summary>
public enum Rajju
{
    Foot,
    Hip,
    Navel,
    Neck,
    Head,
}

public readonly record struct PoruthamResult(Porutham Porutham, Agreement Agreement);

/// <summary>The ten poruthams of two Moons.</summary>
/// <param name="Results">In the order of the enumeration.</param>
public sealed record PoruthamMatch(IReadOnlyList<PoruthamResult> Results, Rajju GroomRajju, Rajju BrideRajju)
{
    public Agreement this[Porutham porutham] => Results[(int)porutham].Agreement;

    /// <summary>How many agree at least middlingly, of ten.</summary>
    public int Agreeing
    {
        get
        {
            var count = 0;
            foreach (var result in Results)
                count += result.Agreement == Agreement.Fails ? 0 : 1;
            return count;
        }
    }

    public bool SharesRajju => GroomRajju == BrideRajju;
}
