using System.Globalization;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Money;

/// <summary>What an answer costs: told before it is given, and given after a clear yes.</summary>
internal static class Charging
{
    /// <summary>The yes that any workflow asks whose answer costs something.</summary>
    public static WorkflowSlot Slot { get; } = new(
        Slots.Confirm, MoneyTexts.PriceAgain, MoneyTexts.PriceAgain, MoneyTexts.PriceHelp, MoneyTexts.PriceWhy, MoneyTexts.PriceAgain);

    public static Price PriceOf(Scribe scribe, Workflow workflow, TurnInput input)
    {
        var credits = input.Shop.Catalogue.CostOf(workflow.Name);
        if (credits == 0)
            return Price.Nothing;
        scribe.SpeaksOfMoney = true;
        var today = LocalDatePattern.Iso.Format(Whereabouts.Likely(scribe.State, input.Places).Today(input.Now));
        var free = input.Shop.Catalogue.FreeAnswers - (scribe.Wallet?.FreeUsedOn(today) ?? 0) - scribe.Bill.Free;
        return new Price(
            credits, today, free, (scribe.Wallet?.Available ?? 0) - scribe.Bill.Credits, Confirmation.Answered(scribe.State, input));
    }

    /// <returns>Null where nothing has to be asked.</returns>
    public static OpenQuestion? Ask(Scribe scribe, Price price) => price is { IsFree: false, IsAffordable: true, Answer: null }
        ? new OpenQuestion(
            Slots.Confirm,
            Texts.Get(scribe.Language, MoneyTexts.Price, ("credits", Number(price.Credits)), ("available", Number(price.Available))),
            YesOrNo(scribe))
        : null;

    /// <summary>What was told is kept, so that it need not be told again once there are credits.</summary>
    public static void Refuse(Scribe scribe, Workflow workflow, Price price)
    {
        if (price.IsAffordable)
        {
            scribe.Say(MoneyTexts.NothingCharged);
        }
        else
        {
            scribe.Say(
                MoneyTexts.TooFew, ("credits", Number(price.Credits)), ("available", Number(price.Available)));
            scribe.Button(Payloads.OfIntent(Intents.PaymentUpgrade), MoneyTexts.ButtonTopUp);
        }

        scribe.Record(new WorkflowCancelled(workflow.Name, WorkflowCancelled.NotPaid));
    }

    /// <summary>The answer stands in the reply; what it costs is set aside with it.</summary>
    public static void Note(Scribe scribe, Workflow workflow, Price price)
    {
        if (price.Credits == 0)
            return;
        scribe.Bill.Add(workflow.Name, price);
        if (price is { IsFree: true, FreeLeft: 1 })
            scribe.Say(MoneyTexts.LastFree);
        else if (!price.IsFree)
            scribe.Say(MoneyTexts.Charged, ("credits", Number(price.Credits)), ("available", Number(price.Available - price.Credits)));
    }

    public static IReadOnlyList<SlotChoice> YesOrNo(Scribe scribe) =>
    [
        new(Confirmation.Yes, Texts.Get(scribe.Language, MoneyTexts.Yes)), new(Confirmation.No, Texts.Get(scribe.Language, MoneyTexts.No)),
    ];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Today">ISO, where the person is.</param>
/// <param name="FreeLeft">Answers that are still free today.</param>
/// <param name="Available">Credits, less what this turn has spent already.</param>
/// <param name="Answer"><c>yes</c> or <c>no</c> to the price; null while nothing was said to it.</param>
internal readonly record struct Price(int Credits, string Today, int FreeLeft, int Available, string? Answer)
{
    public static Price Nothing { get; } = new(0, "", 0, 0, null);

    public bool IsFree => Credits == 0 || FreeLeft > 0;

    public bool IsAffordable => Available >= Credits;

    public bool IsRefused => !IsFree && (!IsAffordable || Answer == Confirmation.No);
}
