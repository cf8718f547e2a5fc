using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Money;

/// <summary>
/// Money back: at once while the payment is young and its credits are still there; else a human decides. Where nothing is
/// sold, told so.
/// </summary>
internal static class RefundOrder
{
    /// <summary>By whom it is asked for.</summary>
    private const string Person = "person";

    public static OpenQuestion? Doubt(Scribe scribe, TurnInput input)
    {
        scribe.LooksAtAccount = scribe.SpeaksOfMoney = input.Shop.IsOpen;
        if (Last(input) is not { } paid || !IsSimple(scribe, input, paid) || Confirmation.Answered(scribe.State, input) is not null)
            return null;
        return new OpenQuestion(
            Slots.Confirm,
            Texts.Get(
                scribe.Language, MoneyTexts.RefundConfirm, ("amount", MoneyWords.Of(paid.Left)),
                ("credits", Charging.Number(paid.Order.Credits))),
            Charging.YesOrNo(scribe));
    }

    public static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (!input.Shop.IsOpen)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.RefundClosed);
        if (Last(input) is not { } paid)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.RefundNothing);
        if (!IsSimple(scribe, input, paid))
        {
            scribe.Record(new HandoffRequested(Intents.Refund));
            return MoneyWorkflows.Tell(scribe, MoneyTexts.RefundHuman);
        }

        if (Confirmation.Answered(scribe.State, input) != Confirmation.Yes
            || PaymentDecision.AskRefund(paid.Payment, paid.PaymentId, null, Intents.Refund, Person, input.Now) is not { } asked)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.RefundNot);
        scribe.RecordOfPayment(paid.Payment.Id, asked);
        scribe.Say(MoneyTexts.RefundComes, ("amount", MoneyWords.Of(asked.Amount)));
        return null;
    }

    /// <summary>The latest payment of which something can be given back.</summary>
    private static Paid? Last(TurnInput input) => (input.Account?.Payments ?? [])
        .SelectMany(payment => payment.Captures.Where(capture => capture.Value.Refundable > 0)
            .Select(capture => new Paid(payment, capture.Key, capture.Value)))
        .OrderByDescending(paid => paid.Capture.At).FirstOrDefault();

    private static bool IsSimple(Scribe scribe, TurnInput input, Paid paid) =>
        input.Now - paid.Capture.At < TimeSpan.FromDays(input.Shop.Payments.RefundDays)
        && paid.Payment.Flags.IsEmpty && (scribe.Wallet?.Available ?? 0) >= paid.Order.Credits;

    private sealed record Paid(Payment Payment, string PaymentId, Capture Capture)
    {
        public PaymentRequested Order => Payment.Order!;

        public Payments.Money Left => Capture.Amount with { Minor = Capture.Refundable };
    }
}
