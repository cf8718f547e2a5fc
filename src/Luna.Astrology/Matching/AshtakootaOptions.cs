namespace Luna.Astrology.Matching;

/// <summary>Which points the pairs of vasya groups get.</summary>
public enum VasyaTable
{
    /// <summary>The table of most almanacs and sites; it knows who controls whom, so groom and bride differ.</summary>
    Common,

    /// <summary>
    /// By the verse: two of one group 2, control against enmity 1, control against prey a half, enmity against prey
    /// nothing. Groom and bride are alike.
    /// </summary>
    VairaBhakshya,
}

/// <summary>Which of the two mixed pairs of Deva and Manushya loses a point.</summary>
public enum GanaTable
{
    /// <summary>Deva groom and Manushya bride 6, the reverse 5; Rakshasa groom and Deva bride 1.</summary>
    DevaGroomFull,

    /// <summary>The same table with groom and bride changed.</summary>
    DevaBrideFull,
}

/// <summary>Where schools differ.</summary>
public sealed record AshtakootaOptions(
    VasyaTable Vasya = VasyaTable.Common, GanaTable Gana = GanaTable.DevaGroomFull)
{
    public static AshtakootaOptions Default { get; } = new();
}
