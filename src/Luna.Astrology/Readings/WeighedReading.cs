namespace Luna.Astrology.Readings;

/// <summary>A sentence that a composer may choose, with what it needs to choose by.</summary>
/// <param name="Key">Stable and the same in every language: <c>grahas.bhava.sun.10</c>.</param>
/// <param name="FactIds">Facts of <see cref="Facts.AllFacts"/>, of a match or of a horoscope; never empty.</param>
/// <param name="Weight">1 to 100: how much it says about the person; of two, tell the heavier first.</param>
public sealed record WeighedReading(
    string Key, string Text, IReadOnlyList<string> FactIds, Topic Topic, Tone Tone, int Weight)
{
    public Reading ToReading() => new(Text, FactIds);
}
