using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Sade sati and dhaiya: the rounds of a life, and what runs.</summary>
public static class SaturnFacts
{
    /// <returns><c>sade-sati.now</c> and <c>dhaiya.now</c>.</returns>
    public static IReadOnlyList<Fact> Running(SadeSati sadeSati, Instant now)
    {
        ArgumentNullException.ThrowIfNull(sadeSati);
        var facts = new List<Fact>(2);
        AddRunning(sadeSati, now, facts);
        return facts;
    }

    internal static void AddNatal(SadeSati sadeSati, List<Fact> facts)
    {
        foreach (var round in sadeSati.Rounds())
        {
            var id = $"sade-sati.round.{Number(round.Number)}";
            facts.Add(new(
                id, "sade sati", $"The {Ordinal(round.Number)} sade sati of this life lasts{Lasting(round.Time)}."));
            for (var i = 0; i < round.Periods.Count; i++)
            {
                var period = round.Periods[i];
                facts.Add(new(
                    $"{id}.{Number(i + 1)}", "sade sati",
                    $"In the {Ordinal(round.Number)} sade sati Saturn is in the {Ordinal(PlaceOf(period.Phase))} from the Moon, "
                    + $"the {PhaseOf(period.Phase)} phase,{Lasting(period.Time)}."));
            }
        }

        AddDhaiyas("fourth", sadeSati.Dhaiya4, facts);
        AddDhaiyas("eighth", sadeSati.Dhaiya8, facts);
    }

    private static void AddDhaiyas(string id, IReadOnlyList<SaturnPeriod> periods, List<Fact> facts)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            facts.Add(new(
                $"dhaiya.{id}.{Number(i + 1)}", "dhaiya",
                $"Saturn is in the {Ordinal(PlaceOf(periods[i].Phase))} from the Moon, a dhaiya,{Lasting(periods[i].Time)}."));
        }
    }

    internal static void AddRunning(SadeSati sadeSati, Instant now, List<Fact> facts)
    {
        var moon = ZodiacNames.FullyOf(sadeSati.Moon);
        if (sadeSati.At(now) is not { } period)
        {
            facts.Add(new("sade-sati.now", "sade sati", $"Sade sati is not running for a Moon in {moon}."));
            facts.Add(new("dhaiya.now", "dhaiya", $"No dhaiya is running for a Moon in {moon}."));
            return;
        }

        var until = period.Time.HasEnd ? $" until {DateOf(period.Time.End)}" : "";
        facts.Add(IsSadeSati(period.Phase)
            ? new("sade-sati.now", "sade sati",
                $"Sade sati is running in its {PhaseOf(period.Phase)} phase{until}: "
                + $"Saturn is in the {Ordinal(PlaceOf(period.Phase))} from the Moon in {moon}.")
            : new("dhaiya.now", "dhaiya",
                $"A dhaiya is running{until}: Saturn is in the {Ordinal(PlaceOf(period.Phase))} from the Moon in {moon}."));
        if (!IsSadeSati(period.Phase))
            facts.Add(new("sade-sati.now", "sade sati", $"Sade sati is not running for a Moon in {moon}."));
        else
            facts.Add(new("dhaiya.now", "dhaiya", $"No dhaiya is running for a Moon in {moon}."));
    }

    internal static bool IsSadeSati(SaturnPhase phase) => phase <= SaturnPhase.Setting;

    /// <summary>Of Saturn from the Moon.</summary>
    internal static int PlaceOf(SaturnPhase phase) => phase switch
    {
        SaturnPhase.Rising => 12,
        SaturnPhase.Peak => 1,
        SaturnPhase.Setting => 2,
        SaturnPhase.Fourth => 4,
        _ => 8,
    };

    private static string PhaseOf(SaturnPhase phase) => phase switch
    {
        SaturnPhase.Rising => "first",
        SaturnPhase.Peak => "middle",
        _ => "last",
    };

    private static string Lasting(Interval time) =>
        (time.HasStart ? $" from {DateOf(time.Start)}" : "") + (time.HasEnd ? $" to {DateOf(time.End)}" : "");
}
