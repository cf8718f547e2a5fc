using Luna.Astrology.Charts;
using Luna.Astrology.Upagrahas;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Upagrahas of the Sun and of the parts of day and night.</summary>
public static class Upagrahas
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var solar = SolarUpagrahas.Of(birth.Chart[Graha.Sun].Point);
        tally.Angle("upagrahas_solar/dhuma", solar.Dhuma.LongitudeDegrees, 1);
        tally.Angle("upagrahas_solar/vyatipata", solar.Vyatipata.LongitudeDegrees, 1);
        tally.Angle("upagrahas_solar/parivesha", solar.Parivesha.LongitudeDegrees, 1);
        tally.Angle("upagrahas_solar/indrachapa", solar.Indrachapa.LongitudeDegrees, 1);
        tally.Angle("upagrahas_solar/upaketu", solar.Upaketu.LongitudeDegrees, 1);

        if (VedicDay.Of(birth.Moment, birth.Offset) is { } day)
            Compare(TimeUpagrahas.Of(birth.Chart, day), tally);
        else
            tally.Exact("upagrahas_time", (string?)null);
    }

    private static void Compare(TimeUpagrahas time, Tally tally)
    {
        tally.Exact("upagrahas_time/is_day_birth", time.IsDayBirth);
        tally.Time("upagrahas_time/start", time.Start, 3);
        tally.Time("upagrahas_time/end", time.End, 3);
        Compare("kaala", time.Kaala, tally);
        Compare("mrityu", time.Mrityu, tally);
        Compare("ardhaprahara", time.Ardhaprahara, tally);
        Compare("yamaghantaka", time.Yamaghantaka, tally);
        Compare("gulika", time.Gulika, tally);
        tally.Angle("upagrahas_time/mandi_ghati", time.Mandi.LongitudeDegrees, 1);
    }

    private static void Compare(string name, TimeUpagraha upagraha, Tally tally)
    {
        tally.Angle($"upagrahas_time/{name}/start", upagraha.Start.LongitudeDegrees, 1);
        tally.Angle($"upagrahas_time/{name}/middle", upagraha.Middle.LongitudeDegrees, 1);
        tally.Angle($"upagrahas_time/{name}/end", upagraha.End.LongitudeDegrees, 1);
    }
}
