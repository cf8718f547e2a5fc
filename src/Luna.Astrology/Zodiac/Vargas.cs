namespace Luna.Astrology.Zodiac;

/// <summary>Where the points of a chart stand in its divisions, by the rules of Parashara.</summary>
public static class Vargas
{
    private const double RashiDegrees = 30;

    /// <summary>The sixteen, in the order of their numbers.</summary>
    public static IReadOnlyList<Varga> All { get; } = [.. VargaRule.All.Select(rule => rule.Varga)];

    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static Rashi RashiIn(this ZodiacPoint point, Varga varga)
    {
        if (varga == Varga.D30)
            return Trimshamsa.Of(point).Rashi;
        var rule = VargaRule.Of(varga);
        var (rashi, part) = Math.DivRem(point.PartOf(Rashis.Count * (int)varga), (int)varga);
        return (Rashi)(Wrapped(rule.First[rashi] + part * rule.Step[rashi]) + 1);
    }

    /// <summary>The point as the varga shows it: its rashi there, and its way through the part stretched to 30°.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static ZodiacPoint In(this ZodiacPoint point, Varga varga)
    {
        if (varga == Varga.D1)
            return point;
        var (rashi, degrees) = varga == Varga.D30
            ? Trimshamsa.Of(point)
            : (point.RashiIn(varga), point.DegreesInPart(Rashis.Count * (int)varga) * (int)varga);
        return Standing((int)rashi - 1, degrees);
    }

    /// <summary>
    /// A division that Parashara does not give: the parts of all rashis, one after the other, are the rashis from Mesha on,
    /// round and round (parivritti).
    /// </summary>
    /// <param name="parts">Of a rashi, 1 to 300.</param>
    /// <remarks>The navamsa by this rule is Parashara's; his other vargas are not.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one part or more than 300.</exception>
    public static ZodiacPoint InParivritti(this ZodiacPoint point, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, 300);
        var partsOfCircle = Rashis.Count * parts;
        return Standing(Wrapped(point.PartOf(partsOfCircle)), point.DegreesInPart(partsOfCircle) * parts);
    }

    /// <summary>In the same rashi in the navamsa as in the rashi chart: as strong as in its own rashi.</summary>
    /// <remarks>Brihat Jataka, chapter 1, verse 14.</remarks>
    public static bool IsVargottama(this ZodiacPoint point) => point.RashiIn(Varga.D9) == point.Rashi;

    /// <summary>How far the point is from the nearest place where its rashi in the varga changes.</summary>
    /// <returns>Degrees of the zodiac itself, not of the stretched part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static double GapDegrees(this ZodiacPoint point, Varga varga)
    {
        if (varga == Varga.D30)
            return Trimshamsa.GapDegrees(point);
        var partsOfCircle = Rashis.Count * (int)VargaRule.Of(varga).Varga;
        var behind = point.DegreesInPart(partsOfCircle);
        return Math.Min(behind, 360.0 / partsOfCircle - behind);
    }

    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static string NameOf(Varga varga) => VargaRule.Of(varga).Name;

    // A part that was not reached in the zodiac must not be reached by stretching either.
    private static ZodiacPoint Standing(int rashi, double degrees) =>
        new(rashi * RashiDegrees + Math.Min(degrees, RashiDegrees - 2 * ZodiacPoint.EdgeDegrees));

    private static int Wrapped(int rashi) => (rashi % Rashis.Count + Rashis.Count) % Rashis.Count;
}
