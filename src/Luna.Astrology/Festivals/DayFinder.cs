using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Festivals;

/// <summary>Finds the day on which a tithi is kept.</summary>
internal sealed class DayFinder(LocalDays days)
{
    // A filled moment counts as this much.
    private static readonly Duration Moment = Duration.FromTicks(1);

    public LocalDate Find(Anga<Tithi> tithi, TithiDay rule)
    {
        var (first, second) = Filled(tithi, rule.Time);
        var date = (first, second) switch
        {
            ({ } one, null) => one.Date,
            ({ } one, { } two) => Choose(rule.Both, one, two),
            _ => Neither(tithi, rule),
        };
        if (rule.NextDayShare is { } share && first?.Date == date)
            return ShunBhadra(tithi, rule.Time, date, share);
        return rule.Wants is { } nakshatra && Suits(tithi, rule.Time, date, nakshatra) ? date.PlusDays(1) : date;
    }

    /// <summary>The civil day in which a moment lies, counted from sunrise.</summary>
    public LocalDate DayOf(Instant instant)
    {
        var date = days.DateOf(instant);
        return days.SunOf(date) is { } sun && instant < sun.Sunrise ? date.PlusDays(-1) : date;
    }

    private (FilledDay? First, FilledDay? Second) Filled(Anga<Tithi> tithi, DayTime time)
    {
        FilledDay? first = null;
        var last = days.DateOf(tithi.End);
        for (var date = days.DateOf(tithi.Start).PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            if (days.PartOf(date, time) is not { } part || Overlap(tithi, part) is not { } filled)
                continue;
            if (first is not null)
                return (first, new(date, filled));
            first = new(date, filled);
        }

        return (first, null);
    }

    private LocalDate Neither(Anga<Tithi> tithi, TithiDay rule)
    {
        var began = DayOf(tithi.Start);
        return rule.Neither == DayChoice.First
            || days.SunOf(began.PlusDays(1)) is not { } next || !tithi.Contains(next.Sunrise)
                ? began
                : began.PlusDays(1);
    }

    /// <summary>Only feasts of Purnima ask for this: its first half is Bhadra.</summary>
    private LocalDate ShunBhadra(Anga<Tithi> tithi, DayTime time, LocalDate date, double share)
    {
        if (days.PartOf(date, time) is not { } part || days.SunOf(date.PlusDays(1)) is not { } next)
            return date;
        var bhadraEnd = tithi.Start + (tithi.End - tithi.Start) / 2;
        var lasts = next.Sunrise + next.Daytime.Duration * share;
        return bhadraEnd >= part.End && tithi.End >= lasts ? date.PlusDays(1) : date;
    }

    /// <summary>Whether the day after is the one with the nakshatra.</summary>
    private bool Suits(Anga<Tithi> tithi, DayTime time, LocalDate date, Nakshatra nakshatra)
    {
        var next = date.PlusDays(1);
        return days.SunOf(next) is { } sun && tithi.Contains(sun.Sunrise)
            && Has(next) && !Has(date);

        bool Has(LocalDate day) => days.PartOf(day, time) is { } part
            && (days.NakshatraAt(part.Start) == nakshatra || days.NakshatraAt(part.End) == nakshatra);
    }

    private static LocalDate Choose(DayChoice choice, FilledDay one, FilledDay two) => choice switch
    {
        DayChoice.First => one.Date,
        DayChoice.Second => two.Date,
        DayChoice.LongerElseFirst => two.Filled > one.Filled ? two.Date : one.Date,
        _ => one.Filled > two.Filled ? one.Date : two.Date,
    };

    private static Duration? Overlap(Anga<Tithi> tithi, Interval part)
    {
        if (part.Duration == Duration.Zero)
            return tithi.Contains(part.Start) ? Moment : null;
        var filled = Instant.Min(part.End, tithi.End) - Instant.Max(part.Start, tithi.Start);
        return filled > Duration.Zero ? filled : null;
    }

    private readonly record struct FilledDay(LocalDate Date, Duration Filled);
}
