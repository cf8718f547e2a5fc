using Luna.Api.Births;
using Luna.Astrology.Dashas;

namespace Luna.Api.Dashas;

/// <summary>A birth and which of its dashas to tell.</summary>
public sealed record DashaRequest : BirthRequest
{
    /// <summary>vimshottari when absent, yogini, ashtottari, chara or kalachakra.</summary>
    public string? System { get; init; }

    /// <summary>
    /// Levels: 1 mahadasha, 2 antardasha, 3 pratyantardasha; up to 3 of the whole tree, up to 6 with at; 2 when absent.
    /// </summary>
    public int? Depth { get; init; }

    /// <summary>A moment, or a date: what runs then is told besides, a period a level.</summary>
    public string? At { get; init; }

    /// <summary>Length of the year: julian (365.25 days) when absent, savana (360), tropical or sidereal.</summary>
    public string? Year { get; init; }

    internal static DashaYear YearOf(string? name, string field, Problems problems) =>
        Fields.Name(name, DashaYearName.Julian, field, problems) switch
        {
            DashaYearName.Savana => DashaYear.Savana,
            DashaYearName.Tropical => DashaYear.Tropical,
            DashaYearName.Sidereal => DashaYear.Sidereal,
            _ => DashaYear.Julian,
        };
}

internal enum DashaSystem
{
    Vimshottari,
    Yogini,
    Ashtottari,
    Chara,
    Kalachakra,
}

internal enum DashaYearName
{
    Julian,
    Savana,
    Tropical,
    Sidereal,
}
