using NodaTime;

namespace Luna.Conversations.Understanding;

/// <summary>
/// "Half past twelve at night on the 5th": the clock is sure, the date is not, for the new one had begun at midnight.
/// </summary>
internal static class NightReader
{
    public static void Read(ReadingContext context, ReadingsFound found)
    {
        if (found.Of(Slots.BirthTime) is not { Reference: Slots.AtNight, Value: { } time } reading) return;
        var date = found.Of(Slots.BirthDate) is { } written
            ? written.Value is { } iso ? DateReader.Parse(iso) : (LocalDate?)null
            : context.KnownBirthDate;
        if (date is not { } night || night.PlusDays(1) > context.Today) return;
        found.Put(new SlotReading(
            Slots.BirthDate, null, found.Of(Slots.BirthDate)?.Written ?? reading.Written,
            Choices: [DateReader.Choice(night, context.Language), DateReader.Choice(night.PlusDays(1), context.Language)],
            Problem: new SlotProblem(TextKeys.ChooseNight, new Dictionary<string, string>
            {
                ["time"] = Texts.Time(context.Language, NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value),
            })));
    }
}
