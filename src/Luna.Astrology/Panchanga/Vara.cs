using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The weekday from sunrise to sunrise, in the order of <see cref="Graha"/>, its lords.</summary>
public enum Vara
{
    Ravivara,
    Somavara,
    Mangalavara,
    Budhavara,
    Guruvara,
    Shukravara,
    Shanivara,
}

public static class Varas
{
    public const int Count = 7;

    /// <summary>The vara that begins with the sunrise of a civil date.</summary>
    public static Vara Of(LocalDate date) => (Vara)((int)date.DayOfWeek % Count);

    public static Graha LordOf(this Vara vara) => (Graha)(int)vara;

    /// <summary>The vara so many days later.</summary>
    internal static Vara Plus(this Vara vara, int days) => (Vara)(((int)vara + days) % Count);
}
