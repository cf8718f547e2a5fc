using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>What calendars and clocks leave open of a birth, asked back instead of guessed.</summary>
internal static class ClockQuestions
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>
    /// "Half past twelve at night on the 5th" may be the night that began on the 5th: the clock is sure, the date is not.
    /// </summary>
    public static OpenQuestion? Night(Conversation state, TurnInput input)
    {
        if (state.Slots.GetValueOrDefault(Slots.BirthTime) is not { Reference: Slots.AtNight } time
            || state.Slots.GetValueOrDefault(Slots.BirthDate) is not { Reference: not Slots.ByCalendar } date)
            return null;
        var named = LocalDatePattern.Iso.Parse(date.Value).Value;
        if (named.PlusDays(1) > input.Today)
            return null;
        return new OpenQuestion(
            Slots.BirthDate,
            Texts.Get(Texts.English, TextKeys.ChooseNight, ("time", Time(time.Value))),
            [Choice(named), Choice(named.PlusDays(1))]);
    }

    /// <param name="result">Why the birth is not ready to be cast.</param>
    public static OpenQuestion Of(BirthDetails birth, Casting.Result result) => result switch
    {
        Casting.LeftOut => new(Slots.BirthDate, Say(TextKeys.ProblemDateLeftOut, birth), []),
        Casting.Skipped => new(Slots.BirthTime, Say(TextKeys.ClockSkipped, birth), []),
        Casting.Repeated repeated => new(
            Slots.BirthTime,
            Say(TextKeys.ClockRepeated, birth),
            [
                Choice(birth, repeated.First, TextKeys.ClockRepeatedFirst),
                Choice(birth, repeated.Second, TextKeys.ClockRepeatedSecond),
            ]),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Nothing is open."),
    };

    private static SlotChoice Choice(LocalDate date) =>
        new(LocalDatePattern.Iso.Format(date), Texts.Date(Texts.English, date), Slots.ByCalendar);

    private static SlotChoice Choice(BirthDetails birth, Offset offset, string key) => new(
        birth.Time!, Texts.Get(Texts.English, key, ("offset", KundliReply.OffsetText(offset))), Casting.ReferenceOf(offset));

    private static string Say(string key, BirthDetails birth) => Texts.Get(
        Texts.English, key, ("date", KundliReply.DateText(birth)),
        ("time", birth.Time is { } time ? Time(time) : ""), ("place", birth.Place.Name));

    private static string Time(string time) => Texts.Time(Texts.English, HourAndMinute.Parse(time).Value);
}
