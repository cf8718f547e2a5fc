using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>How long the year of a dasha is; software and schools differ, and after forty years it shows.</summary>
/// <param name="Days">Of 86,400 seconds.</param>
public readonly record struct DashaYear(double Days)
{
    /// <summary>365.25 days: the default of Luna and of most software.</summary>
    public static DashaYear Julian { get; } = new(365.25);

    /// <summary>360 days, the civil year of the Surya Siddhanta (chapter 1, verse 12).</summary>
    public static DashaYear Savana { get; } = new(360);

    /// <summary>365.2422 days, from equinox to equinox: the mean tropical year of 2000, 365.24218967.</summary>
    /// <remarks>Laskar (1986), as given by Meeus and Savoie (1992), J. Br. Astron. Assoc. 102, 40.</remarks>
    public static DashaYear Tropical { get; } = new(365.24218967);

    /// <summary>365.256364 days, from a star back to it.</summary>
    public static DashaYear Sidereal { get; } = new(365.256364);

    internal long Ticks => (long)Math.Round(Days * NodaConstants.TicksPerDay);
}
