using Luna.Astrology.Sky;

namespace Luna.Astrology.Time;

/// <summary>TT − UT1: how far the turning Earth lags behind even time.</summary>
/// <remarks>
/// 1973 to the last month of the table: IERS, 30-day steps, within 0.02 s (the last year or two are its prediction).
/// Before: Stephenson, Morrison and Hohenkerk's splines, led over to the table from 1962 to 1973; within about 1 s back to
/// 1800. After: the table's last value plus 32.5 s per century², the tidal slowing of the same paper; nobody can know
/// it better than some seconds by 2050 and half a minute by 2100.
/// </remarks>
public static class DeltaT
{
    private const double LongTermSecondsPerSquareCentury = 32.5;
    private const double LeadDays = 11 * 365.25;

    public static double SecondsAt(JulianDate ut1)
    {
        var table = StoredSky.Instance.DeltaT;
        if (ut1.Days > table.EndDays)
            return table.Seconds[^1] + Slowing((ut1.Days - table.EndDays) / 36_525);
        if (ut1.Days >= table.StartDays)
            return table.At(ut1.Days);

        var lead = (ut1.Days - table.StartDays + LeadDays) / LeadDays;
        var splines = DeltaTSplines.SecondsAt(ut1.Year);
        return lead <= 0 ? splines : splines + Smooth(lead) * StepAtTable(table);
    }

    /// <summary>UT1 to TT.</summary>
    public static JulianDate ToTerrestrial(JulianDate ut1) => ut1.AddSeconds(SecondsAt(ut1));

    /// <summary>TT to UT1.</summary>
    public static JulianDate ToUniversal(JulianDate tt)
    {
        var near = tt.AddSeconds(-SecondsAt(tt));
        return tt.AddSeconds(-SecondsAt(near));
    }

    private static double Slowing(double centuries) => LongTermSecondsPerSquareCentury * centuries * centuries;

    private static double StepAtTable(DeltaTTable table) =>
        table.Seconds[0] - DeltaTSplines.SecondsAt(new JulianDate(table.StartDays).Year);

    private static double Smooth(double part) => part * part * (3 - 2 * part);
}
