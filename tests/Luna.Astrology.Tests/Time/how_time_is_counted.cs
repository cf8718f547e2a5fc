using System.Globalization;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Tests.Time;

public sealed class how_time_is_counted
{
    [Theory]
    [InlineData(2000, 1, 1, 12, 2_451_545.0)]
    [InlineData(1858, 11, 17, 0, 2_400_000.5)]
    [InlineData(1800, 1, 1, 0, 2_378_496.5)]
    [InlineData(2100, 1, 1, 0, 2_488_069.5)]
    public void instants_are_julian_dates(int year, int month, int day, int hour, double days)
    {
        var instant = Instant.FromUtc(year, month, day, hour, 0);

        JulianDate.FromInstant(instant).Days.ShouldBe(days);
        new JulianDate(days).ToInstant().ShouldBe(instant);
    }

    // SOFA's tests of iauEra00, iauGmst06 (UT1 = TT).
    [Fact]
    public void sidereal_time_agrees_with_sofa()
    {
        Radians(SiderealTime.EarthRotationDegrees(new(2_454_388.5))).ShouldBe(0.4022837240028158102, tolerance: 1e-9);
        JulianDate day = new(2_453_736.5);
        Radians(SiderealTime.GreenwichMeanDegrees(day, day)).ShouldBe(1.754174971870091203, tolerance: 1e-9);
        Radians(SiderealTime.GreenwichApparentDegrees(day, day)).ShouldBe(1.754166137675019159, tolerance: 1e-8);
    }

    [Fact]
    public void sidereal_time_agrees_with_another_program()
    {
        Worst worst = new("apparent sidereal time 1800-2100, arcsec");
        foreach (var row in ReferenceTable.Positions.Rows)
        {
            JulianDate ut1 = new(row["jd_ut"]);
            var seen = SiderealTime.GreenwichApparentDegrees(ut1, ut1.AddSeconds(row["delta_t_s"]));
            worst.See(3600 * Angle.DifferenceDegrees(seen, 15 * row["gast_hours"]), ut1.Days);
        }

        worst.ShouldStayWithin(0.01);
    }

    [Fact]
    public void delta_t_agrees_with_another_program()
    {
        Worst past = new("delta T 1800-1972, s"), measured = new("delta T 1973-2023, s"), future = new("later, s");
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", "deltat.txt")))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var age = cells[0] < 1973 ? past : cells[0] < 2024 ? measured : future;
            age.See(DeltaT.SecondsAt(new(cells[1])) - cells[2], cells[0]);
        }

        past.ShouldStayWithin(1);
        measured.ShouldStayWithin(0.1);
        future.ShouldStayWithin(0.6);
    }

    [Fact]
    public void delta_t_has_no_steps()
    {
        const double Step = 5;
        var before = DeltaT.SecondsAt(new(2_200_000));
        var moved = DeltaT.SecondsAt(new(2_200_000 + Step)) - before;
        for (var days = 2_200_000 + Step; days < 2_700_000; days += Step)
        {
            var now = DeltaT.SecondsAt(new(days));
            Math.Abs(now - before - moved).ShouldBeLessThan(0.02, $"at {days}");
            (before, moved) = (now, now - before);
        }
    }

    [Fact]
    public void universal_time_comes_back_from_terrestrial()
    {
        for (var days = 2_378_496.5; days < 2_488_069.5; days += 100.25)
        {
            JulianDate ut1 = new(days);
            DeltaT.ToUniversal(DeltaT.ToTerrestrial(ut1)).Days.ShouldBe(ut1.Days, tolerance: 2e-9);
        }
    }

    private static double Radians(double degrees) => Angle.FromDegrees(degrees).Radians;
}
