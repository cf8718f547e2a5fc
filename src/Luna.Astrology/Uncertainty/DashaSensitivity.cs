using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Uncertainty;

/// <summary>The lords of what runs, from the mahadasha down.</summary>
public readonly record struct DashaLords(Graha Maha, Graha Antar, Graha Pratyantar);

/// <summary>How much of the first mahadasha is to come, for the births of one nakshatra of the Moon.</summary>
/// <param name="BalanceAtStart">Years for a birth at the start of the stretch.</param>
/// <param name="BalanceAtEnd">Years for a birth at its end: fewer.</param>
public sealed record DashaBalance(Graha Lord, Instant Start, Instant End, double BalanceAtStart, double BalanceAtEnd);

/// <summary>Between which dates a period begins and ends; a later birth makes all dates earlier.</summary>
/// <param name="Period">As the birth time given has it.</param>
public sealed record DashaDates(
    DashaPeriod Period, Instant EarliestStart, Instant LatestStart, Instant EarliestEnd, Instant LatestEnd);

/// <summary>What the margin does to the Vimshottari dasha.</summary>
/// <param name="Balances">One for each nakshatra of the Moon within the margin.</param>
/// <param name="Running">Which lords rule at the time asked about.</param>
/// <param name="Dates">
/// Of the three periods that run then by the birth time given, from the mahadasha down; for births with the Moon in the
/// same nakshatra only, as others have other periods.
/// </param>
public sealed record DashaSensitivity(
    IReadOnlyList<DashaBalance> Balances, Course<DashaLords> Running, IReadOnlyList<DashaDates> Dates)
{
    private const int Levels = 3;

    internal static DashaSensitivity Of(
        in BirthWindow window, Course<Nakshatra> nakshatras, Func<Instant, ZodiacPoint> moonAt, Instant at, DashaYear year)
    {
        var balances = new List<DashaBalance>();
        var changes = new List<Instant>();
        foreach (var stretch in nakshatras.Stretches)
        {
            balances.Add(Balance(stretch, moonAt));
            // Within a nakshatra a later birth makes every date earlier: no period comes back.
            var inside = Inside(stretch);
            changes.Add(stretch.Start);
            changes.AddRange(BirthWindow.Changes(inside, birth => LordsAt(birth)));
        }

        var running = Course.Between(window.Interval, changes, LordsAt);
        return new(balances, running, DatesOf(window, nakshatras, moonAt, at, year));

        DashaLords LordsAt(Instant birth)
        {
            var periods = Vimshottari.At(moonAt(birth), birth, Instant.Max(at, birth), Levels, year);
            return new(periods[0].Lord, periods[1].Lord, periods[2].Lord);
        }
    }

    private static DashaBalance Balance(Stretch<Nakshatra> stretch, Func<Instant, ZodiacPoint> moonAt)
    {
        var inside = Inside(stretch);
        var lord = Vimshottari.LordOf(stretch.Value);
        var years = Vimshottari.YearsOf(lord);
        return new(
            lord, stretch.Start, stretch.End,
            years * Vimshottari.BalanceOf(moonAt(inside.Start)), years * Vimshottari.BalanceOf(moonAt(inside.End)));
    }

    private static List<DashaDates> DatesOf(
        in BirthWindow window, Course<Nakshatra> nakshatras, Func<Instant, ZodiacPoint> moonAt, Instant at, DashaYear year)
    {
        var own = nakshatras.At(window.Birth);
        var inside = Inside(nakshatras.Stretches.First(stretch => stretch.Value == own));
        // The lengths of all periods are fixed, so the whole tree moves with the start of its first period.
        var start = StartFor(window.Birth);
        var (later, earlier) = (StartFor(inside.Start) - start, StartFor(inside.End) - start);
        var dates = new List<DashaDates>();
        var running = Vimshottari.At(
            moonAt(window.Birth), window.Birth, Instant.Max(at, window.Birth), Levels, year);
        foreach (var period in running)
        {
            dates.Add(new(
                period, period.Start + earlier, period.Start + later, period.End + earlier, period.End + later));
        }

        return dates;

        Instant StartFor(Instant birth) => Vimshottari.Mahadashas(moonAt(birth), birth, year)[0].Start;
    }

    // The edges themselves were found to a millisecond and may lie on either side of the nakshatra's.
    private static Interval Inside(Stretch<Nakshatra> stretch)
    {
        var guard = Duration.Min(Duration.FromMilliseconds(20), (stretch.End - stretch.Start) / 4);
        return new(stretch.Start + guard, stretch.End - guard);
    }
}
