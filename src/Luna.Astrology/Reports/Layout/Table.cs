using Luna.Astrology.Drawings;

namespace Luna.Astrology.Reports.Layout;

/// <param name="Share">Of the width, in proportion to the other columns.</param>
internal readonly record struct Column(string Title, float Share, Anchor Anchor = Anchor.Start);

/// <summary>A cell: text that wraps, or a bar of a length.</summary>
/// <param name="Bar">0 to 1 of the cell's width.</param>
internal readonly record struct Cell(string Text, bool IsBold = false, Tint? Tint = null, Tint? Fill = null, float? Bar = null)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>Rows under a head that is repeated on each page that the rows run over.</summary>
internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, float Size = 8.6f) : Block
{
    private const float PaddingX = 4.5f;
    private const float PaddingY = 2.6f;
    private const float Leading = 1.42f;
    private static readonly Tint HeadFill = Palette.LagnaHouse;
    private static readonly Tint OddFill = Tint.Of(0xFCF8EF);
    private static readonly Tint Rule = Tint.Of(0xE7D9BF);

    /// <summary>Two columns without a head: what it is, and its value.</summary>
    public static Table OfPairs(IEnumerable<(string Title, string Value)> pairs) => new(
        [new("", 1), new("", 1.25f)],
        [.. pairs.Select(pair => (IReadOnlyList<Cell>)[new(pair.Title, Tint: Palette.Soft), new(pair.Value, IsBold: true)])],
        8.8f);

    public override IEnumerable<Strip> Strips(float width)
    {
        var total = Columns.Sum(column => column.Share);
        var widths = Columns.Select(column => width * column.Share / total).ToArray();
        Strip[]? head = null;
        if (Columns.Any(column => column.Title.Length > 0))
        {
            Cell[] titles = [.. Columns.Select(column => new Cell(column.Title, IsBold: true, Palette.LagnaInk))];
            head = [Row(titles, widths, HeadFill, keepsWithNext: true)];
            yield return head[0];
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            // The last row does not stand alone on a page.
            yield return Row(Rows[i], widths, i % 2 == 1 ? OddFill : null, keepsWithNext: i == Rows.Count - 2) with { Head = head };
        }

        yield return new Strip(10, [], IsSpace: true);
    }

    private Strip Row(IReadOnlyList<Cell> cells, float[] widths, Tint? fill, bool keepsWithNext)
    {
        var lines = new List<IReadOnlyList<Run>>[cells.Count];
        var most = 1;
        for (var i = 0; i < cells.Count; i++)
        {
            var piece = new Piece(cells[i].Text, cells[i].Tint ?? Palette.Ink, cells[i].IsBold);
            lines[i] = TextLines.Break([piece], (widths[i] - 2 * PaddingX) / Size);
            most = Math.Max(most, lines[i].Count);
        }

        var (height, width) = (most * Size * Leading + 2 * PaddingY, widths.Sum());
        var marks = new List<Mark>();
        if (fill is { } ground)
            marks.Add(Shape.Rectangle(0, 0, width, height, ground, null, 0));
        var x = 0f;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Fill is { } own)
                marks.Add(Shape.Rectangle(x, 0, widths[i], height, own, null, 0));
            if (cells[i].Bar is { } bar)
                marks.AddRange(Bar(x + PaddingX, height, widths[i] - 2 * PaddingX, bar, cells[i].Tint ?? Palette.Gold));
            var anchor = Columns[i].Anchor;
            var at = anchor switch
            {
                Anchor.Start => x + PaddingX,
                Anchor.Middle => x + widths[i] / 2,
                _ => x + widths[i] - PaddingX,
            };
            for (var line = 0; line < lines[i].Count; line++)
            {
                marks.Add(Words.OnBaseline(
                    at, PaddingY + Size * (1.06f + line * Leading), Size, lines[i][line], anchor));
            }

            x += widths[i];
        }

        marks.Add(Shape.Line(new Spot(0, height), new Spot(width, height), Rule, 0.6f));
        return new Strip(height, marks, keepsWithNext);
    }

    private static IEnumerable<Mark> Bar(float x, float height, float width, float share, Tint tint)
    {
        var (top, thick) = (height * 0.26f, height * 0.48f);
        yield return Shape.Rectangle(x, top, width, thick, Tint.Of(0xF3EBDB), null, 0);
        yield return Shape.Rectangle(x, top, width * Math.Clamp(share, 0, 1), thick, tint, null, 0);
    }
}
