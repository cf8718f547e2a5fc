using Luna.Astrology.Sky;

namespace Luna.Astrology.Time;

/// <summary>TT − UT1: how far the turning Earth lags behind even time.</summary>
/// <remarks>
/// 1973 to the last month of the table: IERS, 30-day steps, within 0.02 s (the last year or two are its prediction).
/// Before: Stephenson, Morrison and Hohenkerk's splines, led over to the table from 1962 to 1973; within about 1 s back to
/// 1800. After: what Swiss Ephemeris 2.10.03 expects (measured from its output, within 0.005 s from 2130 to 2200), led over
/// from the table's last value within a hundred years, so that events of years to come agree in universal time; nobody
/// can know it better than some seconds by 2050 and half a minute by 2100.
/// </remarks>
public static class DeltaT
{
    private const double DaysPerCentury = 36_525;
    private const double CubicUntilCentury = 5;
    private const double LeadDays = 11 * 365.25;

    public static double SecondsAt(JulianDate ut1)
    {
        var table = StoredSky.Instance.DeltaT;
        if (ut1.Days > table.EndDays)
            return Predicted(ut1, new(table.EndDays), table.Seconds[^1]);
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

    private static double Predicted(JulianDate ut1, JulianDate lastUt1, double lastSeconds)
    {
        var left = Math.Max(0, 1 - (ut1.Days - lastUt1.Days) / DaysPerCentury);
        return Expected(ut1.CenturiesSinceJ2000) + left * (lastSeconds - Expected(lastUt1.CenturiesSinceJ2000));
    }

    // 93.4 s in 2100, 163 s in 2200; from 855 s in 2500 on the tidal slowing of the splines' paper alone.
    private static double Expected(double centuries) => centuries < CubicUntilCentury
        ? 64 + centuries * (521 / 30.0 + centuries * (8 + centuries * 121 / 30.0))
        : 42.5 + 32.5 * centuries * centuries;

    private static double StepAtTable(DeltaTTable table) =>
        table.Seconds[0] - DeltaTSplines.SecondsAt(new JulianDate(table.StartDays).Year);

    private static double Smooth(double part) => part * part * (3 - 2 * part);
}
