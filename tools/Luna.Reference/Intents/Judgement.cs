using Luna.Astrology.Places;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Reference.Intents;

/// <summary>What Luna made of a labelled message.</summary>
internal sealed record Judgement(LabelledMessage Message, Understood Said)
{
    /// <summary>A message means the same on any day; births lie before this one.</summary>
    private static readonly LocalDate Today = new(2026, 1, 1);

    public bool IsStrict => Said.Intent == Message.Intent;

    public bool IsLenient => IsStrict || Message.AlsoAcceptable.Contains(Said.Intent);

    public bool Raised => Said.Safety is { IsDistress: true };

    public static Judgement Of(LabelledMessage message) => new(message, MessageReader.Read(
        message.Text, null, new ReadingContext(SlotOf(message.Context), null, Today, "en"), Gazetteer.Default));

    private static string? SlotOf(string? context) => context switch
    {
        null => null,
        "confirm" => Slots.Confirm,
        "time_of_birth" => Slots.BirthTime,
        "place_of_birth" => Slots.BirthPlace,
        "date_of_birth" => Slots.BirthDate,
        _ => throw new InvalidDataException($"Nobody knows the context '{context}'."),
    };
}
