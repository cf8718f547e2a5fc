using Luna.Api.Births;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api.Panchanga;

/// <param name="Sunrise">Null where there is none in 24 hours, as for the others.</param>
/// <param name="Tithis">Those that run between this sunrise and the next; so for the other limbs.</param>
/// <param name="Pada">Of the nakshatra at sunrise, 1 to 4.</param>
/// <param name="Ritu">By the lunar month (amanta).</param>
/// <param name="Ayana">By the sidereal Sun.</param>
/// <param name="Parts">Null where the Sun does not rise and set.</param>
/// <param name="Bhadras">Vishti karana.</param>
public sealed record DayPanchangaResponse(
    string Date, string Zone, double Latitude, double Longitude, string Ayanamsa, string SunriseRule,
    DateTimeOffset? Sunrise, DateTimeOffset? Sunset, DateTimeOffset? NextSunrise, DateTimeOffset? Moonrise,
    DateTimeOffset? Moonset, NamedValue Vara, IReadOnlyList<TithiSpan> Tithis, IReadOnlyList<NamedSpan> Nakshatras, int Pada,
    IReadOnlyList<NamedSpan> NityaYogas, IReadOnlyList<NamedSpan> Karanas, MonthOfDay Month, YearsOfDay Years,
    NamedValue Ritu, NamedValue Ayana, PartsOfDay? Parts, IReadOnlyList<TimeSpanOfDay> AmritaKalas,
    IReadOnlyList<TimeSpanOfDay> Varjyams, IReadOnlyList<TimeSpanOfDay> Bhadras)
{
    internal static DayPanchangaResponse Of(DayPanchanga day, Whereabouts where, string language)
    {
        var clock = new Clock(where.Zone);
        var ritu = Seasons.RituOf(day.Masa.Amanta);
        var ayana = Seasons.AyanaOf(day.Masa.SunRashi);
        return new(
            day.Date.ToString("uuuu-MM-dd", null), where.Zone, where.Position.LatitudeDegrees, where.Position.LongitudeDegrees,
            day.Options.Ayanamsa.ToString(), day.Options.SunRule.ToString(),
            clock.At(day.Sunrise), clock.At(day.Sunset), clock.At(day.NextSunrise), clock.At(day.Moonrise), clock.At(day.Moonset),
            new NamedValue(day.Vara.ToString(), PanchangaNames.Of(day.Vara, language)),
            [.. day.Tithis.Select(tithi => new TithiSpan(
                tithi.Value.Number, tithi.Value.Paksha.ToString(), tithi.Value.InPaksha,
                PanchangaNames.Of(tithi.Value, language), clock.At(tithi.Start), clock.At(tithi.End)))],
            [.. day.Nakshatras.Select(span => clock.Named(span, ZodiacNames.Of(span.Value, language)))],
            day.AtSunrise.Pada,
            [.. day.NityaYogas.Select(span => clock.Named(span, PanchangaNames.Of(span.Value, language)))],
            [.. day.Karanas.Select(span => new NamedSpan(
                span.Value.Name.ToString(), PanchangaNames.Of(span.Value.Name, language), clock.At(span.Start),
                clock.At(span.End)))],
            MonthOfDay.Of(day.Masa, language), YearsOfDay.Of(day.Samvat, language),
            new NamedValue(ritu.ToString(), PanchangaNames.Of(ritu, language)),
            new NamedValue(ayana.ToString(), PanchangaNames.Of(ayana, language)),
            day.Parts is { } parts ? PartsOfDay.Of(parts, clock, language) : null,
            clock.Spans(day.AmritaKalas), clock.Spans(day.Varjyams), clock.Spans(day.Bhadras));
    }
}

/// <summary>Times by the clock of one place.</summary>
internal readonly record struct Clock(string Zone)
{
    public DateTimeOffset At(Instant instant) => Wire.Time(instant, Zone);

    public DateTimeOffset? At(Instant? instant) => instant is { } known ? Wire.Time(known, Zone) : null;

    public TimeSpanOfDay Span(Interval time) => new(At(time.Start), At(time.End));

    public TimeSpanOfDay[] Spans(IEnumerable<Interval> times)
    {
        var clock = this;
        return [.. times.Select(clock.Span)];
    }

    public NamedSpan Named<T>(Anga<T> anga, string name)
        where T : struct, Enum => new(anga.Value.ToString(), name, At(anga.Start), At(anga.End));
}

