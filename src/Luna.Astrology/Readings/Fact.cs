namespace Luna.Astrology.Readings;

/// <summary>One computed thing about a chart, which claims cite.</summary>
/// <param name="Id">Stable, dotted, lower case: <c>graha.moon.rashi</c>, <c>dasha.vimshottari.maha</c>.</param>
/// <param name="Subject">What it is about, in a word or two.</param>
/// <param name="Statement">The fact as an English sentence.</param>
public sealed record Fact(string Id, string Subject, string Statement);
