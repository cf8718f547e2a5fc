namespace Luna.Astrology.Reports;

/// <summary>Whose birth a report is about, beside what the chart holds.</summary>
/// <param name="Place">The name of the birth place, as it is to be printed.</param>
/// <param name="ZoneId">IANA id of the birth place's zone; all dates and times of the report are its local ones.</param>
/// <param name="Name">Of the person; absent when it was not given.</param>
public sealed record ReportSubject(string Place, string ZoneId, string? Name = null);
