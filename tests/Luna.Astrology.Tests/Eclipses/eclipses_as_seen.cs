using Luna.Astrology.Eclipses;
using NodaTime;

namespace Luna.Astrology.Tests.Eclipses;

public sealed class eclipses_as_seen
{
    private static readonly GeoPosition Delhi = new(28.6139, 77.2090);
    private static readonly GeoPosition Varanasi = new(25.3176, 82.9739);
    private static readonly GeoPosition Dallas = new(32.7767, -96.7970);
    private static readonly GeoPosition NewYork = new(40.7128, -74.0060);

    // Times of totality for the city's middle: NASA, eclipse of 2024 April 8, city tables.
    [Fact]
    public void the_eclipse_of_april_2024_is_total_in_dallas_and_not_seen_in_delhi()
    {
        var eclipse = OfDay(2024, 4, 8);
        var dallas = LocalSolarEclipse.Of(eclipse, Dallas)!;

        eclipse.Kind.ShouldBe(SolarEclipseKind.Total);
        eclipse.Gamma.ShouldBe(0.343, 0.003);
        dallas.IsCentral.ShouldBeTrue();
        dallas.Magnitude.ShouldBeInRange(1, 1.03);
        SecondsBetween(dallas.Time.Start, Instant.FromUtc(2024, 4, 8, 17, 23, 20)).ShouldBeLessThan(30);
        SecondsBetween(dallas.Maximum, Instant.FromUtc(2024, 4, 8, 18, 42, 40)).ShouldBeLessThan(30);
        SecondsBetween(dallas.Time.End, Instant.FromUtc(2024, 4, 8, 20, 2, 40)).ShouldBeLessThan(30);
        LocalSolarEclipse.Of(eclipse, Delhi).ShouldBeNull();
    }

    [Fact]
    public void the_eclipse_of_july_2009_is_total_in_varanasi_and_partial_in_delhi()
    {
        var eclipse = OfDay(2009, 7, 22);
        var varanasi = LocalSolarEclipse.Of(eclipse, Varanasi)!;
        var delhi = LocalSolarEclipse.Of(eclipse, Delhi)!;

        varanasi.IsCentral.ShouldBeTrue();
        varanasi.IsUpAtMaximum.ShouldBeTrue();
        SecondsBetween(varanasi.Maximum, Instant.FromUtc(2009, 7, 22, 0, 55, 40)).ShouldBeLessThan(60);
        delhi.IsCentral.ShouldBeFalse();
        delhi.Magnitude.ShouldBeInRange(0.8, 0.9);
    }

    [Fact]
    public void no_place_sees_more_than_the_kind_of_the_eclipse_allows()
    {
        foreach (var eclipse in SolarEclipse.Between(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0)))
        {
            foreach (var place in (GeoPosition[])[Delhi, Varanasi, Dallas, NewYork])
            {
                if (LocalSolarEclipse.Of(eclipse, place) is not { } seen)
                    continue;
                seen.Magnitude.ShouldBeInRange(0, 1.1);
                seen.Time.Contains(seen.Maximum).ShouldBeTrue();
                Math.Abs((seen.Maximum - eclipse.Maximum).TotalHours).ShouldBeLessThan(3.5);
                if (eclipse.Kind == SolarEclipseKind.Partial)
                    seen.IsCentral.ShouldBeFalse();
            }
        }
    }

    // Contacts: NASA, eclipse of 2018 July 27; the longest totality of its century, 103 minutes.
    [Fact]
    public void the_moon_of_july_2018_is_dark_for_103_minutes_over_india_and_not_over_new_york()
    {
        var eclipse = LunarEclipse.Between(Instant.FromUtc(2018, 7, 1, 0, 0), Instant.FromUtc(2018, 8, 1, 0, 0)).Single();

        eclipse.Kind.ShouldBe(LunarEclipseKind.Total);
        eclipse.UmbralMagnitude.ShouldBe(1.609, 0.005);
        eclipse.Totality!.Value.Duration.TotalMinutes.ShouldBe(103, 0.5);
        SecondsBetween(eclipse.Umbra!.Value.Start, Instant.FromUtc(2018, 7, 27, 18, 24, 27)).ShouldBeLessThan(30);
        SecondsBetween(eclipse.Umbra!.Value.End, Instant.FromUtc(2018, 7, 27, 22, 19, 0)).ShouldBeLessThan(30);
        SecondsBetween(eclipse.Penumbra.Start, Instant.FromUtc(2018, 7, 27, 17, 14, 49)).ShouldBeLessThan(60);
        eclipse.IsSeenFrom(Delhi).ShouldBeTrue();
        eclipse.IsSeenFrom(NewYork).ShouldBeFalse();
    }

    [Fact]
    public void an_eclipse_of_the_moon_follows_or_goes_before_one_of_the_sun_by_half_a_month()
    {
        var (from, until) = (Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(1950, 1, 1, 0, 0));
        var solar = SolarEclipse.Between(from - Duration.FromDays(30), until + Duration.FromDays(30)).ToArray();
        var lunar = LunarEclipse.Between(from, until).ToArray();

        (solar.Length / 50.0).ShouldBeInRange(2.2, 2.6);
        (lunar.Length / 50.0).ShouldBeInRange(2.2, 2.6);
        lunar.ShouldAllBe(moon => solar.Any(sun => Math.Abs((sun.Maximum - moon.Maximum).TotalDays) < 16));
    }

    private static SolarEclipse OfDay(int year, int month, int day)
    {
        var from = Instant.FromUtc(year, month, day, 0, 0);
        return SolarEclipse.Between(from, from + Duration.FromDays(1)).Single();
    }

    private static double SecondsBetween(Instant a, Instant b) => Math.Abs((a - b).TotalSeconds);
}
