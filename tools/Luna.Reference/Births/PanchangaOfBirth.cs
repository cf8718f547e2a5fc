using Luna.Astrology.Panchanga;
using Luna.Astrology.Time;
using Luna.Reference.Panchangas;
using NodaTime;

namespace Luna.Reference.Births;

/// <summary>The panchanga of the moment of birth and that of its civil day.</summary>
public static class PanchangaOfBirth
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var limbs = MomentPanchanga.At(birth.Moment, birth.Offset);
        PanchangaFigures.Compare(limbs, "panchang_at_birth", tally);
        PanchangaFigures.Compare(limbs.Masa, "panchang_at_birth/lunar_month", tally);
        tally.Exact("panchang_at_birth/civil_weekday", CivilDate(birth).DayOfWeek.ToString());
        tally.Exact("panchang_at_birth/vedic_weekday", EnglishOf(limbs.Vara));
        DayFigures.Compare(
            "panchang_day/", birth.Moment.Position, birth.Offset, new TimeScales(birth.Moment.DeltaTSeconds), tally);
    }

    /// <summary>As it was said: a leap second still belongs to its day.</summary>
    private static LocalDate CivilDate(BirthCase birth)
    {
        var local = birth.Json.GetProperty("input").GetProperty("local");
        return new LocalDate(local[0].GetInt32(), local[1].GetInt32(), local[2].GetInt32());
    }

    private static string EnglishOf(Vara vara) => ((DayOfWeek)(int)vara).ToString();
}
