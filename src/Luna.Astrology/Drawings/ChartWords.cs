using System.Text;

namespace Luna.Astrology.Drawings;

/// <summary>What stands at a graha in a chart, and the whole chart in words.</summary>
internal static class ChartWords
{
    public static Run[] LabelOf(Occupant occupant, DrawingTexts texts, ChartDetail detail)
    {
        var degrees = $" {texts.Number(occupant.WholeDegrees)}°";
        var ink = occupant.Graha is null ? Palette.LagnaInk : Palette.Ink;
        var name = occupant.Graha is { } graha ? texts.Short(graha) : texts.Get("lagna.short");
        var runs = new List<Run>(5) { new(name, ink, IsBold: true) };
        if (detail.HasDegrees)
            runs.Add(new Run(degrees, ink));
        if (!detail.HasMarks)
            return [.. runs];
        if (occupant.IsRetrograde)
            runs.Add(new Run($" {texts.Get("retrograde.short")}", Palette.RetrogradeInk, Scale: 0.8f));
        if (occupant.IsCombust)
            runs.Add(new Run($" {texts.Get("combust.short")}", Palette.CombustInk, IsBold: true, Scale: 0.86f));
        if (occupant.IsVargottama)
            runs.Add(new Run($" {texts.Get("vargottama.short")}", Palette.VargottamaInk, IsBold: true));
        return [.. runs];
    }

    public static string Describe(VargaHouse[] houses, DrawingTexts texts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < houses.Length; i++)
        {
            var who = string.Join(
                ", ", houses[i].Occupants.Select(occupant => Describe(occupant, texts)).DefaultIfEmpty(texts.Get("describe.empty")));
            text.Append(texts.Say(
                "describe.house", ("number", texts.Number(i + 1)), ("rashi", texts.Name(houses[i].Rashi)), ("who", who)));
            text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static string Describe(Occupant occupant, DrawingTexts texts) =>
        $"{(occupant.Graha is { } graha ? texts.Name(graha) : texts.Get("lagna"))} {texts.Number(occupant.WholeDegrees)}°"
        + (occupant.IsRetrograde ? $" {texts.Get("retrograde")}" : "")
        + (occupant.IsCombust ? $" {texts.Get("combust")}" : "")
        + (occupant.IsVargottama ? $" {texts.Get("vargottama")}" : "");
}
