using System.Globalization;
using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding;

/// <summary>What the gazetteer says of words that may be a place, asked so often a message and no more.</summary>
internal sealed class PlaceLookup(Gazetteer places)
{
    /// <summary>People; where fewer live, a name is more often some other word.</summary>
    public const int Town = 10_000;

    /// <summary>People; where so many live, the name is known the world over.</summary>
    private const int City = 200_000;

    private const int LongestWritten = 80;
    private const int LongestName = 6;

    /// <summary>A name that is none is the costliest, for it is held against misspellings.</summary>
    private const int MostLookups = 16;

    private int _asked;

    /// <summary>The run, or what is left of it when the sentence or the list goes on before or behind.</summary>
    public SlotReading? Whole(MessageTokens m, PlaceRun run)
    {
        if (PlaceRuns.BeforeNew(m, run.Start) is var before && before < run.Start && Find(m, before, run.End) is { } longer)
            return longer;
        if (WithNeighbours(m, run) is { } named) return named;
        if (Find(m, run.Start, run.End) is { } whole) return whole;

        // "Jaipur. My name is Asha", "Jaipur, thanks".
        for (var end = run.End - 1; end > run.Start; end--)
            if (m[end].Is('.') || m[end].Is(',') || m[end].Is('('))
                if (Find(m, run.Start, end) is { } reading)
                    return reading;
        for (var start = run.Start + 1; start < run.End; start++)
            if (m[start - 1].Is('.') || m[start - 1].Is(','))
                if (Find(m, start, run.End) is { } reading)
                    return reading;
        return null;
    }

    /// <summary>Any words within the runs, the longest first.</summary>
    public SlotReading? Inside(MessageTokens m, List<PlaceRun> runs)
    {
        foreach (var run in runs)
            for (var length = Math.Min(run.End - run.Start - 1, LongestName); length > 0; length--)
                for (var start = run.Start; start + length <= run.End; start++)
                    if (m[start].Text.Length > 2 && Find(m, start, start + length) is { } reading)
                        return reading;
        return null;
    }

    /// <summary>A town of some size that is called exactly so.</summary>
    public SlotReading? AsWritten(string written) =>
        _asked++ < MostLookups && written.Length <= LongestWritten && places.FindAsWritten(written) is var match
        && (match.Best ?? (match.Choices is [var first, ..] ? first : null))?.Population >= Town
            ? Of(match, written) : null;

    /// <summary>
    /// An ordinary word that is called exactly like a town of India, where most of those who write so were born, or as the
    /// whole answer like a city.
    /// </summary>
    public SlotReading? WellKnown(string written, bool isAnswer) =>
        _asked++ < MostLookups && places.FindAsWritten(written) is { Best: { } place } match
        && (place.CountryCode == "IN" && place.Population >= Town || isAnswer && place.Population >= City)
        && (!char.IsAscii(written[0]) || place.Name.Equals(written, StringComparison.OrdinalIgnoreCase))
            ? Of(match, written) : null;

    /// <summary>"Gaya Bihar", "Port Blair": ordinary words that belong to the name, for all of it is one.</summary>
    private SlotReading? WithNeighbours(MessageTokens m, PlaceRun run)
    {
        var before = IsBeside(m, run.Start - 1) ? 1 : 0;
        var behind = IsBeside(m, run.End) ? 1 : 0;
        if (before + behind == 2 && AsWritten(m.Written(run.Start - 1, run.End + 1)) is { } both) return both;
        if (before > 0 && AsWritten(m.Written(run.Start - 1, run.End)) is { } first) return first;
        return behind > 0 ? AsWritten(m.Written(run.Start, run.End + 1)) : null;

        static bool IsBeside(MessageTokens m, int at) =>
            m.IsFree(at) && m[at].Has(Role.Ordinary) && !m[at].Has(Role.Link | Role.PlaceAfter | Role.Birth);
    }

    /// <summary>Of some size; of several the likeliest.</summary>
    public bool IsTown(SlotReading reading) =>
        places.ById(int.Parse(reading.Reference ?? reading.Choices![0].Reference!, CultureInfo.InvariantCulture))!.Population >= Town;

    /// <summary>Why the run cannot be taken: only like a place, a whole country, or unknown.</summary>
    public SlotReading Problem(MessageTokens m, PlaceRun run)
    {
        var written = m.Written(run.Start, run.End);
        return (written.Length > LongestWritten ? PlaceMatch.Unknown : places.Find(written)) switch
        {
            { IsArea: true } => Problem(written, TextKeys.ProblemPlaceIsArea),
            { Guesses: { Count: > 0 } guesses } => Problem(
                written, TextKeys.ProblemPlaceOnlyAlike, ("guess", string.Join("; ", guesses.Select(place => Choice(place).Label)))) with
            {
                Choices = [.. guesses.Select(Choice)],
            },
            _ => Problem(written, TextKeys.ProblemPlaceNotFound),
        };
    }

    public static SlotChoice Choice(Place place) => new(
        place.Name,
        place.Region.Length == 0 ? $"{place.Name}, {place.Country}" : $"{place.Name}, {place.Region}, {place.Country}",
        Id(place));

    private SlotReading? Find(MessageTokens m, int start, int end)
    {
        var written = m.Written(start, end);
        return written.Length is < 2 or > LongestWritten || _asked++ >= MostLookups ? null : Of(places.Find(written), written);
    }

    private static SlotReading? Of(PlaceMatch match, string written)
    {
        if (match.Choices.Count > 1)
            return new SlotReading(Slots.BirthPlace, null, written, Choices: [.. match.Choices.Select(Choice)]);
        return match.Best is { } place
            ? new SlotReading(Slots.BirthPlace, place.Name, written, Id(place))
            : null;
    }

    private static string Id(Place place) => place.Id.ToString(CultureInfo.InvariantCulture);

    private static SlotReading Problem(string written, string key, params (string Name, string Value)[] others) =>
        new(Slots.BirthPlace, null, written, Problem: new SlotProblem(
            key, new Dictionary<string, string>(others.Select(x => KeyValuePair.Create(x.Name, x.Value))) { ["place"] = written }));
}
