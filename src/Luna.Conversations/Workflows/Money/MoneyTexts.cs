namespace Luna.Conversations.Workflows.Money;

/// <summary>Keys of <c>Account.resx</c> about paying.</summary>
internal static class MoneyTexts
{
    public const string TopUpClosed = "money.top-up.closed";
    public const string ReportClosed = "money.report.closed";
    public const string RefundClosed = "money.refund.closed";
}
