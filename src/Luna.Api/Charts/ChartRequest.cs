using Luna.Api.Births;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts;

/// <summary>A birth to cast a chart for, and what the answer is to hold beside the bare chart.</summary>
public sealed record ChartRequest : BirthRequest
{
    private const int MostMinutes = 720;
    private const int LongestName = 100;

    /// <summary>
    /// Any of vargas, sripati, kp, dignities, friendships, drishti, yuddhas, yogas, doshas, ashtakavarga, shadbala, jaimini,
    /// argala, upagrahas, specialLagnas, sahams, avasthas, sadeSati, sensitivity, facts; or all (sensitivity only with a
    /// margin, facts only when named).
    /// </summary>
    public IReadOnlyList<string>? Include { get; init; }

    /// <summary>Which of D1 to D60; all sixteen when vargas are included and none is named.</summary>
    public IReadOnlyList<string>? Vargas { get; init; }

    /// <summary>How far off the time may be, each way, 1 to 720: the answer then tells what holds all the same.</summary>
    public int? TimeMarginMinutes { get; init; }

    /// <summary>Of the person, to be printed on a report.</summary>
    public string? Name { get; init; }

    /// <summary>Options of ashtakavarga.</summary>
    public AshtakavargaMethod? Ashtakavarga { get; init; }

    /// <summary>Options of shadbala, bhava bala and of ishta and kashta phala.</summary>
    public ShadbalaMethod? Shadbala { get; init; }

    /// <summary>Who wins a war of grahas: Northern when absent, NorthernOrVenus or SmallerLongitude.</summary>
    public string? WarVictor { get; init; }

    /// <summary>Which vargas count: Shodashavarga when absent, Dashavarga, Saptavarga or Shadvarga.</summary>
    public string? Vimshopaka { get; init; }

    /// <summary>What the nodes see: Seventh when absent, or AsJupiter.</summary>
    public string? NodeDrishti { get; init; }

    /// <summary>Who rules Vrishchika and Kumbha for the arudhas: One when absent, or StrongerOfTwo.</summary>
    public string? ArudhaLords { get; init; }

    /// <summary>From which nodes argala is counted backwards: Both when absent, or Ketu.</summary>
    public string? ArgalaNodes { get; init; }

    /// <summary>What the shayanadi avasthas are counted by: Navamsa when absent, or Degree.</summary>
    public string? Shayanadi { get; init; }

    /// <summary>
    /// What begins the day of shadbala, upagrahas, special lagnas, sahams and avasthas: Hindu sunrise when absent, Standard or
    /// Geometric.
    /// </summary>
    public string? Sunrise { get; init; }

    /// <summary>Length of the year of the dashas: julian (365.25 days) when absent, savana (360), tropical or sidereal.</summary>
    public string? DashaYear { get; init; }

    /// <returns>What is asked for beside the chart.</returns>
    internal ChartWishes ReadWishes(Problems problems)
    {
        var parts = new HashSet<ChartPart>();
        foreach (var name in Include ?? [])
        {
            if (string.Equals(name, "all", StringComparison.OrdinalIgnoreCase))
                parts.UnionWith(Enum.GetValues<ChartPart>().Where(part => part is not (ChartPart.Sensitivity or ChartPart.Facts)));
            else if (Fields.Name<ChartPart>(name, "include", problems) is { } part)
                parts.Add(part);
        }

        var vargas = (Vargas ?? []).Select(name => Fields.Name<Varga>(name, "vargas", problems))
            .OfType<Varga>().Distinct().ToArray();
        if (vargas.Length > 0)
            parts.Add(ChartPart.Vargas);
        var margin = Fields.Number(TimeMarginMinutes, 0, 1, MostMinutes, "timeMarginMinutes", problems);
        if (margin > 0)
            parts.Add(ChartPart.Sensitivity);
        else if (parts.Contains(ChartPart.Sensitivity))
            problems.Add("timeMarginMinutes", $"How far off the time may be, 1 to {MostMinutes} minutes.");
        if (Name?.Length > LongestName)
            problems.Add("name", $"At most {LongestName} characters.");
        return new ChartWishes(
            parts, vargas.Length > 0 ? vargas : Astrology.Zodiac.Vargas.All, margin, ChartMethods.Of(this, problems));
    }
}

/// <summary>What a chart's answer may hold beside the chart; these names are what <c>include</c> takes.</summary>
internal enum ChartPart
{
    Vargas,
    Sripati,
    Kp,
    Dignities,
    Friendships,
    Drishti,
    Yuddhas,
    Yogas,
    Doshas,
    Ashtakavarga,
    Shadbala,
    Jaimini,
    Argala,
    Upagrahas,
    SpecialLagnas,
    Sahams,
    Avasthas,
    SadeSati,
    Sensitivity,
    Facts,
}

internal sealed record ChartWishes(
    IReadOnlySet<ChartPart> Parts, IReadOnlyList<Varga> Vargas, int MarginMinutes, ChartMethods Methods);
