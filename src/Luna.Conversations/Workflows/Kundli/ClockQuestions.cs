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
    public static OpenQuestion? Night(Scribe scribe, TurnInput input) =>
        Night(scribe, input, Slots.BirthDate, Slots.BirthTime);

    /// <param name="dateSlot">With <paramref name="timeSlot"/> the birth that is meant, one's own or a partner's.</param>
    /// <inheritdoc cref="Night(Scribe, TurnInput)"/>
    public static OpenQuestion? Night(Scribe scribe, TurnInput input, string dateSlot, string timeSlot)
    {
        var (slots, language) = (scribe.State.Slots, scribe.Language);
        if (slots.GetValueOrDefault(timeSlot) is not { Reference: Slots.AtNight } time
            || slots.GetValueOrDefault(dateSlot) is not { Reference: not Slots.ByCalendar } date)
            return null;
        var named = LocalDatePattern.Iso.Parse(date.Value).Value;
        if (named.PlusDays(1) > input.Today)
            return null;
        return new OpenQuestion(
            dateSlot,
            Texts.Get(language, TextKeys.ChooseNight, ("time", Time(language, time.Value))),
            [Choice(language, named), Choice(language, named.PlusDays(1))]);
    }

    /// <param name="result">Why the birth is not ready to be cast.</param>
    public static OpenQuestion Of(Scribe scribe, BirthDetails birth, Casting.Result result)
    {
        return result switch
        {
            Casting.LeftOut => new(Slots.BirthDate, Say(TextKeys.ProblemDateLeftOut), []),
            Casting.Skipped => new(Slots.BirthTime, Say(TextKeys.ClockSkipped), []),
            Casting.Repeated repeated => new(
                Slots.BirthTime,
                Say(TextKeys.ClockRepeated),
                [
                    Choice(repeated.First, TextKeys.ClockRepeatedFirst),
                    Choice(repeated.Second, TextKeys.ClockRepeatedSecond),
                ]),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Nothing is open."),
        };

        string Say(string key) => Texts.Get(
            scribe.Language, key, ("date", KundliReply.DateText(scribe.Language, birth)),
            ("time", birth.Time is { } time ? Time(scribe.Language, time) : ""), ("place", birth.Place.Name));

        SlotChoice Choice(Offset offset, string key) => new(
            birth.Time!, Texts.Get(scribe.Language, key, ("offset", KundliReply.OffsetText(offset))), Casting.ReferenceOf(offset));
    }

    private static SlotChoice Choice(string language, LocalDate date) =>
        new(LocalDatePattern.Iso.Format(date), Texts.Date(language, date), Slots.ByCalendar);

    private static string Time(string language, string time) => Texts.Time(language, HourAndMinute.Parse(time).Value);
}
