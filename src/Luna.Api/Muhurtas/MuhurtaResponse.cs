using Luna.Astrology.Muhurta;

namespace Luna.Api.Muhurtas;

/// <param name="Windows">The best first, of equal ones the earlier; what a text forbids is left out.</param>
public sealed record MuhurtaResponse(string Purpose, string Zone, IReadOnlyList<GoodWindow> Windows)
{
    internal static MuhurtaResponse Of(
        Purpose purpose, string zone, IReadOnlyList<MuhurtaWindow> windows, string language) => new(
        purpose.ToString(), zone,
        [.. windows.Select(window => new GoodWindow(
            Wire.Time(window.Time.Start, zone), Wire.Time(window.Time.End, zone), window.Score,
            [.. window.For.Select(reason => WindowReason.Of(reason, language))],
            [.. window.Against.Select(reason => WindowReason.Of(reason, language))]))]);
}

/// <param name="Score">The points of all reasons added.</param>
public sealed record GoodWindow(
    DateTimeOffset Start, DateTimeOffset End, int Score, IReadOnlyList<WindowReason> For, IReadOnlyList<WindowReason> Against);

/// <param name="Points">Above 0 speaks for, below 0 against.</param>
/// <param name="Detail">What it is about: an id, or the number of a bhava or tithi.</param>
/// <param name="Text">In the language asked for.</param>
public sealed record WindowReason(string Kind, int Points, string Detail, string Text)
{
    internal static WindowReason Of(MuhurtaReason reason, string language) =>
        new(reason.Kind.ToString(), reason.Points, reason.Detail, MuhurtaTexts.Of(reason, language));
}
