using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>The hour of the day at which something is wanted: "roz subah 7 baje", "every evening".</summary>
internal static class HourReader
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static void Read(MessageTokens m, ReadingContext context, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.Hour;
        var times = new ReadingsFound();
        var part = Part(m);
        TimeReader.Read(
            m, new ReadingContext(asked ? Slots.BirthTime : null, null, context.Today, context.Language), speaksOfBirth: true, times);
        if (times.Of(Slots.BirthTime) is not { } time) return;
        // "In the morning" is an hour near enough; a message is late or early by nothing that matters.
        if (part is not DayPart.None && times.Of(Slots.BirthTimeMargin)?.Value is "180")
            time = time with { Value = Pattern.Format(Usual(part)) };
        found.Put(time with { Slot = Slots.Hour, Reference = null });
    }

    private static DayPart Part(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Sense.Part is not DayPart.None and var part)
                return part;
        return DayPart.None;
    }

    private static LocalTime Usual(DayPart part) => part switch
    {
        DayPart.Early => new LocalTime(6, 0),
        DayPart.Morning => new LocalTime(7, 0),
        DayPart.Afternoon => new LocalTime(13, 0),
        DayPart.Evening => new LocalTime(18, 0),
        _ => new LocalTime(21, 0),
    };
}
