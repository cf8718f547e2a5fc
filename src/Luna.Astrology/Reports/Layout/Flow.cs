using Luna.Astrology.Drawings;

namespace Luna.Astrology.Reports.Layout;

/// <summary>Lets blocks run down one page after another.</summary>
internal sealed class Flow
{
    private readonly List<Strip> _pending = [];
    private float _y = Sheet.Bottom;

    public List<List<Mark>> Pages { get; } = [];

    private bool IsAtTop => _y == Sheet.Top;

    public void Add(Block block)
    {
        foreach (var strip in block.Strips(Sheet.ContentWidth))
            Add(strip);
    }

    public void StartPage()
    {
        Settle();
        Pages.Add([]);
        _y = Sheet.Top;
    }

    /// <summary>Begins a page unless so much room is left on this one.</summary>
    public void Need(float height)
    {
        Settle();
        if (Sheet.Bottom - _y < height)
            StartPage();
    }

    /// <summary>Puts what still waits for its next onto the page.</summary>
    public void Settle()
    {
        if (_pending.Count == 0)
            return;
        var height = _pending.Sum(strip => strip.Height);
        if (height > Sheet.Bottom - _y && !IsAtTop)
        {
            Pages.Add([]);
            _y = Sheet.Top;
        }

        if (IsAtTop && _pending[0].Head is { } head)
            Place(head);
        Place(_pending);
        _pending.Clear();
    }

    private void Add(Strip strip)
    {
        if (Pages.Count == 0)
            StartPage();
        _pending.Add(strip);
        if (!strip.KeepsWithNext)
            Settle();
    }

    private void Place(IReadOnlyList<Strip> strips)
    {
        foreach (var strip in strips)
        {
            if (strip.IsSpace && IsAtTop)
                continue;
            if (strip.Marks.Count > 0)
                Pages[^1].Add(new Inset(strip.Marks, new Spot(Sheet.Margin, _y)));
            _y += strip.Height;
        }
    }
}
