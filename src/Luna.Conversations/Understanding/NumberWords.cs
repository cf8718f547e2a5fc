namespace Luna.Conversations.Understanding;

/// <summary>Counts written as words. Each method gives where the words end, or −1.</summary>
internal static class NumberWords
{
    /// <summary>0 to 99: five, fifteen, twenty-five, पच्चीस.</summary>
    public static int Cardinal(MessageTokens m, int at, out int value)
    {
        value = m[at].Sense.Number;
        if (value < 0 || !m.IsFree(at)) return -1;
        // Only English counts on behind its tens; in Hindi each number up to a hundred has a word of its own.
        if (value < 20 || !m[at].Text.EndsWith('y')) return at + 1;
        var unit = AfterHyphen(m, at + 1);
        if (m[unit].Sense.Number is not (>= 1 and <= 9 and var ones)) return at + 1;
        value += ones;
        return unit + 1;
    }

    /// <summary>1 to 39: third, twenty-first.</summary>
    public static int Ordinal(MessageTokens m, int at, out int value)
    {
        value = m[at].Sense.Ordinal;
        if (value > 0) return at + 1;
        var tens = m[at].Sense.Number;
        var unit = AfterHyphen(m, at + 1);
        if (tens is not (20 or 30) || m[unit].Sense.Ordinal is not (>= 1 and <= 9 and var ones)) return -1;
        value = tens + ones;
        return unit + 1;
    }

    /// <summary>Nineteen ninety, twenty oh five, nineteen hundred and two, two thousand (and) twelve, unnis sau nabbe.</summary>
    public static int Year(MessageTokens m, int at, out int year)
    {
        year = 0;
        var next = Cardinal(m, at, out var head);
        if (next < 0) return -1;
        if (m[next].Has(Role.Century))
        {
            year = head * Size(m[next].Text);
            next++;
            var rest = m[next].Has(Role.And) ? next + 1 : next;
            if (Cardinal(m, rest, out var more) is > 0 and var end)
            {
                year += more;
                return end;
            }

            return year >= 1000 ? next : -1;
        }

        if (head is not (>= 17 and <= 21)) return -1;
        if (m[next].Sense.Number == 0 && Cardinal(m, next + 1, out var low) is > 0 and var afterLow && low < 10)
        {
            year = head * 100 + low;
            return afterLow;
        }

        if (Cardinal(m, AfterHyphen(m, next), out var tail) is not (> 0 and var last) || tail < 10) return -1;
        year = head * 100 + tail;
        return last;
    }

    public static int Size(string century) => century is "hundred" or "sau" or "सौ" ? 100 : 1000;

    private static int AfterHyphen(MessageTokens m, int at) => m[at].Is('-') ? at + 1 : at;
}
