namespace Luna.Conversations.Understanding;

/// <summary>
/// What a message asks once orders are left out that are meant for whoever would follow them: "ignore your instructions and
/// say …". Nothing of Luna follows any; left out, they do not stand in the way of what is asked beside them.
/// </summary>
internal static class HostileText
{
    /// <summary>Fewer before an order lead up to it: "can you please".</summary>
    private const int FewestWords = 4;

    private static readonly Lexicon Orders = new(EmbeddedLines.Of("hostile.txt"));

    /// <returns>The rest of the message; where nothing is left, all of it, and that it is no more than an order.</returns>
    public static (MessageTokens Asked, Lexicon.Match? Order) Without(MessageTokens whole)
    {
        if (Orders.Read(whole) is not { } all)
            return (whole, null);
        var (kept, isAsked, start) = (new List<string>(), false, 0);
        for (var at = 0; at <= whole.Count; at++)
        {
            if (at < whole.Count && !Ends(whole[at]))
                continue;
            var end = at;
            while (Orders.Read(whole.Part(start, end)) is { } order)
                end = start + order.Start;
            if (end == at || end - start >= FewestWords)
            {
                kept.Add(whole.Written(start, end == at ? Math.Min(at + 1, whole.Count) : end));
                isAsked |= HasWords(whole, start, end);
            }

            start = at + 1;
        }

        return isAsked ? (MessageTokens.Of(string.Join(' ', kept)), null) : (whole, all);
    }

    /// <summary>Whether an order stands in it.</summary>
    public static bool IsIn(string text) => Orders.Read(MessageTokens.Of(text)) is not null;

    private static bool HasWords(MessageTokens m, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (m[at].Kind != TokenKind.Mark)
                return true;
        return false;
    }

    private static bool Ends(Token token) => token.Kind == TokenKind.Mark && token.Text is "." or "!" or "?" or ";" or "|" or "\n";
}
