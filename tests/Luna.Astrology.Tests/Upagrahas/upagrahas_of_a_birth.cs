using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Upagrahas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Upagrahas;

public sealed class upagrahas_of_a_birth
{
    private static readonly Offset India = Offset.FromHoursAndMinutes(5, 30);

    /// <summary>
    /// Brihat Parashara Hora Shastra, chapter 3, verse 64: one rashi beyond Upaketu is the Sun again.
    /// </summary>
    [Fact]
    public void those_of_the_sun_lead_back_to_it()
    {
        for (var sun = 0.0; sun < 360; sun += 7.3)
        {
            var five = SolarUpagrahas.Of(new ZodiacPoint(sun));
            Angle.NormalizeDegrees(five.Upaketu.LongitudeDegrees + 30).ShouldBe(sun, 1e-9);
            Angle.NormalizeDegrees(five.Dhuma.LongitudeDegrees + five.Vyatipata.LongitudeDegrees + 180)
                .ShouldBe(180, 1e-9);
            Angle.NormalizeDegrees(five.Parivesha.LongitudeDegrees + five.Indrachapa.LongitudeDegrees + 180)
                .ShouldBe(180, 1e-9);
        }
    }

    [Fact]
    public void the_parts_of_day_or_night_join() => Prop.ForAll(A.Moment, moment =>
    {
        if (VedicDay.Of(moment) is not { } day)
            return;
        var five = TimeUpagrahas.Of(Chart.Cast(moment), day);
        (five.Start <= moment.Instant && moment.Instant < five.End).ShouldBeTrue();
        // Mars, Mercury and Jupiter follow each other, unless the unruled part stands between.
        int[] starts = [Part(Graha.Mars), Part(Graha.Mercury), Part(Graha.Jupiter)];
        if (starts[1] == starts[0] + 1)
            five.Mrityu.End.ShouldBe(five.Ardhaprahara.Start);
        if (starts[2] == starts[1] + 1)
            five.Ardhaprahara.End.ShouldBe(five.Yamaghantaka.Start);

        int Part(Graha lord) => ((int)lord - (int)day.Lord - (five.IsDayBirth ? 0 : 4) + 14) % 7;
    }).QuickCheckThrowOnFailure();

    /// <summary>On a Saturday the first part of the day is Saturn's; on a Tuesday that of the night.</summary>
    [Fact]
    public void gulika_by_day_and_by_night()
    {
        var saturday = At(Instant.FromUtc(1990, 8, 18, 5, 0));
        var byDay = TimeUpagrahas.Of(saturday.Chart, saturday.Day);
        byDay.IsDayBirth.ShouldBeTrue();
        byDay.Gulika.Start.LongitudeDegrees.ShouldBe(LagnaAt(saturday.Chart, saturday.Day.Sunrise), 0.001);

        var tuesday = At(Instant.FromUtc(1990, 8, 14, 18, 0));
        tuesday.Day.Lord.ShouldBe(Graha.Mars);
        var byNight = TimeUpagrahas.Of(tuesday.Chart, tuesday.Day);
        byNight.IsDayBirth.ShouldBeFalse();
        byNight.Gulika.Start.LongitudeDegrees.ShouldBe(LagnaAt(tuesday.Chart, tuesday.Day.Sunset), 0.001);
        var eighth = (tuesday.Day.NextSunrise - tuesday.Day.Sunset) / 8;
        byNight.Gulika.End.LongitudeDegrees.ShouldBe(LagnaAt(tuesday.Chart, tuesday.Day.Sunset + eighth), 0.001);
    }

    /// <summary>Phaladeepika, chapter 25: 26 of 30 ghatis of a Sunday, 10 of its night.</summary>
    [Fact]
    public void mandi_of_a_sunday()
    {
        var byDay = At(Instant.FromUtc(1990, 8, 19, 5, 0));
        byDay.Day.Lord.ShouldBe(Graha.Sun);
        var noon = byDay.Day.Sunrise + (byDay.Day.Sunset - byDay.Day.Sunrise) * (26 / 30.0);
        TimeUpagrahas.Of(byDay.Chart, byDay.Day).Mandi.LongitudeDegrees.ShouldBe(LagnaAt(byDay.Chart, noon), 0.001);

        var byNight = At(Instant.FromUtc(1990, 8, 19, 17, 0));
        byNight.Day.Lord.ShouldBe(Graha.Sun);
        var third = byNight.Day.Sunset + (byNight.Day.NextSunrise - byNight.Day.Sunset) / 3;
        TimeUpagrahas.Of(byNight.Chart, byNight.Day).Mandi.LongitudeDegrees
            .ShouldBe(LagnaAt(byNight.Chart, third), 0.001);
    }

    private static (Chart Chart, VedicDay Day) At(Instant instant)
    {
        var moment = new BirthMoment(instant, new GeoPosition(26.9196, 75.7878));
        return (Chart.Cast(moment), VedicDay.Of(moment, India)!);
    }

    private static double LagnaAt(Chart chart, Instant instant) =>
        Chart.Cast(chart.Moment with { Instant = instant }).Lagna.LongitudeDegrees;
}
