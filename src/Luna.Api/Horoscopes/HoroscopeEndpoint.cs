using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Charts;
using Luna.Astrology.Places;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Zodiac;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Horoscopes;

/// <summary>For whom, for which time and in which language; a place is where the person lives, India when absent.</summary>
public sealed record HoroscopeRequest : PlaceRequest
{
    /// <summary>Of the birth Moon, Mesha to Meena; or give a birth.</summary>
    public string? Rashi { get; init; }

    /// <summary>Of the person; one without its hour is read by the Moon's rashi, where that held all day.</summary>
    public BirthRequest? Birth { get; init; }

    /// <summary>day, week, month or year; day when absent.</summary>
    public string? Period { get; init; }

    /// <summary>Any day of the period; today when absent.</summary>
    public string? Date { get; init; }

    /// <summary>Of a horoscope for a rashi, Lahiri when absent; a birth brings its own.</summary>
    public string? Ayanamsa { get; init; }

    /// <summary>Of a horoscope for a rashi, Mean when absent, or True; a birth brings its own.</summary>
    public string? Node { get; init; }

    /// <summary>en when absent.</summary>
    public string? Language { get; init; }

    internal bool NamesAPlace => Place is not null || Latitude is not null || Longitude is not null || Zone is not null;
}

[Authorize(Roles = Roles.Api)]
public static class HoroscopeEndpoint
{
    /// <summary>A horoscope of a day, week, month or year for a rashi or a birth, each sentence with its facts.</summary>
    [WolverinePost("/v1/horoscopes"), Consumes(typeof(HoroscopeRequest), "application/json")]
    [Gives(typeof(HoroscopeResponse))]
    public static Task<IResult> Post(HttpContext context, TimeProvider clock) =>
        Answer.Async<HoroscopeRequest>(context, (request, problems) =>
        {
            var period = Fields.Name(request.Period, HoroscopePeriod.Day, "period", problems);
            var language = Fields.Language(request.Language, problems);
            var options = HoroscopeOptions.Default;
            if (request.NamesAPlace && request.ReadPlace(Gazetteer.Default, problems) is { } where)
                options = options with { ZoneId = where.Zone, Place = where.Position };
            var date = request.Date is null
                ? Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[options.ZoneId]).Date
                : Fields.Date(request.Date, "date", problems);
            if (For(request, problems) is not { } person || date is not { } day || problems.Any)
                return null;
            var horoscope = person.Chart is { } chart
                ? Horoscope.For(chart, period, day, language, options)
                : Horoscope.For(person.Rashi, period, day, language, options with { Chart = person.Options });
            return Results.Ok(HoroscopeResponse.Of(horoscope, day, options.ZoneId));
        });

    private static Person? For(HoroscopeRequest request, Problems problems)
    {
        if (request.Birth is null == request.Rashi is null)
            return problems.Refuse<Person>("rashi", "Either the rashi of the birth Moon, or a birth.");
        if (request.Birth is null)
            return Fields.Name<Rashi>(request.Rashi, "rashi", problems) is { } rashi ? new Person(rashi, null, OptionsOf(request, problems)) : null;
        var own = problems.Under("birth");
        return Answer.Within(own, "date", () => OfBirth(request.Birth, own));
    }

    private static Person? OfBirth(BirthRequest request, Problems problems)
    {
        if (request.Read(Gazetteer.Default, problems) is not { } birth)
            return null;
        if (birth.Moment is not null)
            return birth.Cast(problems)!.Chart is var chart ? new Person(chart[Graha.Moon].Point.Rashi, chart, chart.Options) : null;
        return MoonOfBirth.RashiOf(birth, problems) is { } rashi ? new Person(rashi, null, birth.Options) : null;
    }

    private static ChartOptions OptionsOf(HoroscopeRequest request, Problems problems) => new(
        Fields.Name(request.Ayanamsa, Astrology.Zodiac.Ayanamsa.Lahiri, "ayanamsa", problems),
        Fields.Name(request.Node, LunarNode.Mean, "node", problems));

    private sealed record Person(Rashi Rashi, Chart? Chart, ChartOptions Options);
}
