using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>Where something is asked for: "rahu kaal in Delhi today", "kal ka panchang jaipur".</summary>
internal static class PlaceAskedReader
{
    private const int ShortestName = 3;

    public static void Read(MessageTokens m, ReadingContext context, Gazetteer places, ReadingsFound found)
    {
        if (context.OpenSlot == Slots.Place)
        {
            var answer = new ReadingsFound();
            PlaceReader.Read(m, context with { OpenSlot = Slots.BirthPlace, PlaceKnown = false }, false, true, places, answer);
            if (answer.Of(Slots.BirthPlace) is { } told) found.Put(told with { Slot = Slots.Place });
            return;
        }

        if (Named(m, new PlaceLookup(places)) is not var (reading, run)) return;
        found.Put(reading with { Slot = Slots.Place });
        m.Take(run.Start, run.End);
    }

    /// <summary>Behind "in" or before "में" any place; a name that stands bare only if it is a town's.</summary>
    private static (SlotReading Reading, PlaceRun Run)? Named(MessageTokens m, PlaceLookup lookup)
    {
        var runs = PlaceRuns.Of(m, bare: false);
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var run = runs[i];
            if (m[run.Start].Text.Length < ShortestName) continue;
            var cued = run.Cue != PlaceCue.None || m[run.Start - 1].Text is "for" or "of";
            if (lookup.AsWritten(m.Written(run.Start, run.End)) is { } town) return (town, run);
            if (cued && m[run.Start].Capital)
                return (lookup.Whole(m, run) ?? lookup.Problem(m, run), run);
            if (cued && lookup.Whole(m, run) is { } reading && lookup.IsTown(reading))
                return (reading, run);
        }

        return null;
    }
}
