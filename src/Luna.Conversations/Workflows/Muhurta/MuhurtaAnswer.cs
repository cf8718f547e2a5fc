using Luna.Astrology.Muhurta;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Time;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Workflows.Muhurta;

/// <summary>The best times for a purpose, with what speaks for and against each.</summary>
internal static class MuhurtaAnswer
{
    private const int Days = 3;
    private const int ReasonsFor = 3;
    private const int ReasonsAgainst = 2;

    // Enough to find some days among the windows of one.
    private const int Searched = 120;

    /// <summary>The best window of each of the best days, in time order.</summary>
    public static IReadOnlyList<MuhurtaWindow> Best(MuhurtaRequest request)
    {
        var zone = CivilTime.ZoneOf(request.ZoneId);
        return
        [
            .. MuhurtaSearch.Best(request, Searched)
                .DistinctBy(window => window.Time.Start.InZone(zone).Date)
                .Take(Days)
                .OrderBy(window => window.Time.Start),
        ];
    }

    /// <param name="windows">At least one.</param>
    /// <param name="place">As a person reads it.</param>
    public static void Tell(
        ReplyDraft draft, string language, MuhurtaRequest request, IReadOnlyList<MuhurtaWindow> windows, string place)
    {
        var telling = new Telling(draft, language, MuhurtaFacts.Of(request, windows), Sureness.Full);
        telling.Say(
            MuhurtaTexts.Title, ("purpose", NameOf(request.Purpose, language)), ("span", Span(request, language)),
            ("place", place));
        for (var i = 0; i < windows.Count; i++)
            TellWindow(telling, CivilTime.ZoneOf(request.ZoneId), windows[i], i + 1);
    }

    public static string NameOf(Purpose purpose, string language) => Luna.Astrology.Muhurta.MuhurtaTexts.Of(purpose, language);

    public static string Span(MuhurtaRequest request, string language) => Texts.Get(
        language, SkyTexts.Span, ("from", Texts.Date(language, request.From)), ("to", Texts.Date(language, request.To)));

    private static void TellWindow(Telling telling, DateTimeZone zone, MuhurtaWindow window, int number)
    {
        var date = window.Time.Start.InZone(zone).Date;
        var clock = new DayClock(telling, zone, date);
        var against = Reasons(window.Against.Reverse(), ReasonsAgainst);
        telling.Lines(
            Claim(telling.Words(
                MuhurtaTexts.Window, ("number", Telling.Number(number)), ("weekday", clock.Weekday(date)),
                ("date", Texts.Date(telling.Language, date)), ("from", clock.Time(window.Time.Start)),
                ("to", clock.Time(window.Time.End)))),
            Claim(telling.Words(MuhurtaTexts.For, ("reasons", Reasons(window.For, ReasonsFor)))),
            Claim(against.Length == 0
                ? telling.Words(MuhurtaTexts.AgainstNothing)
                : telling.Words(MuhurtaTexts.Against, ("reasons", against))));

        Claim Claim(string text) => telling.Claim(text, $"muhurta.{Telling.Number(number)}");

        string Reasons(IEnumerable<MuhurtaReason> reasons, int most) => string.Join("; ", reasons
            .Select(reason => Luna.Astrology.Muhurta.MuhurtaTexts.Of(reason, telling.Language)).Distinct().Take(most));
    }
}
