namespace Luna.Astrology.Places;

/// <summary>How far a name lies from what was written, and by how much a place must be known to be meant all the same.</summary>
/// <param name="Apart">A <see cref="SpellingDistance"/>; one letter typed wrong is one.</param>
/// <param name="Letters">How many were written, as read in Latin.</param>
/// <param name="Heard">The names sound alike; otherwise a finger slipped.</param>
/// <param name="FromScript">Written in an Indic script and read out in Latin letters.</param>
/// <param name="OfOtherName">The name is not the place's first one.</param>
internal readonly record struct Slip(double Apart, int Letters, bool Heard, bool OfOtherName = false, bool FromScript = false)
{
    // Parts of the written letters that may be wrong, from what nobody counts to what everybody knows.
    private static readonly double[] Most = [-1, 0.1, 0.13, 0.2, 0.25];

    /// <summary>Whether the place is meant beyond doubt; what is further off is asked back.</summary>
    /// <param name="isHome">
    /// Its name belongs to a script with no one spelling in Latin letters, so that a sound spelt another way is no mistake.
    /// </param>
    /// <param name="isNamedWithin">The region or country that it lies in was named with it.</param>
    public bool IsCertain(int people, bool isHome, bool isNamedWithin)
    {
        if (Letters == 0)
            return true;
        var known = people switch { >= 1_000_000 => 4, >= 200_000 => 3, >= 100_000 => 2, > 0 => 1, _ => 0 };
        var level = known + (isHome && Heard ? FromScript ? 3 : 1 : 0) + (isNamedWithin ? 1 : 0) - (OfOtherName && !isHome ? 2 : 0);
        return Apart / Letters <= Most[Math.Clamp(level, 0, Most.Length - 1)];
    }
}
