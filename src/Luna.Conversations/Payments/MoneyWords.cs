using System.Globalization;

namespace Luna.Conversations.Payments;

/// <summary>Amounts as people write them: ₹499, $5.99, CHF 12.</summary>
internal static class MoneyWords
{
    public static string Of(Money amount)
    {
        var decimals = Money.DecimalsOf(amount.Currency);
        var unit = (long)Math.Pow(10, decimals);
        var figure = (amount.Minor / unit).ToString(CultureInfo.InvariantCulture);
        if (amount.Minor % unit != 0)
            figure += $".{(amount.Minor % unit).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}";
        return SignOf(amount.Currency) + figure;
    }

    private static string SignOf(string currency) => currency switch
    {
        "INR" => "₹",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        _ => currency + " ",
    };
}
