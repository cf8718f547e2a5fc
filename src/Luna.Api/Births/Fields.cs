using System.Globalization;
using Luna.Astrology.Sky;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Luna.Api.Births;

/// <summary>Single fields of a request, read or refused by name.</summary>
internal static class Fields
{
    private static readonly LocalTimePattern[] Clocks =
        [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")];

    private static readonly ZoneLocalMappingResolver StartOfDay = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private const int FarYears = 200;

    public static LocalDate? Date(string? text, string field, Problems problems)
    {
        if (text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return IsWithinReach(date.Value, field, problems) ? date.Value : null;
        problems.Add(field, $"A date that exists, as 1990-08-15; '{Shown(text)}' is none.");
        return null;
    }

    public static LocalTime? Time(string text, string field, Problems problems)
    {
        foreach (var clock in Clocks)
        {
            if (clock.Parse(text) is { Success: true } time)
                return time.Value;
        }

        problems.Add(field, $"A time of the 24-hour clock, as 10:30 or 10:30:05; '{Shown(text)}' is none.");
        return null;
    }

    /// <summary>A moment with its offset, or a date: the beginning of that day in the zone.</summary>
    public static Instant? Moment(string text, string zoneId, string field, Problems problems)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment)
            return IsWithinReach(moment.Value.Date, field, problems) ? moment.Value.ToInstant() : null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return IsWithinReach(date.Value, field, problems) ? StartOf(date.Value, zoneId) : null;
        problems.Add(field, $"A moment, as 2026-08-15T10:30:00+05:30, or a date; '{Shown(text)}' is neither.");
        return null;
    }

    /// <summary>The first instant of a day; of one that the calendar left out, the first after it.</summary>
    public static Instant StartOf(LocalDate date, string zoneId) =>
        DateTimeZoneProviders.Tzdb[zoneId].ResolveLocal(date.AtMidnight(), StartOfDay).ToInstant();

    /// <summary>Two dates in their order, the last included.</summary>
    /// <param name="mostDays">How many days at most, both dates counted.</param>
    public static (LocalDate From, LocalDate To)? Range(string? from, string? to, int mostDays, Problems problems)
    {
        if ((Date(from, "from", problems), Date(to, "to", problems)) is not ({ } first, { } last))
            return null;
        var days = Period.DaysBetween(first, last) + 1;
        if (days < 1)
            problems.Add("to", "The range ends before it begins.");
        else if (days > mostDays)
            problems.Add("to", $"A range has {mostDays} days at the most; this one has {days}.");
        else
            return (first, last);
        return null;
    }

    /// <summary>The first and the last day of a year of which the ephemeris holds all.</summary>
    public static (LocalDate From, LocalDate To)? Year(int? year, string field, Problems problems)
    {
        var (first, last) = (Ephemeris.Start.ToInstant().InUtc().Year + 1, Ephemeris.End.ToInstant().InUtc().Year - 1);
        if (year >= first && year <= last)
            return (new LocalDate(year.Value, 1, 1), new LocalDate(year.Value, 12, 31));
        if (year is not null)
            problems.Add(field, $"{first} to {last}.");
        return null;
    }

    /// <param name="usual">What holds when nothing is said.</param>
    public static T Name<T>(string? name, T usual, string field, Problems problems)
        where T : struct, Enum => name is null ? usual : Name<T>(name, field, problems) ?? usual;

    /// <summary>A name of the enumeration, in any case; never a number.</summary>
    public static T? Name<T>(string? name, string field, Problems problems)
        where T : struct, Enum
    {
        // Neither a number nor a list of names, both of which the parser takes.
        if (!string.IsNullOrEmpty(name) && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            && Enum.TryParse<T>(name, ignoreCase: true, out var read) && Enum.IsDefined(read))
            return read;
        problems.Add(field, $"One of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    /// <summary>A language tag; what Luna has no words in is answered in English.</summary>
    public static string Language(string? tag, Problems problems)
    {
        const int longest = 35;
        if (tag is null)
            return "en";
        if (tag.Length is >= 2 and <= longest && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return tag;
        problems.Add("language", "A language tag of BCP 47, as en, hi or hi-Latn.");
        return "en";
    }

    public static int Number(int? number, int usual, int least, int most, string field, Problems problems)
    {
        if (number is null || (number >= least && number <= most))
            return number ?? usual;
        problems.Add(field, $"{least} to {most}.");
        return usual;
    }

    public static double Number(double? number, double usual, double least, double most, string field, Problems problems)
    {
        if (number is null || (number >= least && number <= most))
            return number ?? usual;
        problems.Add(field, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}."));
        return usual;
    }

    // Far beyond the ephemeris calendars themselves end; nothing is computed there.
    private static bool IsWithinReach(LocalDate date, string field, Problems problems)
    {
        var (first, last) = (Ephemeris.Start.ToInstant().InUtc().Date, Ephemeris.End.ToInstant().InUtc().Date);
        if (date.Year >= first.Year - FarYears && date.Year <= last.Year + FarYears)
            return true;
        problems.Add(
            field,
            $"The positions of the sky are known from {first:uuuu-MM-dd} to {last:uuuu-MM-dd}; "
            + $"{date:uuuu-MM-dd} lies outside.");
        return false;
    }

    // What a person sent is repeated only as far as it may be a date or a time.
    private static string? Shown(string? text) => text is { Length: > 40 } ? text[..40] : text;
}
