using System.Globalization;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Safeguards;

namespace Luna.Conversations.Workflows.Money;

/// <summary>Credits for money: the person chooses, hears the price with its tax, says yes, and is sent where to pay.</summary>
internal static class TopUpOrder
{
    public static OpenQuestion? Doubt(Scribe scribe, TurnInput input)
    {
        var offers = Offers(scribe, input);
        if (offers.Count == 0)
            return null;
        if (Chosen(scribe.State, offers) is not { } offer)
            return new OpenQuestion(
                Slots.Amount, Texts.Get(scribe.Language, MoneyTexts.Choose),
                [
                    .. offers.Select(one => new SlotChoice(
                        one.Price.Minor.ToString(CultureInfo.InvariantCulture), Label(scribe.Language, one), one.Item.Id)),
                ]);
        return Confirmation.Answered(scribe.State, input) is not null ? null : new OpenQuestion(
            Slots.Confirm,
            Texts.Get(
                scribe.Language, offer.Tax > 0 ? MoneyTexts.ConfirmTaxed : MoneyTexts.Confirm, ("item", Label(scribe.Language, offer)),
                ("tax", MoneyWords.Of(offer.Price with { Minor = offer.Tax }))),
            Charging.YesOrNo(scribe));
    }

    public static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var (state, offers) = (scribe.State, Offers(scribe, input));
        if (offers.Count == 0)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.TopUpClosed);
        if (Confirmation.Answered(state, input) != Confirmation.Yes)
            return MoneyWorkflows.Tell(scribe, MoneyTexts.NothingCharged);
        var offer = Chosen(state, offers)!;
        var order = $"order:{StreamIds.Of(state.Id, $"order:{state.LastInbound}"):N}";
        scribe.RecordOfPayment(StreamIds.Payment(order), new PaymentRequested(
            order, state.UserId, state.Id, offer.Provider, offer.Item.Id, offer.Price, offer.Tax, offer.Item.Credits, scribe.Language,
            input.Now));
        return MoneyWorkflows.Tell(scribe, MoneyTexts.LinkComes);
    }

    /// <summary>For instance <c>50 credits, ₹499</c>.</summary>
    public static string Label(string language, Offer offer) => Texts.Get(
        language, offer.Renews ? MoneyTexts.ItemMonthly : MoneyTexts.Item, ("credits", Charging.Number(offer.Item.Credits)),
        ("price", MoneyWords.Of(offer.Price)));

    private static List<Offer> Offers(Scribe scribe, TurnInput input)
    {
        scribe.SpeaksOfMoney |= input.Shop.IsOpen;
        var country = Country.Of(scribe.State, input.Places);
        return [.. input.Shop.Catalogue.Items.Select(item => input.Shop.OfferOf(item, country, scribe.State.Chat.Channel)).OfType<Offer>()];
    }

    /// <summary>From the list, or by what it costs; where one thing is sold there is nothing to choose.</summary>
    private static Offer? Chosen(Conversation state, List<Offer> offers)
    {
        if (offers.Count == 1)
            return offers[0];
        return state.Slots.GetValueOrDefault(Slots.Amount) is not { } told ? null
            : offers.Find(offer => offer.Item.Id == told.Reference)
                ?? offers.Find(offer => offer.Price.Minor.ToString(CultureInfo.InvariantCulture) == told.Value);
    }
}
