using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.Tests.Turns;

public class what_answers_cost
{
    private static readonly Catalogue Sold = new()
    {
        Answers = { ["question"] = 1, ["dosha"] = 2 },
        Taxes = { ["INR"] = 18 },
        Packs = [new CatalogueItem { Id = "pack-50", Credits = 50, Prices = { ["INR"] = 49900 } }],
    };

    private static readonly PaymentOptions Payments = new()
    {
        Razorpay = { KeyId = "id", KeySecret = "secret", WebhookSecret = "hook" },
    };

    [Theory]
    [InlineData("en", "Do I have manglik dosha?", "yes", "costs 2 credits; you have 10", "8 are left")]
    [InlineData("hi", "क्या मैं मांगलिक हूँ?", "हां", "2 क्रेडिट लगते हैं; आपके पास 10 हैं", "8 बचे हैं")]
    [InlineData("hi-Latn", "kya main manglik hoon?", "haan", "2 credits lagte hain; aapke paas 10 hain", "8 bache hain")]
    public void the_price_is_told_before_and_the_rest_behind(string language, string question, string yes, string price, string rest)
    {
        var talk = Paying(credits: 10);
        var asked = talk.Hear(question);
        asked.Reply.Language.ShouldBe(language);
        asked.Reply.Text.ShouldContain(price);
        asked.Outcome.Wallet.ShouldBeEmpty();

        var answered = talk.Hear(yes);
        answered.Reply.Text.ShouldContain(rest);
        var held = answered.Outcome.Wallet.ShouldHaveSingleItem().ShouldBeOfType<CreditsHeld>();
        (held.Credits, answered.Reply.Charge).ShouldBe((2, new ReplyCharge(StreamIds.Wallet(Talk.UserId), held.Hold)));
        talk.Wallet!.Available.ShouldBe(8);
    }

    [Fact]
    public void a_no_charges_nothing_and_answers_nothing()
    {
        var talk = Paying(credits: 10);
        talk.Hear("Do I have manglik dosha?");
        var refused = talk.Hear("no");
        refused.Reply.Claims.ShouldBeEmpty();
        refused.Outcome.Wallet.ShouldBeEmpty();
        refused.Outcome.Conversation.OfType<WorkflowCancelled>().ShouldHaveSingleItem().Reason.ShouldBe(WorkflowCancelled.NotPaid);
    }

    [Fact]
    public void whoever_speaks_of_something_else_has_not_said_yes()
    {
        var talk = Paying(credits: 10);
        talk.Hear("Do I have manglik dosha?");
        talk.Hear("thanks").Outcome.Wallet.ShouldBeEmpty();
        talk.Hear("what is a nakshatra?").Outcome.Wallet.ShouldBeEmpty();
    }

    [Fact]
    public void too_few_credits_are_told_with_a_way_to_get_more()
    {
        var talk = Paying(credits: 1);
        var refused = talk.Hear("Do I have manglik dosha?");
        refused.Reply.Text.ShouldContain("costs 2 credits, and you have 1");
        refused.Reply.Buttons.ShouldContain(button => button.Label == "Buy credits");
        refused.Outcome.Wallet.ShouldBeEmpty();
    }

    [Fact]
    public void free_answers_are_free_each_day_and_counted()
    {
        var talk = Paying(credits: 0, free: 2);
        talk.Hear("Do I have manglik dosha?").Reply.Text.ShouldNotContain("free");
        talk.Hear("What about my career?").Reply.Text.ShouldContain("last free answer");
        talk.Hear("What about my health?").Reply.Text.ShouldContain("costs 1 credits, and you have 0");
        talk.Pass(TimeSpan.FromDays(1));
        talk.Hear("What about my health?").Outcome.Wallet.ShouldHaveSingleItem().ShouldBeOfType<CreditsHeld>().Credits.ShouldBe(0);
    }

    [Fact]
    public void what_is_not_in_the_catalogue_costs_nothing()
    {
        var heard = Paying(credits: 0).Hear("What is my mahadasha?");
        heard.Reply.Claims.ShouldNotBeEmpty();
        heard.Reply.Charge.ShouldBeNull();
    }

    [Fact]
    public void with_nothing_sold_nothing_is_said_of_money()
    {
        var heard = Talk.WithAChart().Hear("Do I have manglik dosha?");
        heard.Reply.Text.ShouldNotContain("credit");
        (heard.Reply.Charge, heard.Outcome.Wallet.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void an_order_is_made_once_with_its_tax_after_a_yes()
    {
        var talk = Paying(credits: 0);
        talk.Hear("I want to buy credits").Reply.Text.ShouldContain("50 credits, ₹499, of which ₹76.12 is tax");
        var ordered = talk.Hear("yes").Outcome.Payments.ShouldHaveSingleItem().Event.ShouldBeOfType<PaymentRequested>();
        (ordered.Amount, ordered.Tax, ordered.Credits, ordered.Provider).ShouldBe((new Money(49900, "INR"), 7612, 50, "razorpay"));
        ordered.Order.Length.ShouldBeLessThanOrEqualTo(40);
    }

    private static Talk Paying(int credits, int free = 0)
    {
        var talk = new Talk { Shop = new Shop(Sold with { FreeAnswers = free }, Payments) };
        talk.Hear("hi");
        talk.Hear("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        talk.Grant(credits);
        return talk;
    }
}
