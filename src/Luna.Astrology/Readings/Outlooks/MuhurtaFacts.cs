using Luna.Astrology.Muhurta;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>Windows of a muhurta search as facts, by the clock of the place.</summary>
public static class MuhurtaFacts
{
    /// <returns><c>muhurta.1</c> and so on, in the order of the windows.</returns>
    public static IReadOnlyList<Fact> Of(MuhurtaRequest request, IReadOnlyList<MuhurtaWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (words, purpose) = (new LocalWords(request.ZoneId), MuhurtaTexts.Of(request.Purpose));
        return
        [
            .. windows.Select((window, i) =>
            {
                var date = words.DateAt(window.Time.Start);
                return new Fact(
                    $"muhurta.{Number(i + 1)}", "muhurta",
                    $"On {LocalWords.Date(date)} the time {words.Span(window.Time, date)}, {request.ZoneId} time, has "
                    + $"{Number(window.Score)} points for {purpose}. For it: {Listed(window.For)}. "
                    + $"Against it: {Listed(window.Against)}.");
            }),
        ];
    }

    private static string Listed(IEnumerable<MuhurtaReason> reasons) =>
        reasons.Select(reason => MuhurtaTexts.Of(reason)).ToArray() is { Length: > 0 } texts
            ? string.Join("; ", texts)
            : "nothing";
}
