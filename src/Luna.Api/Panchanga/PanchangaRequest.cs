namespace Luna.Api.Panchanga;

/// <summary>A place, and either a day for its panchanga or a year or range for what is kept in it.</summary>
public sealed record PanchangaRequest : AlmanacRequest
{
    /// <summary>ISO, Gregorian: the day whose panchanga is asked for.</summary>
    public string? Date { get; init; }

    /// <summary>Gregorian: fasts, festivals, sankrantis and eclipses of that year.</summary>
    public int? Year { get; init; }

    /// <summary>First day of a range of fasts and festivals.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the range; at most 366 days.</summary>
    public string? To { get; init; }

    /// <summary>
    /// What moonrise is: Standard when absent, Geometric, or Hindu, which leaves out the Moon's latitude.
    /// </summary>
    public string? Moonrise { get; init; }

    /// <summary>Whose ekadashi fasts: Smarta when absent, or Vaishnava.</summary>
    public string? Ekadashi { get; init; }

    /// <summary>Of the names; en when absent.</summary>
    public string? Language { get; init; }
}
