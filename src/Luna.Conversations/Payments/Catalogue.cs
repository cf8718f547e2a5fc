using Microsoft.Extensions.Options;

namespace Luna.Conversations.Payments;

/// <summary>
/// What Luna sells and what it costs, from the section <c>Luna:Catalogue</c>. With nothing set all is free, and nothing is
/// said of money.
/// </summary>
public sealed record Catalogue
{
    public const string Section = "Luna:Catalogue";

    /// <summary>Of people whose country has no price of its own; every item has a price in it.</summary>
    public string Currency { get; init; } = "INR";

    /// <summary>Answers that cost credits and are free all the same, a day and person.</summary>
    public int FreeAnswers { get; init; }

    /// <summary>Credits that an answer costs, by the name of the workflow that gives it; what is not named is free.</summary>
    public Dictionary<string, int> Answers { get; init; } = [];

    public IReadOnlyList<CatalogueItem> Packs { get; init; } = [];

    /// <summary>Paid every month until they end.</summary>
    public IReadOnlyList<CatalogueItem> Subscriptions { get; init; } = [];

    /// <summary>Per cent of the price without tax that are in a price, by currency.</summary>
    public Dictionary<string, decimal> Taxes { get; init; } = [];

    /// <summary>Nothing is sold and nothing costs.</summary>
    public bool IsFree => Items.Count == 0 && Answers.Count == 0;

    public IReadOnlyList<CatalogueItem> Items => [.. Packs, .. Subscriptions];

    public int CostOf(string workflow) => Answers.GetValueOrDefault(workflow);

    /// <summary>The part of a price that is tax.</summary>
    public long TaxIn(Money price) => Taxes.TryGetValue(price.Currency, out var percent)
        ? (long)decimal.Round(price.Minor * percent / (100 + percent), MidpointRounding.AwayFromZero)
        : 0;
}

/// <summary>Credits that are bought with money.</summary>
public sealed record CatalogueItem
{
    /// <summary>Events carry it; never give it to something else.</summary>
    public string Id { get; init; } = "";

    public int Credits { get; init; }

    /// <summary>Minor units by currency, tax included.</summary>
    public Dictionary<string, long> Prices { get; init; } = [];

    public Money? PriceIn(string currency) => Prices.TryGetValue(currency, out var minor) ? new Money(minor, currency) : null;
}

/// <summary>Says at start which key is wrong and what would be right.</summary>
internal sealed class CatalogueValidator(IOptions<PaymentOptions> payments) : IValidateOptions<Catalogue>
{
    /// <summary>Workflows whose answers may cost something.</summary>
    public static IReadOnlyList<string> Sold { get; } =
        ["kundli", "horoscope", "dasha", "transit", "panchanga", "muhurta", "matching", "dosha", "question", "remedies"];

    public ValidateOptionsResult Validate(string? name, Catalogue options)
    {
        string[] problems = options.IsFree ? [] :
        [
            .. OfAnswers(options.Answers), .. OfWhole(options), .. OfItems(options.Packs, nameof(options.Packs), options),
            .. OfItems(options.Subscriptions, nameof(options.Subscriptions), options),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfAnswers(Dictionary<string, int> answers)
    {
        foreach (var (name, credits) in answers)
        {
            var key = $"{Catalogue.Section}:{nameof(Catalogue.Answers)}:{name}";
            if (!Sold.Contains(name))
                yield return $"{key} is not known: {string.Join(", ", Sold)} are.";
            else if (credits < 1)
                yield return $"{key} must be 1 or more credits; leave out what costs nothing.";
        }
    }

    private IEnumerable<string> OfWhole(Catalogue options)
    {
        if (!IsCurrency(options.Currency))
            yield return $"{Catalogue.Section}:{nameof(options.Currency)} must be three capital letters, for instance INR.";
        if (options.FreeAnswers < 0)
            yield return $"{Catalogue.Section}:{nameof(options.FreeAnswers)} must not be below 0.";
        if (options.Items.Count == 0)
            yield return $"{Catalogue.Section}:{nameof(options.Packs)} is missing: something costs credits, and there is no way to get any.";
        else if (payments.Value is { Stripe.IsConfigured: false, Razorpay.IsConfigured: false })
            yield return $"{Catalogue.Section} sells something: {StripeOptions.Section} or {RazorpayOptions.Section} must be set.";
        if (options.Subscriptions.Count > 0 && !payments.Value.Stripe.IsConfigured)
            yield return $"{Catalogue.Section}:{nameof(options.Subscriptions)} needs {StripeOptions.Section}, which alone collects every month.";
        foreach (var (currency, percent) in options.Taxes)
            if (percent is < 0 or > 100)
                yield return $"{Catalogue.Section}:{nameof(options.Taxes)}:{currency} must be 0 to 100 per cent.";
    }

    private static IEnumerable<string> OfItems(IReadOnlyList<CatalogueItem> items, string list, Catalogue options)
    {
        foreach (var (at, item) in items.Index())
        {
            var key = $"{Catalogue.Section}:{list}:{at}";
            if (item.Id.Length is 0 or > 40 || !item.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                yield return $"{key}:{nameof(item.Id)} must be 1 to 40 lower-case letters, digits and hyphens.";
            else if (options.Items.Count(other => other.Id == item.Id) > 1)
                yield return $"{key}:{nameof(item.Id)} is the id of another item.";
            if (item.Credits < 1)
                yield return $"{key}:{nameof(item.Credits)} must be 1 or more.";
            if (!item.Prices.ContainsKey(options.Currency))
                yield return $"{key}:{nameof(item.Prices)}:{options.Currency} is missing: each item has a price in {nameof(options.Currency)}.";
            foreach (var (currency, minor) in item.Prices)
            {
                if (!IsCurrency(currency))
                    yield return $"{key}:{nameof(item.Prices)}:{currency} must be named by three capital letters, for instance USD.";
                if (minor < 1)
                    yield return $"{key}:{nameof(item.Prices)}:{currency} must be 1 or more minor units (paise, cents).";
            }
        }
    }

    private static bool IsCurrency(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterUpper);
}
