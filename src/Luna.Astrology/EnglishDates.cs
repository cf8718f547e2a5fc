using System.Globalization;
using NodaTime;

namespace Luna.Astrology;

/// <summary>Dates in English words, without culture data.</summary>
internal static class EnglishDates
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static string MonthName(int month) => Months[month - 1];

    /// <returns>For instance <c>5 April 1990</c>; the UTC date.</returns>
    public static string UtcDate(Instant instant) => Of(instant.InUtc().Date);

    public static string Of(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {MonthName(date.Month)} {date.Year}");
}
