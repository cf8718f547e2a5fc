using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>A dosha as people speak of it; the texts tell several kinds of some.</summary>
/// <param name="Ids">Of <see cref="Astrology.Yogas.ChartDoshas"/>; none for sade sati, which is a transit.</param>
/// <param name="NeedsTime">It is counted from the lagna, or cancelled by what stands there.</param>
/// <param name="Grahas">Whom remedies for it are addressed to.</param>
internal sealed record DoshaGroup(string Name, IReadOnlyList<string> Ids, bool NeedsTime, IReadOnlyList<Graha> Grahas)
{
    public const string SadeSati = "sade-sati";

    public static IReadOnlyList<DoshaGroup> All { get; } =
    [
        new("manglik", ["manglik-from-lagna", "manglik-from-moon", "manglik-from-venus"], true, [Graha.Mars]),
        new("kala-sarpa", ["kala-sarpa", "kala-sarpa-reverse", "kala-sarpa-by-rashi", "kala-sarpa-partial"], true,
            [Graha.Rahu, Graha.Ketu]),
        new("pitru", ["pitru", "pitru-shapa"], true, [Graha.Sun]),
        new("guru-chandala", ["guru-chandala"], false, [Graha.Jupiter]),
        new("shrapit", ["shrapit"], false, [Graha.Saturn]),
        new("angarak", ["angarak"], false, [Graha.Mars]),
        new("grahan", ["grahan-sun", "grahan-moon"], false, [Graha.Sun, Graha.Moon]),
        new("vish", ["vish"], false, [Graha.Moon]),
        new("ganda-moola", ["ganda-moola"], false, [Graha.Moon]),
        new("kemadruma", ["kemadruma"], true, [Graha.Moon]),
        new(SadeSati, [], false, [Graha.Saturn]),
    ];

    public static DoshaGroup? Named(string? name) => All.FirstOrDefault(group => group.Name == name);

    public static DoshaGroup Of(string id) => All.First(group => group.Ids.Contains(id));

    public string Told(string language) => Texts.Get(language, DoshaTexts.Group + Name);
}
