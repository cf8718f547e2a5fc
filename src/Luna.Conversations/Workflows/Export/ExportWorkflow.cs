using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Export;

/// <summary>Hands a person all that Luna holds about them, at once.</summary>
internal static class ExportWorkflow
{
    /// <summary>For how long it can be fetched.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    public static Workflow Definition { get; } = new("export", [Intents.DeleteMyData], [], Complete)
    {
        IsMeant = understood => understood.Move == Moves.Export,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var until = input.Now + Lasts;
        scribe.RecordOfUser(new DataExported(until));
        scribe.Reply.Documents.Add(new ReplyDocument("luna-data", until));
        scribe.Say(ExportTexts.Here);
        return null;
    }
}
