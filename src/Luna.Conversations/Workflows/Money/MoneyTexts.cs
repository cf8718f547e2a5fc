namespace Luna.Conversations.Workflows.Money;

/// <summary>Keys of <c>Money.resx</c>, and of <c>Account.resx</c> where nothing is sold.</summary>
internal static class MoneyTexts
{
    public const string TopUpClosed = "money.top-up.closed";
    public const string ReportClosed = "money.report.closed";
    public const string RefundClosed = "money.refund.closed";

    public const string Yes = "money.yes";
    public const string No = "money.no";
    public const string ButtonTopUp = "money.button.top-up";

    public const string Price = "money.price";
    public const string PriceAgain = "money.price.again";
    public const string PriceHelp = "money.price.help";
    public const string PriceWhy = "money.price.why";
    public const string TooFew = "money.too-few";
    public const string NothingCharged = "money.nothing-charged";
    public const string Charged = "money.charged";
    public const string LastFree = "money.last-free";

    public const string Choose = "money.choose";
    public const string ChooseHelp = "money.choose.help";
    public const string ChooseWhy = "money.choose.why";
    public const string Item = "money.item";
    public const string ItemMonthly = "money.item.monthly";
    public const string Confirm = "money.confirm";
    public const string ConfirmTaxed = "money.confirm.taxed";
    public const string ConfirmAgain = "money.confirm.again";
    public const string ConfirmHelp = "money.confirm.help";
    public const string ConfirmWhy = "money.confirm.why";
    public const string LinkComes = "money.link-comes";

    public const string PayHere = "money.pay-here";
    public const string NoCheckout = "money.no-checkout";
    public const string Received = "money.received";
    public const string Failed = "money.failed";
    public const string Expired = "money.expired";
    public const string Refunded = "money.refunded";

    public const string RefundConfirm = "money.refund.confirm";
    public const string RefundNothing = "money.refund.nothing";
    public const string RefundHuman = "money.refund.human";
    public const string RefundNot = "money.refund.not";
    public const string RefundComes = "money.refund.comes";

    public const string Balance = "money.balance";
    public const string NothingPaid = "money.nothing-paid";
    public const string Paid = "money.paid";
    public const string Receipt = "money.receipt";
    public const string ReceiptRefunded = "money.receipt.refunded";
    public const string SpentOn = "money.spent";
    public const string SpentLine = "money.spent.line";

    /// <summary>What is bought, on the page where it is paid.</summary>
    public const string Title = "money.title";
}
