using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Drawings;
using Luna.Astrology.Places;
using Luna.Astrology.Reports;
using Luna.Astrology.Zodiac;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Charts;

/// <summary>Charts as pictures and as a report; nothing is stored.</summary>
[Authorize(Roles = Roles.Api)]
public static class DrawingEndpoints
{
    private const int UsualWidth = 800;

    /// <summary>The chart as an SVG drawing; style is north, south or east, varga D1 to D60.</summary>
    [WolverinePost("/v1/charts/svg"), Consumes(typeof(ChartRequest), "application/json")]
    [Gives("image/svg+xml")]
    public static Task<IResult> Svg(HttpContext context, string? style, string? varga, string? language) =>
        DrawAsync(context, style, varga, language, null, (cast, how) => Results.Text(
            ChartDrawing.Svg(cast.Chart, how.Varga, how.Style, how.Language, Caption(cast)), "image/svg+xml"));

    /// <summary>The chart as a PNG picture; style is north, south or east, varga D1 to D60, width in pixels.</summary>
    [WolverinePost("/v1/charts/png"), Consumes(typeof(ChartRequest), "application/json")]
    [Gives("image/png")]
    public static Task<IResult> Png(HttpContext context, string? style, string? varga, string? language, int? width) =>
        DrawAsync(context, style, varga, language, width, (cast, how) => Results.Bytes(
            ChartDrawing.Png(cast.Chart, how.Varga, how.Width, how.Style, how.Language, Caption(cast)), "image/png"));

    /// <summary>The whole kundli as a PDF report with charts, dashas, strengths, yogas and readings.</summary>
    [WolverinePost("/v1/charts/pdf"), Consumes(typeof(ChartRequest), "application/json")]
    [Gives("application/pdf")]
    public static Task<IResult> Pdf(HttpContext context, string? style, string? language, TimeProvider clock) =>
        Answer.Async<ChartRequest>(context, (request, problems) =>
        {
            request.ReadWishes(problems);
            var drawn = Fields.Name(style, ChartStyle.North, "style", problems);
            var tag = Fields.Language(language, problems);
            if (request.Cast(Gazetteer.Default, problems) is not { } cast || problems.Any)
                return null;
            var subject = new ReportSubject(cast.Where.Name, cast.Where.Zone, request.Name);
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            return Results.Bytes(KundliReport.Pdf(cast.Chart, subject, now, tag, drawn), "application/pdf");
        });

    private static Task<IResult> DrawAsync(
        HttpContext context, string? style, string? varga, string? language, int? width,
        Func<CastChart, Manner, IResult> draw) =>
        Answer.Async<ChartRequest>(context, (request, problems) =>
        {
            var manner = new Manner(
                Fields.Name(style, ChartStyle.North, "style", problems), Fields.Name(varga, Varga.D1, "varga", problems),
                Fields.Language(language, problems),
                Fields.Number(
                    width, UsualWidth, ChartDrawing.SmallestWidthPixels, ChartDrawing.LargestWidthPixels, "width", problems));
            return request.Cast(Gazetteer.Default, problems) is { } cast && !problems.Any ? draw(cast, manner) : null;
        });

    private static string Caption(CastChart cast) => $"{cast.Local:uuuu-MM-dd HH:mm:ss}, {cast.Where.Name}";

    private sealed record Manner(ChartStyle Style, Varga Varga, string Language, int Width);
}
