using Luna.Astrology.Festivals;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;

namespace Luna.Conversations.Workflows.Panchanga;

/// <summary>The almanac of a day where the person is.</summary>
internal static class PanchangaWorkflow
{
    public static Workflow Definition { get; } = new(
        "panchanga", [Intents.Panchang], [SkySlots.Place, SkySlots.Date], Complete)
    {
        Needs = (state, _) => SkySlots.KnowsPlace(state) ? [] : [Slots.Place],
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        SkySlots.TakeRemembered(scribe);
        var language = scribe.Language;
        if (Whereabouts.Told(scribe.State, input.Places) is not { } where)
            return new OpenQuestion(Slots.Place, null, []);
        var date = SkySlots.DateOf(scribe.State) ?? where.Today(input.Now);
        try
        {
            if (DayPanchanga.Of(date, where.ZoneId, where.Position) is not { } day)
                return OutOfRange();
            scribe.Reply.Sky = where.Inputs;
            PanchangaAnswer.Tell(
                scribe.Reply, language, day, where.ZoneId, where.Name,
                [.. FestivalYear.Of(date.Year, where.ZoneId, where.Position).Where(kept => kept.Date == date)]);
            return null;
        }
        catch (OutsideEphemerisException)
        {
            return OutOfRange();
        }

        OpenQuestion OutOfRange() => new(Slots.Date, Texts.Get(language, PanchangaTexts.OutOfRange), []);
    }
}
