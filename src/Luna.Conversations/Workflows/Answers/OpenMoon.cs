using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>A birth without an hour, on a day on which the Moon changed its rashi.</summary>
internal static class OpenMoon
{
    /// <summary>Says that the rashi hangs on the hour, and claims nothing that rests on it.</summary>
    public static void Tell(ReplyDraft draft, string language, Native native)
    {
        var telling = new Telling(draft, language, native.NatalFacts, Sureness.Full);
        telling.Paragraph(telling.Claim(
            telling.Words(SkyTexts.MoonOpen, Arguments(native, language)), "graha.moon.rashi.1", "graha.moon.rashi.2"));
        telling.Say(SkyTexts.WithoutTime);
        draft.FactsHash = FactsHash.Of(native.NatalFacts);
    }

    /// <summary>Both rashis and the hour of the change: <c>before after time</c>.</summary>
    public static (string Name, string Value)[] Arguments(Native native, string language)
    {
        var spans = Spans(native);
        var changed = spans[0].End.InZone(CivilTime.ZoneOf(native.Birth.Inputs.Zone)).TimeOfDay;
        return
        [
            ("before", ZodiacNames.FullyOf(spans[0].Sign, language)), ("after", ZodiacNames.FullyOf(spans[1].Sign, language)),
            ("time", Texts.Time(language, changed)),
        ];
    }

    public static IReadOnlyList<MoonSpan<Rashi>> Spans(Native native) => native.Moon!.Rashis;
}
