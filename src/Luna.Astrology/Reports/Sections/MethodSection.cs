using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using NodaTime.Text;

namespace Luna.Astrology.Reports.Sections;

/// <summary>By which rules and from which sources the figures are, so that another program's can be compared.</summary>
internal static class MethodSection
{
    private const float Indent = 12;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (texts, options) = (context.Texts, context.Chart.Options);
        var utc = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Format(context.Chart.Moment.Instant);
        string[] notes =
        [
            texts.Say("method.time", ("zone", context.Subject.ZoneId), ("utc", utc)),
            texts.Say("method.sky", ("node", texts[$"node.{options.Node}"])),
            texts.Say(
                "method.ayanamsa",
                ("name", texts[$"ayanamsa.{options.Ayanamsa}"]), ("degrees", texts.Degrees(context.Chart.AyanamsaDegrees))),
            texts["method.bhavas"], texts["method.dashas"], texts["method.strength"], texts["method.panchanga"],
            texts["method.why"],
        ];
        foreach (var note in notes)
            yield return new Paragraph([new Piece(note, Palette.Ink)], Indent: Indent, Sign: "•");
    }
}
