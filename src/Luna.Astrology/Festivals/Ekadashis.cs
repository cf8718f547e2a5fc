using Luna.Astrology.Panchanga;
using NodaTime;

namespace Luna.Astrology.Festivals;

/// <summary>Whose fast is reckoned.</summary>
public enum EkadashiRule
{
    /// <summary>
    /// Householders: ekadashi at sunrise; of two such days the second if dwadashi sees the next sunrise, else the first.
    /// Where dwadashi sees no sunrise at all, the day before.
    /// </summary>
    Smarta,

    /// <summary>
    /// Vaishnavas: the last day with ekadashi at sunrise, if no dashami was left at arunodaya, 96 minutes before; else the
    /// day after.
    /// </summary>
    Vaishnava,
}

/// <summary>The names of the ekadashis.</summary>
/// <remarks>Padma Purana, Uttara khanda; Dharmasindhu, first pariccheda, for the day of the fast.</remarks>
public static class Ekadashis
{
    // By the purnimanta month, Chaitra first: of the dark half, of the bright half.
    private static readonly (string Krishna, string Shukla)[] Names =
    [
        ("papamochani", "kamada"),
        ("varuthini", "mohini"),
        ("apara", "nirjala"),
        ("yogini", "devashayani"),
        ("kamika", "shravana-putrada"),
        ("aja", "parivartini"),
        ("indira", "papankusha"),
        ("rama", "prabodhini"),
        ("utpanna", "mokshada"),
        ("saphala", "pausha-putrada"),
        ("shattila", "jaya"),
        ("vijaya", "amalaki"),
    ];

    /// <returns>For instance <c>nirjala</c>.</returns>
    public static string IdOf(MasaName purnimanta, Paksha paksha, bool isAdhika) => (isAdhika, paksha) switch
    {
        (true, Paksha.Shukla) => "padmini",
        (true, _) => "parama",
        (_, Paksha.Shukla) => Names[(int)purnimanta - 1].Shukla,
        _ => Names[(int)purnimanta - 1].Krishna,
    };

    internal static LocalDate FastOf(
        Anga<Tithi> ekadashi, Anga<Tithi> dwadashi, EkadashiRule rule, DayFinder finder, LocalDays days)
    {
        var first = finder.Find(ekadashi, new TithiDay(DayTime.Sunrise));
        var last = finder.Find(ekadashi, new TithiDay(DayTime.Sunrise, DayChoice.Second));
        if (rule == EkadashiRule.Vaishnava)
        {
            var touched = days.PartOf(last, DayTime.Arunodaya) is { } dawn && dawn.Start < ekadashi.Start;
            return touched ? last.PlusDays(1) : last;
        }

        if (Sees(last.PlusDays(1)))
            return last;
        if (first != last)
            return first;
        return days.SunOf(last) is { } sunOfLast && ekadashi.Contains(sunOfLast.Sunrise) ? last.PlusDays(-1) : last;

        bool Sees(LocalDate date) => days.SunOf(date) is { } sun && dwadashi.Contains(sun.Sunrise);
    }
}
