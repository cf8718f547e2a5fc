using System.Text;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Events;
using Luna.Conversations.Grounding;

namespace Luna.Conversations.Narrating;

/// <summary>Which facts a model is given for a question: those of Luna's own answer, then what is nearest to it.</summary>
internal static class FactChoice
{
    private const int MostTokens = 3000;

    /// <summary>What names the same graha, rashi or bhava as the answer or the question.</summary>
    private const int Near = 40;

    /// <summary>Where and when somebody was born is no astrology, and nobody else's business.</summary>
    private const string Inputs = "input.";

    /// <summary>By the beginning of the id; the first that fits.</summary>
    private static readonly (string Beginning, int Weight)[] Kinds =
    [
        ("dasha.vimshottari.maha", 80), ("dasha.vimshottari.antar", 80), ("dasha.vimshottari.pratyantar", 60), ("dasha.vimshottari", 50),
        ("dasha", 5), ("lagna.rashi", 70), ("lagna", 35), ("area", 70), ("yoga", 55), ("dosha", 50), ("manglik", 50), ("sade-sati", 50),
        ("dhaiya", 45), ("gochara", 45), ("bhava", 40), ("moon", 40), ("karaka", 25), ("varga.d9", 25),
    ];

    private static readonly HashSet<string> Names =
        [.. Enum.GetValues<Graha>().Select(ZodiacNames.IdOf), .. Enum.GetValues<Rashi>().Select(ZodiacNames.IdOf)];

    /// <summary>What of a graha comes first.</summary>
    private static readonly string[] Standing = ["rashi", "bhava", "nakshatra", "dignity", "rules", "retrograde", "combust"];

    /// <param name="all">Of the chart and the moment.</param>
    public static IReadOnlyList<Fact> Of(ReadingRequested reading, IReadOnlyList<Fact> all)
    {
        var names = reading.Draft.Facts.SelectMany(NamesOf).Concat(NamesIn(reading.Question)).ToHashSet(StringComparer.Ordinal);
        var ranked = reading.Draft.Facts.Concat(all
            .Where(fact => !fact.Id.StartsWith(Inputs, StringComparison.Ordinal))
            .OrderByDescending(fact => WeightOf(fact) + (NamesOf(fact).Any(names.Contains) ? Near : 0)));
        var chosen = new List<Fact>();
        var left = MostTokens;
        foreach (var fact in ranked.DistinctBy(fact => fact.Id))
        {
            left -= TokensOf(fact);
            if (left < 0)
                break;
            chosen.Add(fact);
        }

        return chosen;
    }

    private static int WeightOf(Fact fact)
    {
        var parts = fact.Id.Split('.');
        if (parts[0] == "graha")
            return parts.Length == 3 && Standing.Contains(parts[2]) ? 60 : 20;
        foreach (var (beginning, weight) in Kinds)
            if (fact.Id.StartsWith(beginning, StringComparison.Ordinal))
                return weight;
        return 5;
    }

    private static IEnumerable<string> NamesOf(Fact fact) => fact.Id.Split('.').Where(Names.Contains);

    private static IEnumerable<string> NamesIn(string question) => ChartWords.Of(question).Select(symbol => symbol.Kind switch
    {
        Kind.Graha => ZodiacNames.IdOf((Graha)symbol.Value),
        Kind.Rashi => ZodiacNames.IdOf((Rashi)symbol.Value),
        _ => null,
    }).OfType<string>();

    /// <summary>Rather too many than too few.</summary>
    private static int TokensOf(Fact fact) => (Encoding.UTF8.GetByteCount(fact.Id) + Encoding.UTF8.GetByteCount(fact.Statement)) / 3 + 8;
}
