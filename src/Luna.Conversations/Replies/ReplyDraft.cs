using Luna.Astrology.Readings;
using Luna.Conversations.Births;

namespace Luna.Conversations.Replies;

/// <summary>A reply while it is being put together, paragraph by paragraph.</summary>
/// <param name="wording">Which of several ways a text is said in.</param>
internal sealed class ReplyDraft(Wording wording = default)
{
    private readonly List<ReplyParagraph> _paragraphs = [];

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

    public IReadOnlyList<ReplyParagraph> Paragraphs => _paragraphs;

    public string Text => TextOf(_paragraphs);

    /// <summary>The birth that was cast last.</summary>
    public BirthDetails? Birth { get; private set; }

    public bool IsEmpty => _paragraphs.Count == 0;

    public string Words(string language, string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Texts.Get(language, key, wording, arguments);

    /// <summary>A paragraph that states nothing of a chart. The same one is not said twice in a reply.</summary>
    public void Say(string paragraph)
    {
        if (!_paragraphs.Exists(said => said.Text == paragraph))
            _paragraphs.Add(new ReplyParagraph(paragraph));
    }

    /// <summary>Stands over the claims that follow, and says nothing without them.</summary>
    public void Heading(string paragraph) => _paragraphs.Add(new ReplyParagraph(paragraph, IsProse: true));

    /// <summary>A paragraph before all others.</summary>
    public void SayFirst(string paragraph) => _paragraphs.Insert(0, new ReplyParagraph(paragraph));

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
        (FactsHash, Sky, Asks, Birth) = (null, null, null, null);
    }

    /// <summary>What is said now is of this chart.</summary>
    public void Cast(Casting.Ready ready)
    {
        Birth = ready.Birth;
        Cast(ready.Inputs);
    }

    /// <inheritdoc cref="Cast(Casting.Ready)"/>
    public void Cast(ChartInputs inputs)
    {
        if (!Charts.Contains(inputs))
            Charts.Add(inputs);
    }

    /// <summary>A paragraph made of claims about a chart.</summary>
    public void Claim(params IReadOnlyList<Claim> claims) => Add(claims, " ", isProse: true);

    /// <summary>A claim a line: what is read like a table.</summary>
    public void List(params IReadOnlyList<Claim> claims) => Add(claims, "\n", isProse: false);

    /// <summary>What would be other than was claimed; said in these words or not at all.</summary>
    public void Caveat(Claim claim) => Add([claim], " ", isProse: false);

    public static string TextOf(IEnumerable<ReplyParagraph> paragraphs) =>
        string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text));

    private void Add(IReadOnlyList<Claim> claims, string between, bool isProse)
    {
        if (claims.Count == 0)
            return;
        Claims.AddRange(claims);
        _paragraphs.Add(new ReplyParagraph(string.Join(between, claims.Select(claim => claim.Text)), claims.Count, isProse));
    }
}
