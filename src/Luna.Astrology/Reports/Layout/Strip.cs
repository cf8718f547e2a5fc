using Luna.Astrology.Drawings;

namespace Luna.Astrology.Reports.Layout;

/// <summary>What no page break may cut: a line, a row of a table, a figure.</summary>
/// <param name="Height">Points.</param>
/// <param name="Marks">From its own upper left corner.</param>
/// <param name="KeepsWithNext">A heading belongs to what it heads.</param>
/// <param name="Head">Repeated before it when it begins a page.</param>
/// <param name="IsSpace">Falls away at the beginning of a page.</param>
internal sealed record Strip(
    float Height, IReadOnlyList<Mark> Marks, bool KeepsWithNext = false, IReadOnlyList<Strip>? Head = null,
    bool IsSpace = false);

/// <summary>A piece of a report's content, laid out to the width that it is given.</summary>
internal abstract record Block
{
    /// <param name="width">Points.</param>
    public abstract IEnumerable<Strip> Strips(float width);
}

internal sealed record Space(float Height) : Block
{
    public override IEnumerable<Strip> Strips(float width) => [new Strip(Height, [], IsSpace: true)];
}

/// <summary>Marks as they are, for instance a picture.</summary>
internal sealed record Figure(float Height, Func<float, IEnumerable<Mark>> Draw) : Block
{
    public override IEnumerable<Strip> Strips(float width) => [new Strip(Height, [.. Draw(width)])];
}

/// <summary>Blocks beside each other; no page break comes between them.</summary>
/// <param name="Shares">Of the width, one for each block, 1 together.</param>
internal sealed record Columns(float Gap, float[] Shares, IReadOnlyList<IReadOnlyList<Block>> Blocks) : Block
{
    public override IEnumerable<Strip> Strips(float width)
    {
        var free = width - Gap * (Shares.Length - 1);
        var (x, height) = (0f, 0f);
        var marks = new List<Mark>();
        for (var i = 0; i < Shares.Length; i++)
        {
            var (own, y) = (free * Shares[i], 0f);
            foreach (var strip in Blocks[i].SelectMany(block => block.Strips(own)))
            {
                marks.Add(new Inset(strip.Marks, new Spot(x, y)));
                y += strip.Height;
            }

            height = Math.Max(height, y);
            x += own + Gap;
        }

        return [new Strip(height, marks)];
    }
}
