using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Varshaphal;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings;

/// <summary>Readings of dashas, transits, sade sati and the year of life.</summary>
internal static class RunningReadings
{
    public static IEnumerable<WeighedReading> OfDashas(RunningResults running, string languageTag) =>
        OfDashas(running.Dashas, languageTag);

    /// <param name="running">Vimshottari: mahadasha and antardasha.</param>
    public static IEnumerable<WeighedReading> OfDashas(IReadOnlyList<DashaPeriod> running, string languageTag)
    {
        var (maha, antar) = (running[0], running[1]);
        var (dates, mahaName) = (new ReadingTexts(languageTag), GapWords.Spoken(maha.Lord, languageTag));
        yield return SubjectTexts.Dashas.Say(
            $"maha.{ZodiacNames.IdOf(maha.Lord)}", languageTag, ["dasha.vimshottari.maha"],
            ("graha", mahaName), ("until", dates.Date(maha.End)));
        yield return SubjectTexts.Dashas.Say(
            $"antar.{ZodiacNames.IdOf(maha.Lord)}.{ZodiacNames.IdOf(antar.Lord)}", languageTag,
            ["dasha.vimshottari.maha", "dasha.vimshottari.antar"],
            ("maha", mahaName), ("antar", GapWords.Spoken(antar.Lord, languageTag)), ("until", dates.Date(antar.End)));
    }

    public static IEnumerable<WeighedReading> OfGochara(RunningResults running, string languageTag)
    {
        foreach (var transit in running.Transits)
        {
            if (OfTransit(transit.Graha, transit.Point.Rashi, transit.FromMoon, running.Leaves[(int)transit.Graha],
                languageTag) is not { } reading)
            {
                continue;
            }

            yield return reading;
            if (OfVedha(transit.Graha, transit.Quality, transit.OpposedBy, languageTag) is { } opposed)
                yield return opposed;
        }

        foreach (var reading in OfSaturn(running.Natal.SadeSati, running.Now, languageTag))
            yield return reading;
    }

    /// <returns>Null where the text would tell an end that the ephemeris does not reach.</returns>
    public static WeighedReading? OfTransit(Graha graha, Rashi rashi, int fromMoon, Instant? leaves, string languageTag)
    {
        var id = ZodiacNames.IdOf(graha);
        var key = $"transit.{id}.{FactWords.Number(fromMoon)}";
        if (leaves is null && SubjectTexts.Gochara.Raw(key, languageTag).Contains("{until}", StringComparison.Ordinal))
            return null;
        return SubjectTexts.Gochara.Say(
            key, languageTag, [$"gochara.{id}.from-moon", $"gochara.{id}.rashi"],
            ("graha", GapWords.Spoken(graha, languageTag)),
            ("rashi", ZodiacNames.FullyOf(rashi, languageTag)),
            ("bhava", GapWords.Ordinal(fromMoon, languageTag)),
            ("until", leaves is { } until ? new ReadingTexts(languageTag).Date(until) : ""));
    }

    public static IEnumerable<WeighedReading> OfYear(YearChart year, string languageTag)
    {
        yield return SubjectTexts.Varshaphal.Say(
            $"muntha.{FactWords.Number(year.MunthaBhava)}", languageTag, ["varshaphal.muntha"],
            ("bhava", GapWords.Ordinal(year.MunthaBhava, languageTag)));
        yield return SubjectTexts.Horoscopes.Say(
            $"year-lord.{ZodiacNames.IdOf(year.Lord.Graha)}", languageTag, ["varshaphal.lord"],
            ("graha", GapWords.Spoken(year.Lord.Graha, languageTag)));
    }

    public static IEnumerable<WeighedReading> OfSaturn(SadeSati sadeSati, Instant now, string languageTag)
    {
        var saturn = ("graha", GapWords.Spoken(Graha.Saturn, languageTag));
        if (sadeSati.At(now) is not { } period)
        {
            yield return SubjectTexts.Gochara.Say("sade-sati.none", languageTag, ["sade-sati.now"], saturn);
        }
        else if (period.Time.HasEnd)
        {
            var isSadeSati = SaturnFacts.IsSadeSati(period.Phase);
            var key = isSadeSati
                ? $"sade-sati.{FactWords.Number((int)period.Phase + 1)}"
                : $"dhaiya.{FactWords.Number(SaturnFacts.PlaceOf(period.Phase))}";
            yield return SubjectTexts.Gochara.Say(
                key, languageTag, [isSadeSati ? "sade-sati.now" : "dhaiya.now"],
                saturn, ("until", new ReadingTexts(languageTag).Date(period.Time.End)));
        }
    }

    /// <returns>Null where nothing obstructs or relieves it.</returns>
    public static WeighedReading? OfVedha(
        Graha graha, TransitQuality quality, IReadOnlyList<Graha> opposedBy, string languageTag)
    {
        var key = quality switch
        {
            TransitQuality.GoodObstructed => "vedha",
            TransitQuality.BadRelieved => "vipareeta",
            _ => null,
        };
        return key is null
            ? null
            : SubjectTexts.Gochara.Say(
                key, languageTag, [$"gochara.{ZodiacNames.IdOf(graha)}.quality"],
                ("transit", GapWords.Spoken(graha, languageTag)), ("graha", GapWords.Spoken(opposedBy[0], languageTag)));
    }
}
