namespace Luna.Conversations.Understanding;

internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>Punctuation, a sign or an emoji.</summary>
    Mark,

    /// <summary>Stands behind the last one.</summary>
    End,
}

/// <param name="Text">Folded.</param>
/// <param name="Start">Where it begins in the message as written.</param>
/// <param name="Value">Of a number of up to nine digits; otherwise −1.</param>
/// <param name="Glued">Nothing stands between it and the token before.</param>
/// <param name="Capital">Begins with a capital letter, as written.</param>
/// <param name="Native">Digits of another script than ours.</param>
internal readonly record struct Token(
    TokenKind Kind, string Text, int Start, int End, int Value, bool Glued, bool Capital, bool Native)
{
    public WordSense Sense { get; init; } = WordSense.None;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool Has(Role role) => (Sense.Roles & role) != 0;
}
