using System.Text.Json;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Reference.Births;

/// <summary>From what the clock showed to the instant, by Luna's own zones.</summary>
public static class Input
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        foreach (var given in (string[])["id", "tags", "input", "delta_t_s"])
            tally.Given(given);
        tally.Time("jd_ut", birth.Moment.Instant, 0.001);
        tally.Number("utc_offset_s", OffsetOf(birth).Seconds, 0, " s");
    }

    private static Offset OffsetOf(BirthCase birth)
    {
        var input = birth.Json.GetProperty("input");
        if (input.GetProperty("zone") is not { ValueKind: JsonValueKind.String } zone)
            return Offset.FromSeconds(input.GetProperty("offset_s").GetInt32());
        var later = input.TryGetProperty("fold", out var fold) && fold.GetInt32() == 1;
        return CivilTime.Resolve(birth.LocalTime, zone.GetString()!) switch
        {
            CivilTime.Repeated twice => (later ? twice.Later : twice.Earlier).Offset,
            // PEP 495: a time that no clock showed is read with the offset before the gap, or after it when fold is 1.
            CivilTime.Skipped never => later ? never.OffsetAfter : never.OffsetBefore,
            var once => once.Instants[0].Offset,
        };
    }
}
