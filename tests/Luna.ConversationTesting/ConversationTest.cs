namespace Luna.ConversationTesting;

/// <summary>A conversation that one person has with Luna, and what is expected of it.</summary>
/// <param name="Language">The person has chosen it before; null: none chosen.</param>
public sealed record ConversationTest(
    string File, int Line, string Name, string Channel, string? Language, IReadOnlyList<TalkStep> Steps)
{
    public override string ToString() => $"{Path.GetFileNameWithoutExtension(File)}: {Name}";
}

/// <summary>What the person does, or that time passes, and what is expected then.</summary>
/// <param name="Messages">Several are a burst within a second.</param>
/// <param name="Button">Label, number in the list, or payload of a choice that Luna offered.</param>
/// <param name="Edits">Number of the person's message, from 1, whose words these replace.</param>
/// <param name="Restart">Luna stops and starts again before this.</param>
public sealed record TalkStep(
    int Line, IReadOnlyList<string> Messages, string? Button, int? Edits, TimeSpan? Wait, bool Restart, Expectations Expected);

/// <summary>Null or empty: nothing is expected of it.</summary>
/// <param name="Asks">The open slot; <see cref="Nothing"/>: none is.</param>
/// <param name="Slots">Standing values of the workflow last touched.</param>
/// <param name="Events">In this order among all of the turn, others may stand between.</param>
public sealed record Expectations(
    string? Asks, IReadOnlyDictionary<string, string> Slots, IReadOnlyList<string> Events,
    IReadOnlyList<string> NotEvents, IReadOnlyList<Pattern> Says, IReadOnlyList<Pattern> Never)
{
    public const string Nothing = "nothing";
}
