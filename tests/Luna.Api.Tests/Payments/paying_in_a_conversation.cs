using System.Diagnostics;
using System.Text.RegularExpressions;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.StandIns;
using Luna.StandIns.Payments;

namespace Luna.Api.Tests.Payments;

/// <summary>From "I want credits" to the receipt, over the wires of both providers and whatever a network does to their words.</summary>
public sealed class paying_in_a_conversation(PayingLuna luna) : IClassFixture<PayingLuna>
{
    private const string Birth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task credits_are_chosen_confirmed_paid_and_receipted_once_whatever_the_network_does(int seed)
    {
        var person = luna.Somebody();
        var order = await luna.OrderOfAsync(person);
        await UntilSaidAsync(person, @"https://rzp\.test/");

        luna.Razorpay.Pay(order);
        await luna.DeliverAsync(new Mischief(seed).Of(luna.Razorpay.TakeTold()));

        await UntilSaidAsync(person, "₹499 was received.*50 credits more, you have 50 now");
        (await WalletEventsAsync(person)).ShouldHaveSingleItem().ShouldBeOfType<CreditsGranted>().Credits.ShouldBe(50);
        (await SaidAsync(person)).Count(text => text.Contains("was received", StringComparison.Ordinal)).ShouldBe(1);
        luna.Razorpay.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task nothing_is_ordered_without_a_yes()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "I want to buy credits");
        (await luna.SayAsync(person, "1")).ShouldContain("₹499, of which ₹76.12 is tax");
        (await luna.SayAsync(person, "no")).ShouldContain("nothing was charged");
        (await luna.OrdersOfAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_provider_that_fails_and_one_that_breaks_off_make_one_page()
    {
        var person = luna.Somebody();
        luna.Razorpay.FailNext(503);
        var before = luna.Razorpay.Calls.Count;
        await luna.OrderOfAsync(person);
        await UntilSaidAsync(person, @"https://rzp\.test/");
        luna.Razorpay.Calls.Skip(before).Count(call => call == "POST /v1/payment_links").ShouldBe(1);

        var other = luna.Somebody();
        await AskAsync(other);
        luna.Razorpay.FailNext(0, times: 2); // found nothing, and made the page: of neither an answer came
        await luna.SayAsync(other, "yes");
        await UntilSaidAsync(other, @"https://rzp\.test/");
        luna.Razorpay.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_card_is_paid_with_at_stripe_for_every_month()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "I want to buy credits");
        (await luna.SayAsync(person, "2")).ShouldContain("every month");
        await luna.SayAsync(person, "yes");
        await UntilSaidAsync(person, @"https://checkout\.stripe\.test/");
        ((string?)luna.Stripe.SessionOf((await luna.OrdersOfAsync(person)).Single())["mode"]).ShouldBe("subscription");
        luna.Stripe.BrokenRules.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task whoever_writes_from_abroad_pays_by_card_in_their_own_currency(int seed)
    {
        var number = $"1650555{Random.Shared.Next(1000, 9999)}";
        await luna.SayOnWhatsAppAsync(number, "I want to buy credits");
        await luna.SayOnWhatsAppAsync(number, "1");
        await luna.SayOnWhatsAppAsync(number, "yes");
        await UntilSentAsync(number, @"Pay \$5\.99 here: https://checkout\.stripe\.test/");
        var order = (await luna.OrdersOfAsync(new Channels.ChatAddress("whatsapp", number))).Single();

        luna.Stripe.Decline(order);
        luna.Stripe.Pay(order);
        await luna.DeliverAsync(new Mischief(seed).Of(luna.Stripe.TakeTold()));

        await UntilSentAsync(number, @"\$5\.99 was received.*you have 50 now");
        var wallet = StreamIds.Wallet(StreamIds.User(new("whatsapp", number)));
        (await luna.EventsOfAsync(wallet)).ShouldHaveSingleItem().Data.ShouldBeOfType<CreditsGranted>();
        luna.Stripe.BrokenRules.ShouldBeEmpty();
        luna.WhatsApp.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task another_amount_than_was_ordered_grants_nothing()
    {
        var person = luna.Somebody();
        var order = await luna.OrderOfAsync(person);
        await UntilSaidAsync(person, @"https://rzp\.test/");
        luna.Razorpay.Pay(order, minor: 100);
        await luna.DeliverAsync(luna.Razorpay.TakeTold());
        var events = (await luna.EventsOfAsync(StreamIds.Payment(order))).Select(e => e.Data).ToArray();
        events.OfType<PaymentFlagged>().ShouldHaveSingleItem().Reason.ShouldBe(PaymentFlagged.Mismatch);
        events.OfType<PaymentCaptured>().ShouldBeEmpty();
        (await WalletEventsAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task failed_and_expired_payments_are_told()
    {
        var person = luna.Somebody();
        var order = await luna.OrderOfAsync(person);
        await UntilSaidAsync(person, @"https://rzp\.test/");
        luna.Razorpay.Decline(order);
        await luna.DeliverAsync(luna.Razorpay.TakeTold());
        await UntilSaidAsync(person, @"did not go through.*https://rzp\.test/");
        luna.Razorpay.Expire(order);
        await luna.DeliverAsync(luna.Razorpay.TakeTold());
        await UntilSaidAsync(person, "closed without a payment");
    }

    [Fact]
    public async Task an_answer_costs_credits_after_the_free_ones_and_after_a_yes()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, Birth);
        (await luna.SayAsync(person, "Do I have manglik dosha?")).ShouldContain("last free answer");
        (await luna.SayAsync(person, "What about my career?")).ShouldContain("you have 0");
        await BuyAsync(person);

        (await luna.SayAsync(person, "What about my career?")).ShouldContain("costs 1 credits; you have 50");
        (await WalletEventsAsync(person)).OfType<CreditsHeld>().ShouldHaveSingleItem().Credits.ShouldBe(0);
        (await luna.SayAsync(person, "yes")).ShouldContain("49 are left");
        await UntilAsync(person, events => events.OfType<HoldSettled>().Any(settled => settled.Credits == 1));

        (await luna.SayAsync(person, "Do I have manglik dosha?")).ShouldContain("costs 2 credits");
        (await luna.SayAsync(person, "no")).ShouldContain("nothing was charged");
        (await WalletEventsAsync(person)).OfType<CreditsHeld>().Count().ShouldBe(2);

        var told = await luna.SayAsync(person, "why was I charged?");
        told.ShouldContain("You have 49 credits");
        told.ShouldMatch("50 credits for ₹499, of which ₹76.12 tax; payment pay_");
        told.ShouldContain("1 credits for");
    }

    [Fact]
    public async Task a_yes_to_an_old_price_is_no_yes_to_a_new_one()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, Birth);
        await luna.SayAsync(person, "Do I have manglik dosha?");
        await BuyAsync(person);
        await luna.SayAsync(person, "What about my career?");
        await luna.SayAsync(person, "yes");
        (await luna.SayAsync(person, "and my health?")).ShouldContain("costs 1 credits; you have 49");
    }

