using Luna.Astrology.Readings;
using Luna.Conversations.Births;
using NodaTime;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>What an approximate time leaves open: the facts that would be others at either end of the margin.</summary>
/// <param name="Changing">Ids of facts that are not the same over the whole margin.</param>
/// <param name="Earlier">Those worth telling, as they would be; their ids begin with <c>earlier.</c></param>
/// <param name="Later">Likewise with <c>later.</c></param>
internal sealed record KundliMargin(
    IReadOnlySet<string> Changing, IReadOnlyList<KundliMargin.Other> Earlier, IReadOnlyList<KundliMargin.Other> Later)
{
    private static readonly string[] WorthTelling =
        ["lagna.rashi", "graha.moon.rashi", "graha.moon.nakshatra", "dasha.vimshottari.antar"];

    /// <param name="Words">The fact as a sentence in the person's language.</param>
    public sealed record Other(Fact Fact, string Words);

    public static KundliMargin Of(Casting.Ready ready, IReadOnlyList<Fact> facts, Instant now, string language)
    {
        var changing = new HashSet<string>(StringComparer.Ordinal);
        return new KundliMargin(changing, At("earlier", -1), At("later", 1));

        Other[] At(string end, int sign)
        {
            if (ready.Birth.MarginMinutes == 0)
                return [];
            var moved = Casting.Cast(ready.Inputs with
            {
                BornAt = ready.Inputs.BornAt.AddMinutes(sign * ready.Birth.MarginMinutes),
            });
            var changed = ChartFacts.Of(moved, now).Except(facts).ToArray();
            changing.UnionWith(changed.Select(fact => fact.Id));
            // Facts are stated in English; in another language the reading that rests on it says as much.
            var readings = language == Texts.English ? [] : BirthReading.Of(moved, now, language);
            return
            [
                .. changed.Where(fact => WorthTelling.Contains(fact.Id)).Select(fact => new Other(
                    fact with { Id = $"{end}.{fact.Id}" },
                    readings.FirstOrDefault(reading => reading.FactIds.Contains(fact.Id))?.Text ?? fact.Statement)),
            ];
        }
    }
}
