using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Money;

/// <summary>Buying, what was paid, and money back: where nothing is sold, told so.</summary>
internal static class MoneyWorkflows
{
    public static Workflow Report { get; } = new("report", [Intents.PaymentUpgrade], [], (scribe, _) => Tell(scribe, MoneyTexts.ReportClosed))
    {
        IsMeant = understood => understood.Move == Moves.Report,
        Besides = [Slots.Amount],
        StartsOnlyWhenAsked = true,
    };

    public static Workflow Charges { get; } = new("charges", [Intents.PaymentUpgrade], [], ChargesAnswer.Complete)
    {
        IsMeant = understood => understood.Move == Moves.Charges,
        StartsOnlyWhenAsked = true,
    };

    public static Workflow TopUp { get; } = new("top-up", [Intents.PaymentUpgrade], [Choice, Confirm], TopUpOrder.Complete)
    {
        Needs = (_, _) => [],
        InDoubt = TopUpOrder.Doubt,
        StartsOnlyWhenAsked = true,
    };

    public static Workflow Refund { get; } = new("refund", [Intents.Refund], [Confirm], RefundOrder.Complete)
    {
        Besides = [Slots.Amount],
        Needs = (_, _) => [],
        InDoubt = RefundOrder.Doubt,
        StartsOnlyWhenAsked = true,
    };

    private static WorkflowSlot Choice => new(
        Slots.Amount, MoneyTexts.Choose, MoneyTexts.Choose, MoneyTexts.ChooseHelp, MoneyTexts.ChooseWhy, MoneyTexts.Choose);

    private static WorkflowSlot Confirm => new(
        Slots.Confirm, MoneyTexts.ConfirmAgain, MoneyTexts.ConfirmAgain, MoneyTexts.ConfirmHelp, MoneyTexts.ConfirmWhy, MoneyTexts.ConfirmAgain);

    public static OpenQuestion? Tell(Scribe scribe, string told)
    {
        scribe.Say(told);
        return null;
    }
}
