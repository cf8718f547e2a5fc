using Luna.Conversations.Payments;
using Luna.Conversations.Turns;
using NodaTime;

namespace Luna.Conversations.Workflows.Money;

/// <summary>"Why was I charged?": what there is, what was paid, and what the credits went for.</summary>
internal static class ChargesAnswer
{
    private const int MostSpends = 5;

    public static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (!input.Shop.IsOpen)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.TopUpClosed);
        scribe.LooksAtAccount = scribe.SpeaksOfMoney = true;
        var account = input.Account ?? new Account([], []);
        scribe.Say(MoneyTexts.Balance, ("available", Charging.Number(scribe.Wallet?.Available ?? 0)));
        if (account.Payments.Count == 0)
            scribe.Say(MoneyTexts.NothingPaid);
        else
            scribe.Say(MoneyTexts.Paid, ("payments", string.Join('\n', account.Payments.SelectMany(payment => Receipts(scribe.Language, payment)))));
        if (account.Spent.Count > 0)
            scribe.Say(MoneyTexts.SpentOn, ("answers", string.Join('\n', account.Spent.Take(MostSpends).Select(spent => Texts.Get(
                scribe.Language, MoneyTexts.SpentLine, ("date", Date(scribe.Language, spent.At)), ("credits", Charging.Number(spent.Credits)),
                ("answers", string.Join(", ", spent.Answers.Select(name => Texts.Get(scribe.Language, TextKeys.WorkflowName(name))))))))));
        return null;
    }

    /// <summary>A line for each time that was paid: date, credits, amount with its tax, number, and what was given back.</summary>
    public static IEnumerable<string> Receipts(string language, Payment payment) => payment.Captures.Select(capture =>
    {
        var order = payment.Order!;
        return Texts.Get(
            language, capture.Value.Refunded > 0 ? MoneyTexts.ReceiptRefunded : MoneyTexts.Receipt, ("date", Date(language, capture.Value.At)),
            ("credits", Charging.Number(order.Credits)), ("amount", MoneyWords.Of(capture.Value.Amount)),
            ("tax", MoneyWords.Of(capture.Value.Amount with { Minor = order.Tax })), ("number", capture.Key),
            ("refunded", MoneyWords.Of(capture.Value.Amount with { Minor = capture.Value.Refunded })));
    });

    private static string Date(string language, DateTimeOffset at) => Texts.Date(language, LocalDate.FromDateTime(at.UtcDateTime));
}
