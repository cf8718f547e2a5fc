namespace Luna.Conversations.Payments;

/// <summary>What is sold here and who takes the money. Pure.</summary>
public sealed record Shop(Catalogue Catalogue, PaymentOptions Payments)
{
    /// <summary>Nothing is sold, nothing costs.</summary>
    public static Shop Closed { get; } = new(new Catalogue(), new PaymentOptions());

    public bool IsOpen => !Catalogue.IsFree;

    /// <summary>
    /// In the currency of the person's country, where the item has a price in it and somebody takes it from this channel;
    /// else in the catalogue's own.
    /// </summary>
    /// <param name="country">ISO 3166-1, two letters; null when nothing tells.</param>
    /// <returns>Null where nobody takes either.</returns>
    public Offer? OfferOf(CatalogueItem item, string? country, string channel)
    {
        var renews = Catalogue.Subscriptions.Contains(item);
        foreach (var currency in new[] { CurrencyOf(country), Catalogue.Currency }.OfType<string>())
            if (item.PriceIn(currency) is { } price && ProviderOf(currency, channel, renews) is { } provider)
                return new Offer(item, price, Catalogue.TaxIn(price), provider, renews);
        return null;
    }

    /// <summary>Rupees are paid by UPI, which Razorpay takes; only Stripe collects every month.</summary>
    private string? ProviderOf(string currency, string channel, bool renews)
    {
        if (!renews && Payments.Razorpay.Takes(currency, channel) && (Payments.Razorpay.Currencies.Count > 0 || currency == "INR"))
            return Providers.RazorpayReader.Name;
        return Payments.Stripe.Takes(currency, channel) ? Providers.StripeReader.Name : null;
    }

    private static string? CurrencyOf(string? country) => country switch
    {
        "IN" => "INR",
        "US" => "USD",
        "GB" => "GBP",
        "AE" => "AED",
        "AU" => "AUD",
        "CA" => "CAD",
        "CH" => "CHF",
        "JP" => "JPY",
        "MU" => "MUR",
        "MY" => "MYR",
        "NP" => "NPR",
        "NZ" => "NZD",
        "SG" => "SGD",
        "ZA" => "ZAR",
        "AT" or "BE" or "CY" or "DE" or "EE" or "ES" or "FI" or "FR" or "GR" or "HR" or "IE" or "IT" or "LT" or "LU" or "LV" or "MT"
            or "NL" or "PT" or "SI" or "SK" => "EUR",
        _ => null,
    };
}

/// <param name="Tax">Minor units; part of the price.</param>
/// <param name="Renews">Paid every month until it ends.</param>
public sealed record Offer(CatalogueItem Item, Money Price, long Tax, string Provider, bool Renews);
