using Luna.Astrology.Readings;

namespace Luna.Conversations.Replies;

/// <summary>A reply while it is being put together, paragraph by paragraph.</summary>
internal sealed class ReplyDraft
{
    private readonly List<string> _paragraphs = [];

    public List<Claim> Claims { get; } = [];

    public List<Fact> Facts { get; } = [];

    public string? FactsHash { get; set; }

    public List<ReplyPicture> Pictures { get; } = [];

    public List<ReplyDocument> Documents { get; } = [];

    /// <summary>The slot that is open after this reply.</summary>
    public SlotQuestion? Asks { get; set; }

    public List<ReplyButton> Buttons { get; } = [];

    public string Text => string.Join("\n\n", _paragraphs);

    public bool IsEmpty => _paragraphs.Count == 0;

    /// <summary>A paragraph that states nothing of a chart. The same one is not said twice in a reply.</summary>
    public void Say(string paragraph)
    {
        if (!_paragraphs.Contains(paragraph, StringComparer.Ordinal))
            _paragraphs.Add(paragraph);
    }

    /// <summary>A paragraph before all others.</summary>
    public void SayFirst(string paragraph) => _paragraphs.Insert(0, paragraph);

    /// <summary>Takes back all that the turn was about to say.</summary>
    public void Clear()
    {
        _paragraphs.Clear();
        Claims.Clear();
        Facts.Clear();
        Pictures.Clear();
        Documents.Clear();
        Buttons.Clear();
        (FactsHash, Asks) = (null, null);
    }

    /// <summary>A paragraph made of claims about a chart.</summary>
    public void Claim(IReadOnlyList<Claim> claims, string between = " ")
    {
        if (claims.Count == 0)
            return;
        Claims.AddRange(claims);
        _paragraphs.Add(string.Join(between, claims.Select(claim => claim.Text)));
    }
}
