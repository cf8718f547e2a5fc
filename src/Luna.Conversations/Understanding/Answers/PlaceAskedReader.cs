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

    /// <summary>Behind "in", before "में" or "का" or alone between marks any town; a name that stands bare only if it is written so.</summary>
    private static (SlotReading Reading, PlaceRun Run)? Named(MessageTokens m, PlaceLookup lookup)
    {
        var runs = PlaceRuns.Of(m, bare: false);
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var run = runs[i];
            if (m[run.Start].Text.Length < ShortestName) continue;
            if (lookup.AsWritten(m.Written(run.Start, run.End)) is { } town) return (town, run);
            var cued = run.Cue != PlaceCue.None || m[run.Start - 1].Text is "for" or "of";
            if (cued && m[run.Start].Capital)
                return (lookup.Whole(m, run) ?? lookup.Problem(m, run), run);
            if ((cued || IsOwner(m, run.End) || IsPart(m, run)) && lookup.Whole(m, run) is { } reading && lookup.IsTown(reading))
                return (reading, run);
        }

        return null;
    }

    private static bool IsOwner(MessageTokens m, int at) => m[at].Text is "ka" or "ki" or "ke" or "का" or "की" or "के";

    private static bool IsPart(MessageTokens m, PlaceRun run) =>
        m[run.Start - 1].Kind == TokenKind.Mark && m[run.End].Kind is TokenKind.Mark or TokenKind.End;
}
