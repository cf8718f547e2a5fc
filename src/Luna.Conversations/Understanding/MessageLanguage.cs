namespace Luna.Conversations.Understanding;

/// <summary>The language and script that a message is written in.</summary>
internal static class MessageLanguage
{
    /// <returns>Null when names and figures are all there is.</returns>
    public static string? Of(MessageTokens m)
    {
        var (devanagari, english, hinglish, latin) = (0, 0, 0, 0);
        for (var at = 0; at < m.Count; at++)
        {
            var token = m[at];
            if (token.Kind != TokenKind.Word) continue;
            if (token.Text[0] is >= '\u0900' and <= '\u097F') devanagari++;
            else latin++;
            // "Do" is a word of both, and "hi" behind another one is no greeting: "Bhopal hi".
            if (token.Has(Role.English) && token.Has(Role.Hinglish)) continue;
            if (token.Has(Role.English) && !(token.Text == "hi" && at > 0)) english++;
            if (token.Has(Role.Hinglish)) hinglish++;
        }

        return devanagari > 0 && devanagari >= latin ? "hi"
            : hinglish > 0 && hinglish >= english ? "hi-Latn"
            : english > 0 || latin > 3 ? "en"
            : null;
    }
}
