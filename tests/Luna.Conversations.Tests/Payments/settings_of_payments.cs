using Luna.Conversations.Payments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Tests.Payments;

public class settings_of_payments
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Luna:Catalogue:FreeAnswers"] = "3",
        ["Luna:Catalogue:Answers:question"] = "1",
        ["Luna:Catalogue:Packs:0:Id"] = "pack-50",
        ["Luna:Catalogue:Packs:0:Credits"] = "50",
        ["Luna:Catalogue:Packs:0:Prices:INR"] = "49900",
        ["Luna:Catalogue:Packs:0:Prices:USD"] = "599",
        ["Luna:Payments:Stripe:SecretKey"] = "sk_1",
        ["Luna:Payments:Stripe:WebhookSecret"] = "whsec_1",
        ["Luna:Payments:Razorpay:KeyId"] = "rzp",
        ["Luna:Payments:Razorpay:KeySecret"] = "canary",
        ["Luna:Payments:Razorpay:WebhookSecret"] = "hook",
    };

    [Fact]
    public void with_nothing_set_all_is_free() => ShopOf([]).IsOpen.ShouldBeFalse();

    [Fact]
    public void good_settings_are_taken()
    {
        var shop = ShopOf(Good);
        shop.IsOpen.ShouldBeTrue();
        shop.Catalogue.CostOf("question").ShouldBe(1);
        shop.Catalogue.CostOf("dasha").ShouldBe(0);
    }

    [Theory]
    [InlineData("IN", "razorpay", 49900, "INR")]
    [InlineData("US", "stripe", 599, "USD")]
    [InlineData("DE", "razorpay", 49900, "INR")]
    [InlineData(null, "razorpay", 49900, "INR")]
    public void who_is_paid_and_in_what_follows_from_the_country(string? country, string provider, long minor, string currency)
    {
        var shop = ShopOf(Good);
        var offer = shop.OfferOf(shop.Catalogue.Packs[0], country, "whatsapp")!;
        (offer.Provider, offer.Price).ShouldBe((provider, new Money(minor, currency)));
    }

    [Fact]
    public void a_channel_may_have_its_own_provider()
    {
        var shop = ShopOf(new(Good) { ["Luna:Payments:Razorpay:Channels:0"] = "whatsapp" });
        shop.OfferOf(shop.Catalogue.Packs[0], "IN", "web")!.Provider.ShouldBe("stripe");
        shop.OfferOf(shop.Catalogue.Packs[0], "IN", "whatsapp")!.Provider.ShouldBe("razorpay");
    }

    [Theory]
    [InlineData("Luna:Catalogue:Answers:questions", "1", "Luna:Catalogue:Answers:questions")]
    [InlineData("Luna:Catalogue:Answers:question", "0", "Luna:Catalogue:Answers:question")]
    [InlineData("Luna:Catalogue:FreeAnswers", "-1", "Luna:Catalogue:FreeAnswers")]
    [InlineData("Luna:Catalogue:Currency", "rupees", "Luna:Catalogue:Currency")]
    [InlineData("Luna:Catalogue:Currency", "GBP", "Luna:Catalogue:Packs:0:Prices:GBP")]
    [InlineData("Luna:Catalogue:Packs:0:Id", "Pack 50", "Luna:Catalogue:Packs:0:Id")]
    [InlineData("Luna:Catalogue:Packs:0:Credits", "0", "Luna:Catalogue:Packs:0:Credits")]
    [InlineData("Luna:Catalogue:Packs:0:Prices:USD", "0", "Luna:Catalogue:Packs:0:Prices:USD")]
    [InlineData("Luna:Catalogue:Taxes:INR", "101", "Luna:Catalogue:Taxes:INR")]
    [InlineData("Luna:Payments:Stripe:SecretKey", "", "Luna:Payments:Stripe:SecretKey")]
    [InlineData("Luna:Payments:Stripe:BaseUrl", "stripe", "Luna:Payments:Stripe:BaseUrl")]
    [InlineData("Luna:Payments:Razorpay:KeySecret", "canary key", "Luna:Payments:Razorpay:KeySecret")]
    [InlineData("Luna:Payments:CheckoutHours", "24", "Luna:Payments:CheckoutHours")]
    [InlineData("Luna:Payments:ReturnUrl", "here", "Luna:Payments:ReturnUrl")]
    public void what_is_wrong_is_named_and_no_secret_is(string key, string value, string named)
    {
        var failure = Should.Throw<OptionsValidationException>(() => ShopOf(new(Good) { [key] = value }));
        failure.Message.ShouldContain(named);
        failure.Message.ShouldNotContain("canary");
    }

    [Fact]
    public void what_sells_needs_somebody_who_takes_the_money() => Should.Throw<OptionsValidationException>(() => ShopOf(
        Good.Where(setting => setting.Key.StartsWith("Luna:Catalogue", StringComparison.Ordinal)).ToDictionary()))
        .Message.ShouldContain("Luna:Payments:Stripe");

    [Theory]
    [InlineData(49900, 18, 7612)]
    [InlineData(100, 0, 0)]
    [InlineData(118, 18, 18)]
    public void the_tax_is_in_the_price(long price, int percent, long tax) =>
        new Catalogue { Taxes = { ["INR"] = percent } }.TaxIn(new Money(price, "INR")).ShouldBe(tax);

    [Theory]
    [InlineData(49900, "INR", "₹499")]
    [InlineData(599, "USD", "$5.99")]
    [InlineData(605, "USD", "$6.05")]
    [InlineData(1500, "JPY", "¥1500")]
    [InlineData(1250, "KWD", "KWD 1.250")]
    public void amounts_are_written_as_people_do(long minor, string currency, string words) =>
        MoneyWords.Of(new Money(minor, currency)).ShouldBe(words);

    private static Shop ShopOf(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection()
            .AddLunaPayments(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        return services.GetRequiredService<Shop>();
    }
}
