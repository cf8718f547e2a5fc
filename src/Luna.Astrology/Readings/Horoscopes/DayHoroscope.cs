using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Horoscopes;

internal static class DayHoroscope
{
    private static readonly Graha[] Turning = [Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn];
    private static readonly Graha[] InTurn = [Graha.Venus, Graha.Mercury, Graha.Sun, Graha.Mars];
    private static readonly string[] LimbsInTurn = ["day.tithi", "day.vara", "day.yoga"];

    // The limbs that are told whenever they fall.
    private static readonly int[] MarkedTithis = [4, 11, 15, 19, 26, 30];

    /// <summary>
    /// The Moon's place and nakshatra at sunrise, for a chart the tara; a limb of the day and one of the quicker grahas,
    /// each in its turn; whatever changes rashi or turns that day; for a chart the running dasha.
    /// </summary>
    public static void Compose(HoroscopeDraft draft)
    {
        var options = draft.Options;
        var day = DayPanchanga.Of(
            draft.First, draft.Time.Start, options.Place, new PanchangaOptions(options.Chart.Ayanamsa));
        var at = day.Sunrise ?? draft.Time.Start;
        var limbs = day.AtSunrise;
        var facts = new List<Fact>();
        PanchangaFacts.Add(limbs, "day", ($"At sunrise of {FactWords.DateOf(at)}", "is"), facts);
        var transits = SignTransit.At(at, draft.Moon, options);

        draft.AddTransit(transits[(int)Graha.Moon], at);
        draft.AddVedha(transits[(int)Graha.Moon]);
        var readings = PanchangaReadings.Of(limbs, draft.LanguageTag).ToArray();
        draft.AddAll(readings.Where(reading => reading.FactIds[0] == "day.nakshatra"), facts);
        AddTara(draft, limbs.Nakshatra.Value);

        var turn = Period.DaysBetween(new LocalDate(2000, 1, 1), draft.First);
        var limb = MarkedTithis.Contains(limbs.Tithi.Value.Number) ? "day.tithi" : LimbsInTurn[Modulo(turn, 3)];
        draft.AddAll(readings.Where(reading => reading.FactIds[0] == limb), facts);
        if (limbs.Karana.Value.Name == KaranaName.Vishti)
            draft.AddAll(readings.Where(reading => reading.FactIds[0] == "day.karana"), facts);

        var quick = transits[(int)InTurn[Modulo(turn, InTurn.Length)]];
        draft.AddTransit(quick, at);
        draft.AddVedha(quick);
        draft.AddIngresses(
            Graha.Moon, Graha.Sun, Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn, Graha.Rahu,
            Graha.Ketu);
        draft.AddStations(Turning);
        ChartHoroscope.AddAntardasha(draft, at);
    }

    private static void AddTara(HoroscopeDraft draft, Nakshatra day)
    {
        if (draft.Chart is not { } chart)
            return;
        var birth = chart[Graha.Moon].Point.Nakshatra;
        var tara = Balas.TaraOf(birth, day);
        draft.Add(
            PanchangaReadings.OfTara(birth, day, draft.LanguageTag),
            new Fact(
                "day.tara", "tara bala",
                $"Counted from {ZodiacNames.Of(birth)}, the nakshatra of birth, {ZodiacNames.Of(day)} is the tara "
                + $"{PanchangaNames.Of(tara)}, number {FactWords.Number((int)tara)} of 9."));
    }

    private static int Modulo(int value, int by) => (value % by + by) % by;
}
