using System.Globalization;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>Money: ₹500, Rs. 1,000, 49.50 dollars, paanch sau, 2 hazaar.</summary>
internal static class AmountReader
{
    private const int Minor = 100;

    /// <summary>Major units; more is a slip of the finger.</summary>
    private const long Most = 10_000_000;

    /// <param name="bare">A number alone is an amount, for one was asked for.</param>
    public static void Read(MessageTokens m, IReadOnlyList<SlotWord> words, bool bare, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || Figure(m, at) is not var (minor, end)) continue;
            var (before, start) = Before(m, words, at);
            var (after, behind) = After(m, words, end);
            if (before is null && after is null && !bare) continue;
            if (minor is <= 0 or > Most * Minor) continue;
            found.Put(new SlotReading(
                Slots.Amount, minor.ToString(CultureInfo.InvariantCulture), m.Written(start, behind), before ?? after));
            m.Take(start, behind);
            at = behind - 1;
        }
    }

    private static (string? Currency, int Start) Before(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        var sign = m[at - 1].Is('.') ? at - 2 : at - 1;
        if (Sign(m[at - 1]) is { } currency) return (currency, at - 1);
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Currency && word.Start == sign)
                return (word.Value, sign);
        return (null, at);
    }

    private static (string? Currency, int End) After(MessageTokens m, IReadOnlyList<SlotWord> words, int end)
    {
        if (m[end].Is('/') && m[end + 1].Is('-')) return ("INR", end + 2);
        if (Sign(m[end]) is { } currency) return (currency, end + 1);
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Currency && word.Start == end)
                return (word.Value, word.End);
        return (null, end);
    }

    private static string? Sign(Token token) => token.Text switch
    {
        "₹" => "INR",
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        _ => null,
    };

    private static (long Minor, int End)? Figure(MessageTokens m, int at)
    {
        if (!m[at].IsNumber) return InWords(m, at);
        if (m[at].Value < 0 || (m[at - 1].Is(',') && m[at].Glued && m[at - 2].IsNumber)) return null;
        long whole = m[at].Value;
        var end = at + 1;
        // 1,000 and 1,00,000 as Indians part it.
        while (m[end].Is(',') && m[end].Glued && m[end + 1] is { IsNumber: true, Glued: true, Text.Length: 2 or 3 } group)
        {
            whole = whole * (group.Text.Length == 2 ? 100 : 1000) + group.Value;
            end += 2;
        }

        long cents = 0;
        if (m[end].Is('.') && m[end].Glued && m[end + 1] is { IsNumber: true, Glued: true, Text.Length: 1 or 2 } part)
        {
            cents = part.Text.Length == 1 ? part.Value * 10 : part.Value;
            end += 2;
        }

        var size = m[end].Text == "k" ? 1000 : m[end].Has(Role.Century) ? NumberWords.Size(m[end].Text) : 1;
        return ((whole * Minor + cents) * size, size > 1 ? end + 1 : end);
    }

    private static (long Minor, int End)? InWords(MessageTokens m, int at)
    {
        var end = NumberWords.Cardinal(m, at, out var head);
        if (end < 0) return null;
        long whole = head;
        if (m[end].Has(Role.Century))
        {
            whole *= NumberWords.Size(m[end++].Text);
            // Ek hazaar paanch sau, two thousand five hundred.
            var rest = m[end].Has(Role.And) ? end + 1 : end;
            if (NumberWords.Cardinal(m, rest, out var more) is > 0 and var next)
            {
                var hundreds = m[next].Has(Role.Century) && NumberWords.Size(m[next].Text) == 100;
                whole += hundreds ? more * 100 : more;
                end = hundreds ? next + 1 : next;
            }
        }

        return (whole * Minor, end);
    }
}
