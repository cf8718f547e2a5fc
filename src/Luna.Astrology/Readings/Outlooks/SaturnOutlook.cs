using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>A phase of a sade sati from its first day to its last; Saturn may step out of it between.</summary>
public readonly record struct SadeSatiPhase(SaturnPhase Phase, Instant? Start, Instant? End);

/// <summary>Sade sati and dhaiya as they run or come for a natal Moon; they need no hour of birth.</summary>
/// <param name="Running">What Saturn does now; null when neither runs.</param>
/// <param name="Round">The sade sati that runs, or the next one; null where the ephemeris ends before.</param>
/// <param name="IsRunning">The round has begun.</param>
/// <param name="Phases">Of the round, in order.</param>
/// <param name="Reading">Of what runs, also that nothing does; null where its end is not reached.</param>
/// <param name="Facts">
/// <c>sade-sati.now</c>, <c>dhaiya.now</c>; <c>sade-sati.round</c> and <c>sade-sati.phase.1</c> to <c>3</c>.
/// </param>
public sealed record SaturnOutlook(
    SaturnPeriod? Running, Interval? Round, bool IsRunning, IReadOnlyList<SadeSatiPhase> Phases, WeighedReading? Reading,
    IReadOnlyList<Fact> Facts)
{
    // A round that runs began at most nine years ago; the next begins within Saturn's thirty years.
    private static readonly Duration Back = Duration.FromDays(10 * 365);
    private static readonly Duration Ahead = Duration.FromDays(32 * 365);

    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    public static SaturnOutlook Of(Rashi moon, Instant now, string languageTag = "en", Ayanamsa ayanamsa = Ayanamsa.Lahiri)
    {
        var sadeSati = SadeSatis.Of(moon, now - Back, now + Ahead, ayanamsa);
        var round = sadeSati.Rounds().FirstOrDefault(round => !round.Time.HasEnd || round.Time.End > now);
        var isRunning = round is not null && (!round.Time.HasStart || round.Time.Start <= now);
        var phases = round is null ? [] : PhasesOf(round);
        var facts = new List<Fact>();
        SaturnFacts.AddRunning(sadeSati, now, facts);
        if (round is not null)
            AddRound(round, isRunning, phases, facts);
        return new SaturnOutlook(
            sadeSati.At(now), round?.Time, isRunning, phases,
            RunningReadings.OfSaturn(sadeSati, now, languageTag).FirstOrDefault(), facts);
    }

    private static SadeSatiPhase[] PhasesOf(SadeSatiRound round) =>
    [
        .. round.Periods.GroupBy(period => period.Phase).OrderBy(phase => phase.Key).Select(phase =>
        {
            var (first, last) = (phase.First().Time, phase.Last().Time);
            return new SadeSatiPhase(
                phase.Key, first.HasStart ? first.Start : null, last.HasEnd ? last.End : null);
        }),
    ];

    private static void AddRound(SadeSatiRound round, bool isRunning, SadeSatiPhase[] phases, List<Fact> facts)
    {
        var time = round.Time;
        facts.Add(new(
            "sade-sati.round", "sade sati",
            $"The {(isRunning ? "running" : "next")} sade sati lasts{Span(
                time.HasStart ? time.Start : null, time.HasEnd ? time.End : null)}."));
        foreach (var phase in phases)
        {
            var number = (int)phase.Phase + 1;
            facts.Add(new(
                $"sade-sati.phase.{Number(number)}", "sade sati",
                $"Its {Ordinal(number)} phase, Saturn in the {Ordinal(SaturnFacts.PlaceOf(phase.Phase))} from the Moon, "
                + $"lasts{Span(phase.Start, phase.End)}."));
        }
    }

    private static string Span(Instant? from, Instant? to) =>
        (from is { } start ? $" from {DateOf(start)}" : "") + (to is { } end ? $" to {DateOf(end)}" : "");
}
