using System.Collections.Immutable;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>From a birth to a chart: asks for date, time and place, reads them back, casts, and reads the chart.</summary>
internal static class KundliWorkflow
{
    public const string Name = "kundli";

    private const string SameDate = "same-date";
    private const string NextDate = "next-date";

    public static Workflow Definition { get; } = new(
        Name,
        [
            new(Slots.BirthDate, TextKeys.AskBirthDate, TextKeys.AskBirthDateAgain, TextKeys.AskBirthDateHelp,
                TextKeys.AskBirthDateWhy, TextKeys.ChooseDate),
            new(Slots.BirthTime, TextKeys.AskBirthTime, TextKeys.AskBirthTimeAgain, TextKeys.AskBirthTimeHelp,
                TextKeys.AskBirthTimeWhy, TextKeys.ChooseTime, MayBeUnknown: true),
            new(Slots.BirthPlace, TextKeys.AskBirthPlace, TextKeys.AskBirthPlaceAgain, TextKeys.AskBirthPlaceHelp,
                TextKeys.AskBirthPlaceWhy, TextKeys.ChoosePlace),
        ],
        Complete);

    public static bool IsOfBirth(SlotReading reading) =>
        reading.Slot is Slots.BirthDate or Slots.BirthTime or Slots.BirthPlace;

    /// <summary>The key of a birth among a user's: <c>self</c>, <c>partner</c>, <c>child:asha</c>.</summary>
    public static string PersonOf(IEnumerable<SlotReading> readings) => Person(
        readings.FirstOrDefault(reading => reading.Slot == Slots.Relation)?.Value,
        readings.FirstOrDefault(reading => reading.Slot == Slots.Name)?.Value);

    public static string Person(string? relation, string? name) => relation switch
    {
        null or "self" => "self",
        _ when name is null => relation,
        _ => $"{relation}:{name.ToLowerInvariant()}",
    };

    public static void ShowAgain(
        Scribe scribe, ImmutableSortedDictionary<string, FilledSlot> known, TurnInput input)
    {
        if (Casting.Resolve(Details(known, input)) is not Casting.Ready ready)
            return;
        scribe.Say(TextKeys.KundliIntroAgain);
        KundliReply.Read(scribe, ready, input.Now);
    }

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (NightQuestion(scribe) is { } night)
            return night;

        var birth = Details(scribe.State.Slots, input);
        switch (Casting.Resolve(birth))
        {
            case Casting.Skipped skipped:
                return new OpenQuestion(
                    Slots.BirthTime, Texts.Get(Texts.English, TextKeys.ClockSkipped, Clock(birth)), []);
            case Casting.Repeated repeated:
                return new OpenQuestion(
                    Slots.BirthTime, Texts.Get(Texts.English, TextKeys.ClockRepeated, Clock(birth)),
                    [
                        Turn(birth, repeated.First, TextKeys.ClockRepeatedFirst),
                        Turn(birth, repeated.Second, TextKeys.ClockRepeatedSecond),
                    ]);
            case Casting.Ready ready:
                Answer(scribe, ready, input);
                return null;
            default:
                throw new InvalidOperationException("A birth is ready, skipped or repeated.");
        }
    }

    private static void Answer(Scribe scribe, Casting.Ready ready, TurnInput input)
    {
        scribe.Record(new WorkflowStepCompleted(Name, "details"));
        KundliReply.ReadBack(scribe, ready);
        var hash = KundliReply.Read(scribe, ready, input.Now);
        RecordBirth(scribe, ready, hash);
    }

    private static void RecordBirth(Scribe scribe, Casting.Ready ready, string hash)
    {
        var state = scribe.State;
        var profileId = StreamIds.Profile(state.UserId, state.Person);
        var cast = new ChartCast(ready.Inputs, hash, Astrology.Engine.Version);
        if (state.Births.ContainsKey(state.Person))
            scribe.RecordOfProfile(profileId, new BirthDetailsCorrected(ready.Birth), cast);
        else
            scribe.RecordOfProfile(
                profileId,
                new ProfileCreated(state.UserId, state.Relation, state.Slots.GetValueOrDefault(Slots.Name)?.Value),
                new BirthDetailsRecorded(ready.Birth), cast);
        if (state.NoticeGiven && !state.Consented)
            scribe.RecordOfUser(new ConsentGiven(Notice.Version));
    }

    /// <summary>"Half past twelve at night on the 5th" may be the night that began on the 5th.</summary>
    private static OpenQuestion? NightQuestion(Scribe scribe)
    {
        var time = scribe.State.Slots[Slots.BirthTime];
        if (time.Reference != Slots.AtNight)
            return null;
        var date = LocalDatePattern.Iso.Parse(scribe.State.Slots[Slots.BirthDate].Value).Value;
        return new OpenQuestion(
            Slots.BirthTime,
            Texts.Get(Texts.English, TextKeys.ChooseNight,
                ("time", Texts.Time(Texts.English, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time.Value).Value))),
            [
                new SlotChoice(time.Value, Texts.Date(Texts.English, date), SameDate),
                new SlotChoice(time.Value, Texts.Date(Texts.English, date.PlusDays(1)), NextDate),
            ]);
    }

    /// <summary>What a choice of the calendar date for an hour after midnight does to the slots.</summary>
    public static IEnumerable<SlotReading> Settle(SlotReading reading, Conversation state)
    {
        if (reading is not { Slot: Slots.BirthTime, Reference: SameDate or NextDate })
        {
            yield return reading;
            yield break;
        }

        if (reading.Reference == NextDate)
        {
            var date = LocalDatePattern.Iso.Parse(state.Slots[Slots.BirthDate].Value).Value.PlusDays(1);
            yield return new SlotReading(Slots.BirthDate, LocalDatePattern.Iso.Format(date), reading.Written);
        }

        yield return reading with { Reference = null };
    }

    private static BirthDetails Details(ImmutableSortedDictionary<string, FilledSlot> slots, TurnInput input)
    {
        var place = input.Places.ById(int.Parse(slots[Slots.BirthPlace].Reference!, System.Globalization.CultureInfo.InvariantCulture))!;
        var time = slots[Slots.BirthTime];
        return new BirthDetails(
            slots[Slots.BirthDate].Value,
            time.Value == Slots.Unknown ? null : time.Value,
            slots.TryGetValue(Slots.BirthTimeMargin, out var margin)
                ? int.Parse(margin.Value, System.Globalization.CultureInfo.InvariantCulture) : 0,
            new BirthPlace(
                place.Id, place.Name, place.Region, place.Country, place.LatitudeDegrees, place.LongitudeDegrees, place.Zone),
            Casting.OffsetOf(time.Reference));
    }

    private static SlotChoice Turn(BirthDetails birth, Offset offset, string key) => new(
        birth.Time!, Texts.Get(Texts.English, key, ("offset", KundliReply.OffsetText(offset))), Casting.ReferenceOf(offset));

    private static (string, string)[] Clock(BirthDetails birth) =>
    [
        ("date", KundliReply.DateText(birth)), ("time", KundliReply.TimeText(birth)), ("place", birth.Place.Name),
    ];
}
