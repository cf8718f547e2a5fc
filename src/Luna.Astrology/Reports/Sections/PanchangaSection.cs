using Luna.Astrology.Dashas;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Reports.Sections;

/// <summary>The five limbs at the moment of birth, and the day and the month that it fell into.</summary>
internal static class PanchangaSection
{
    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (texts, moment) = (context.Texts, context.Chart.Moment);
        var options = PanchangaOptions.Default with { Ayanamsa = context.Chart.Options.Ayanamsa };
        var at = MomentPanchanga.At(moment, context.Birth.Offset, options);
        var day = DayPanchanga.Of(
            context.Day.Date, context.Zone.AtStartOfDay(context.Day.Date).ToInstant(), moment.Position, options);

        yield return new Subheading(texts["panchanga.limbs"]);
        yield return new Table(
            [
                new(texts["column.limb"], 0.9f), new(texts["column.value"], 2), new(texts["column.starts"], 1.5f),
                new(texts["column.ends"], 1.5f),
            ],
            [
                Row("panchanga.tithi", NameOf(at.Tithi.Value, texts), at.Tithi.Start, at.Tithi.End),
                [
                    new(texts["panchanga.vara"], IsBold: true), texts[$"vara.{at.Vara}"],
                    texts.ShortDateTime(context.Day.Sunrise, context.Zone),
                    texts.ShortDateTime(context.Day.NextSunrise, context.Zone),
                ],
                Row("panchanga.nakshatra", Pada(at), at.Nakshatra.Start, at.Nakshatra.End),
                Row("panchanga.yoga", texts[$"nitya-yoga.{(int)at.NityaYoga.Value}"], at.NityaYoga.Start, at.NityaYoga.End),
                Row("panchanga.karana", texts[$"karana.{at.Karana.Value.Name}"], at.Karana.Start, at.Karana.End),
            ]);

        yield return new Columns(
            18, [0.5f, 0.5f],
            [
                [new Subheading(texts["panchanga.calendar"]), Table.OfPairs(Calendar(at.Masa, day.Samvat, texts))],
                [new Subheading(texts["panchanga.times"]), Table.OfPairs(Times(day, context))],
            ]);

        IReadOnlyList<Cell> Row(string key, string name, Instant start, Instant end) =>
        [
            new(texts[key], IsBold: true), name, texts.ShortDateTime(start, context.Zone),
            texts.ShortDateTime(end, context.Zone),
        ];

        string Pada(MomentPanchanga panchanga) => texts.Say(
            "nakshatra.pada",
            ("nakshatra", texts.Name(panchanga.Nakshatra.Value)), ("pada", texts.Number(panchanga.Pada)));
    }

    public static string NameOf(Tithi tithi, ReportTexts texts)
    {
        if (tithi == Tithi.Purnima || tithi == Tithi.Amavasya)
            return texts[$"tithi.{tithi.Number}"];
        return texts.Say(
            "tithi.of", ("paksha", texts[$"paksha.{tithi.Paksha}"]), ("tithi", texts[$"tithi.{tithi.InPaksha}"]));
    }

    private static IEnumerable<(string, string)> Calendar(Masa masa, Samvat samvat, ReportTexts texts)
    {
        var amanta = texts[$"masa.{(int)masa.Amanta}"];
        yield return (texts["panchanga.masa"], masa switch
        {
            { IsAdhika: true } => texts.Say("panchanga.adhika", ("masa", amanta)),
            { IsKshaya: true } => texts.Say("panchanga.kshaya", ("masa", amanta)),
            _ => amanta,
        });
        yield return (texts["panchanga.masa.purnimanta"], texts[$"masa.{(int)masa.Purnimanta}"]);
        yield return (texts["panchanga.ritu"], texts[$"ritu.{Seasons.RituOf(masa.Amanta)}"]);
        yield return (texts["panchanga.ayana"], texts[$"ayana.{Seasons.AyanaOf(masa.SunRashi)}"]);
        yield return (texts["panchanga.shaka"], texts.Number(samvat.Shaka));
        yield return (texts["panchanga.vikrama"], texts.Number(samvat.Vikrama));
        yield return (texts["panchanga.samvatsara"], texts[$"samvatsara.{(int)samvat.SamvatsaraOfNorth}"]);
    }

    private static IEnumerable<(string, string)> Times(DayPanchanga day, ReportContext context)
    {
        string Time(Instant? instant) => instant is { } known
            ? context.Texts.ShortDateTime(known, context.Zone)
            : context.Texts["none"];

        yield return (context.Texts["panchanga.day"], context.Texts.Date(day.Date));
        yield return (context.Texts["panchanga.sunrise"], Time(day.Sunrise));
        yield return (context.Texts["panchanga.sunset"], Time(day.Sunset));
        yield return (context.Texts["panchanga.moonrise"], Time(day.Moonrise));
        yield return (context.Texts["panchanga.moonset"], Time(day.Moonset));
        yield return (context.Texts["column.star-lord"], context.Texts.Name(Vimshottari.LordOf(context.Chart[Graha.Moon].Point.Nakshatra)));
        yield return (context.Texts["panchanga.vara-lord"], context.Texts.Name(context.Day.Lord));
    }
}
