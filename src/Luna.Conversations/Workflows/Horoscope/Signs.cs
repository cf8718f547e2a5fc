using Luna.Astrology.Zodiac;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Horoscope;

/// <summary>The twelve rashis as slot values: their names.</summary>
internal static class Signs
{
    public static IReadOnlyList<SlotChoice> Choices(string language) => [.. Enum.GetValues<Rashi>().Select(rashi => Choice(rashi, language))];

    public static SlotChoice Choice(Rashi rashi, string language) =>
        new(rashi.ToString(), ZodiacNames.FullyOf(rashi, language));

    public static Rashi Of(string value) => Enum.Parse<Rashi>(value);
}