/// <param name="Id">The same in every language.</param>
/// <param name="Name">In the language asked for.</param>
public sealed record NamedValue(string Id, string Name);

/// <param name="Number">1 to 30 from the new moon.</param>
/// <param name="InPaksha">1 to 15.</param>
public sealed record TithiSpan(
    int Number, string Paksha, int InPaksha, string Name, DateTimeOffset Start, DateTimeOffset End);

/// <param name="Id">The same in every language.</param>
/// <param name="Name">In the language asked for.</param>
public sealed record NamedSpan(string Id, string Name, DateTimeOffset Start, DateTimeOffset End);

public sealed record TimeSpanOfDay(DateTimeOffset Start, DateTimeOffset End);

/// <param name="Amanta">Counted from new moon to new moon.</param>
/// <param name="Purnimanta">Counted from full moon to full moon.</param>
/// <param name="IsAdhika">The month is put in: the Sun enters no rashi in it.</param>
/// <param name="SunRashi">The solar month.</param>
public sealed record MonthOfDay(NamedValue Amanta, NamedValue Purnimanta, bool IsAdhika, bool IsKshaya, string SunRashi)
{
    internal static MonthOfDay Of(Masa masa, string language) => new(
        new NamedValue(masa.Amanta.ToString(), PanchangaNames.Of(masa.Amanta, language)),
        new NamedValue(masa.Purnimanta.ToString(), PanchangaNames.Of(masa.Purnimanta, language)),
        masa.IsAdhika, masa.IsKshaya, masa.SunRashi.ToString());
}

/// <param name="Samvatsara">Of the South, by the lunar year.</param>
/// <param name="SamvatsaraOfNorth">By Jupiter.</param>
public sealed record YearsOfDay(
    int Shaka, int Vikrama, int VikramaOfGujarat, NamedValue Samvatsara, NamedValue SamvatsaraOfNorth)
{
    internal static YearsOfDay Of(Samvat years, string language) => new(
        years.Shaka, years.Vikrama, years.VikramaOfGujarat,
        new NamedValue(years.Samvatsara.ToString(), PanchangaNames.Of(years.Samvatsara, language)),
        new NamedValue(years.SamvatsaraOfNorth.ToString(), PanchangaNames.Of(years.SamvatsaraOfNorth, language)));
}

/// <param name="Abhijit">Not used on a Wednesday.</param>
public sealed record PartsOfDay(
    TimeSpanOfDay RahuKalam, TimeSpanOfDay Yamaganda, TimeSpanOfDay GulikaKalam, TimeSpanOfDay BrahmaMuhurta,
    TimeSpanOfDay Abhijit, IReadOnlyList<TimeSpanOfDay> DurMuhurtas, IReadOnlyList<ChoghadiyaOfDay> Choghadiyas,
    IReadOnlyList<HoraOfDay> Horas)
{
    internal static PartsOfDay Of(DayParts parts, Clock clock, string language) => new(
        clock.Span(parts.RahuKalam), clock.Span(parts.Yamaganda), clock.Span(parts.GulikaKalam),
        clock.Span(parts.BrahmaMuhurta), clock.Span(parts.Abhijit), clock.Spans(parts.DurMuhurtas),
        [.. parts.Choghadiyas.Select(part => new ChoghadiyaOfDay(
            part.Choghadiya.ToString(), PanchangaNames.Of(part.Choghadiya, language), part.IsOfDay, part.IsGood,
            clock.At(part.Time.Start), clock.At(part.Time.End)))],
        [.. parts.Horas.Select(part => new HoraOfDay(
            part.Lord.ToString(), part.IsOfDay, clock.At(part.Time.Start), clock.At(part.Time.End)))]);
}

public sealed record ChoghadiyaOfDay(
    string Id, string Name, bool IsOfDay, bool IsGood, DateTimeOffset Start, DateTimeOffset End);

public sealed record HoraOfDay(string Lord, bool IsOfDay, DateTimeOffset Start, DateTimeOffset End);
