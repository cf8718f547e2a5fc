using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Money;

/// <summary>Buying credits or a report, and money back: where no provider of payments is configured, told so.</summary>
internal static class MoneyWorkflows
{
    public static Workflow Report { get; } = Closed("report", Intents.PaymentUpgrade, MoneyTexts.ReportClosed) with
    {
        IsMeant = understood => understood.Move == Moves.Report,
    };

    public static Workflow TopUp { get; } = Closed("top-up", Intents.PaymentUpgrade, MoneyTexts.TopUpClosed);

    public static Workflow Refund { get; } = Closed("refund", Intents.Refund, MoneyTexts.RefundClosed);

    private static Workflow Closed(string name, string intent, string told) => new(name, [intent], [], (scribe, _) => Tell(scribe, told))
    {
        Besides = [Slots.Amount],
        StartsOnlyWhenAsked = true,
    };

    private static OpenQuestion? Tell(Scribe scribe, string told)
    {
        scribe.Say(told);
        return null;
    }
}
