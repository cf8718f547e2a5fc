using Luna.Astrology.Drawings;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

internal static class JaiminiSection
{
    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        var karakas = CharaKarakas.Of(chart);
        yield return new Subheading(texts["jaimini.karakas"]);
        yield return new Table(
            [
                new(texts["column.karaka"], 1), new(texts["column.graha"], 1), new(texts["column.degrees"], 1, Anchor.End),
                new(texts["column.rashi"], 1), new(texts["column.stands-for"], 2.2f),
            ],
            [
                .. Enum.GetValues<CharaKaraka>().Select(karaka =>
                {
                    var point = chart[karakas[karaka]].Point;
                    return (IReadOnlyList<Cell>)
                    [
                        new(texts[$"karaka.{karaka}"], IsBold: true), texts.Name(karakas[karaka]),
                        texts.Degrees(point.DegreesInRashi), texts.Name(point.Rashi), texts[$"karaka.{karaka}.for"],
                    ];
                }),
            ]);
        yield return new Columns(
            18, [0.5f, 0.5f],
            [
                [new Subheading(texts["jaimini.arudhas"]), Table.OfPairs(Arudhas(context))],
                [new Subheading(texts["jaimini.points"]), Table.OfPairs(Points(karakas, context))],
            ]);
    }

    private static IEnumerable<(string, string)> Arudhas(ReportContext context) =>
        Enumerable.Range(1, Rashis.Count).Select(bhava => (
            bhava switch
            {
                1 => context.Texts["jaimini.lagna-pada"],
                Rashis.Count => context.Texts["jaimini.upapada"],
                _ => $"A{bhava}",
            },
            context.Texts.Name(Arudha.Of(context.Chart, bhava))));

    private static IEnumerable<(string, string)> Points(CharaKarakas karakas, ReportContext context)
    {
        var texts = context.Texts;
        yield return (texts["point.karakamsa"], texts.Name(karakas.Karakamsa(context.Chart)));
        var lagnas = SpecialLagnas.Of(context.Chart, context.Day.IsNominal ? null : context.Day.Sunrise);
        if (lagnas.FromSunrise is { } counted)
        {
            yield return (texts["point.bhava-lagna"], texts.Point(counted.Bhava));
            yield return (texts["point.hora-lagna"], texts.Point(counted.Hora));
            yield return (texts["point.ghati-lagna"], texts.Point(counted.Ghati));
            yield return (texts["point.vighati-lagna"], texts.Point(counted.Vighati));
            yield return (texts["point.pranapada"], texts.Point(counted.Pranapada));
        }

        yield return (texts["point.sree-lagna"], texts.Point(lagnas.Sree));
        yield return (texts["point.indu-lagna"], texts.Name(lagnas.Indu));
        yield return (texts["point.bhrigu-bindu"], texts.Point(lagnas.BhriguBindu));
    }
}