    [Fact]
    public async Task money_comes_back_while_the_credits_are_there()
    {
        var person = luna.Somebody();
        var order = await BuyAsync(person);
        (await luna.SayAsync(person, "I want a refund")).ShouldContain("I can give back ₹499");
        await luna.SayAsync(person, "yes");
        await WaitAsync(async () => (await luna.EventsOfAsync(StreamIds.Payment(order))).Any(e => e.Data is RefundRequested), "a refund asked for");
        await WaitAsync(
            () => Task.FromResult(luna.Razorpay.Calls.Any(call => call.EndsWith("/refund", StringComparison.Ordinal))), "a refund at the provider");
        await luna.DeliverAsync(new Mischief(7).Of(luna.Razorpay.TakeTold()));
        await UntilSaidAsync(person, "₹499 has been given back");
        await using var session = luna.Store.QuerySession();
        var wallet = await session.LoadAsync<Wallet>(PayingLuna.WalletOf(person), TestContext.Current.CancellationToken);
        (wallet!.Available, wallet.Overdrawn).ShouldBe((0, 0));
        luna.Razorpay.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_human_decides_about_money_whose_credits_were_spent()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, Birth);
        await luna.SayAsync(person, "Do I have manglik dosha?");
        await BuyAsync(person);
        await luna.SayAsync(person, "What about my career?");
        await luna.SayAsync(person, "yes");
        (await luna.SayAsync(person, "I want a refund")).ShouldContain("A human has to decide");
        (await luna.EventsOfAsync(PayingLuna.ConversationOf(person))).ShouldContain(e => e.Data is HandoffRequested);
    }

    [Fact]
    public async Task an_answer_that_the_platform_refuses_costs_nothing()
    {
        var number = $"91{Random.Shared.NextInt64(1_000_000_000, 9_999_999_999)}";
        var chat = new Channels.ChatAddress("whatsapp", number);
        var wallet = StreamIds.Wallet(StreamIds.User(chat));
        await using (var session = luna.Store.LightweightSession())
        {
            session.Events.Append(wallet, new CreditsGranted("test:1", 10));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await luna.SayOnWhatsAppAsync(number, Birth);
        await luna.SayOnWhatsAppAsync(number, "Do I have manglik dosha?");
        await luna.SayOnWhatsAppAsync(number, "What about my career?");
        luna.WhatsApp.FailNext(WhatsAppFailure.Undeliverable, times: 10, to: number);
        await luna.SayOnWhatsAppAsync(number, "yes");
        (await luna.EventsOfAsync(wallet)).ShouldContain(e => e.Data is HoldVoided);
        await using var reading = luna.Store.QuerySession();
        (await reading.LoadAsync<Wallet>(wallet, TestContext.Current.CancellationToken))!.Available.ShouldBe(10);
    }

    [Fact]
    public async Task no_secret_and_nothing_of_how_somebody_paid_is_ever_stored()
    {
        await BuyAsync(luna.Somebody());
        foreach (var canary in new[] { "canary@upi", "canary@example.com", PayingLuna.SecretKey, "canary-secret", PayingLuna.RazorpaySecret })
            ((long)(await Database.Sql.ScalarAsync(
                luna.Database, $"select count(*) from luna.mt_events where data::text like '%{canary}%'"))!).ShouldBe(0, canary);
    }

    private async Task<string> BuyAsync(string person)
    {
        var order = await luna.OrderOfAsync(person);
        await UntilSaidAsync(person, @"https://rzp\.test/");
        luna.Razorpay.Pay(order);
        await luna.DeliverAsync(luna.Razorpay.TakeTold());
        await UntilSaidAsync(person, "was received");
        return order;
    }

    private async Task AskAsync(string person)
    {
        await luna.SayAsync(person, "I want to buy credits");
        (await luna.SayAsync(person, "1")).ShouldContain("₹499");
    }

    private async Task<IReadOnlyList<object>> WalletEventsAsync(string person) =>
        [.. (await luna.EventsOfAsync(PayingLuna.WalletOf(person))).Select(e => e.Data)];

    private async Task<IReadOnlyList<string>> SaidAsync(string person) =>
        [.. (await luna.EventsOfAsync(PayingLuna.ConversationOf(person))).Select(e => e.Data).OfType<ReplyComposed>().Select(reply => reply.Text)];

    private Task UntilSaidAsync(string person, string pattern) => WaitAsync(
        async () => (await SaidAsync(person)).Any(text => Regex.IsMatch(text, pattern, RegexOptions.Singleline)), pattern);

    private Task UntilSentAsync(string number, string pattern) => WaitAsync(
        () => Task.FromResult(luna.WhatsApp.SentTo(number).Any(sent => Regex.IsMatch(sent.Text ?? "", pattern, RegexOptions.Singleline))), pattern);

    private Task UntilAsync(string person, Func<IReadOnlyList<object>, bool> holds) =>
        WaitAsync(async () => holds(await WalletEventsAsync(person)), "an event of the wallet");

    private static async Task WaitAsync(Func<Task<bool>> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, TestContext.Current.CancellationToken))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), what);
    }
}
