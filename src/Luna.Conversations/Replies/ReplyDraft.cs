using Luna.Astrology.Readings;
using Luna.Conversations.Births;

namespace Luna.Conversations.Replies;

/// <summary>A reply while it is being put together, paragraph by paragraph.</summary>
/// <param name="wording">Which of several ways a text is said in.</param>
internal sealed class ReplyDraft(Wording wording = default)
{
    private readonly List<string> _paragraphs = [];

    public List<Claim> Claims { get; } = [];

    public List<Fact> Facts { get; } = [];

    public string? FactsHash { get; set; }

    /// <summary>What the charts were cast from.</summary>
    public List<ChartInputs> Charts { get; } = [];

    /// <summary>From where the sky is looked at.</summary>
    public SkyInputs? Sky { get; set; }

    public List<ReplyPicture> Pictures { get; } = [];

    public List<ReplyDocument> Documents { get; } = [];

    /// <summary>The slot that is open after this reply.</summary>
    public SlotQuestion? Asks { get; set; }

    public List<ReplyButton> Buttons { get; } = [];

    public string Text => string.Join("\n\n", _paragraphs);

    public bool IsEmpty => _paragraphs.Count == 0;

    public string Words(string language, string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Texts.Get(language, key, wording, arguments);

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
        Charts.Clear();
        (FactsHash, Sky, Asks) = (null, null, null);
    }

    /// <summary>What is said now is of this chart.</summary>
    public void Cast(ChartInputs inputs)
    {
        if (!Charts.Contains(inputs))
            Charts.Add(inputs);
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
