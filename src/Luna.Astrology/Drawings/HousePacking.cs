namespace Luna.Astrology.Drawings;

/// <summary>Finds room in a house for as many labels as stand in it, as large and as central as they fit.</summary>
internal static class HousePacking
{
    private const float LineHeight = 1.28f;
    private const float Gap = 0.7f;
    private const float Margin = 8;
    private const float Clearance = 4;
    private const float NumberRadius = 17;
    private const int Shifts = 8;
    private const float ShiftStep = 8;

    /// <param name="labelWidths">Of each label, in units of the letter size.</param>
    /// <returns>The letter size, and the middle of each label.</returns>
    public static (float Size, Spot[] Middles) Pack(House house, ReadOnlySpan<float> labelWidths, LetterSizes letters)
    {
        if (labelWidths.IsEmpty)
            return (letters.Largest, []);
        for (var size = letters.Largest; size > letters.Smallest; size -= 1)
        {
            if (Arrange(house, labelWidths, size) is { } middles)
                return (size, middles);
        }

        return (letters.Smallest, Arrange(house, labelWidths, letters.Smallest)
            ?? throw new InvalidOperationException("A house has room for nine grahas and the lagna."));
    }

    private static Spot[]? Arrange(House house, ReadOnlySpan<float> labelWidths, float size)
    {
        var line = LineHeight * size;
        Spot[]? best = null;
        var bestCost = float.PositiveInfinity;
        for (var rows = 1; rows <= labelWidths.Length; rows++)
        {
            for (var shift = -Shifts; shift <= Shifts; shift++)
            {
                var top = house.Heart.Y + shift * ShiftStep - (rows - 1) * line / 2;
                if (Fill(house, labelWidths, rows, top, size) is not { } spots)
                    continue;
                var cost = Cost(spots, house.Heart);
                if (cost < bestCost)
                    (best, bestCost) = (spots, cost);
            }
        }

        return best;
    }

    /// <summary>Gives every row its labels, the widest rows the most; null when they do not fit.</summary>
    private static Spot[]? Fill(House house, ReadOnlySpan<float> labelWidths, int rows, float top, float size)
    {
        var (gap, line) = (Gap * size, LineHeight * size);
        var narrowest = Smallest(labelWidths) * size;
        Span<int> room = stackalloc int[rows];
        Span<int> taken = stackalloc int[rows];
        Span<(float From, float To)> free = stackalloc (float, float)[rows];
        for (var row = 0; row < rows; row++)
        {
            free[row] = FreeOf(house, top + row * line, size);
            room[row] = (int)((free[row].To - free[row].From + gap) / (narrowest + gap));
            if (room[row] < 1)
                return null;
        }

        for (var placed = 0; placed < labelWidths.Length; placed++)
        {
            var row = Emptiest(room, taken);
            if (row < 0)
                return null;
            taken[row]++;
        }

        var spots = new Spot[labelWidths.Length];
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var widths = labelWidths.Slice(next, taken[row]);
            var width = Sum(widths) * size + (taken[row] - 1) * gap;
            if (width > free[row].To - free[row].From)
                return null;
            var x = Math.Clamp(house.Heart.X, free[row].From + width / 2, free[row].To - width / 2) - width / 2;
            foreach (var labelWidth in widths)
            {
                spots[next++] = new Spot(x + labelWidth * size / 2, top + row * line);
                x += labelWidth * size + gap;
            }
        }

        if (rows == labelWidths.Length)
            AlignLeft(spots, labelWidths, free, size);
        return spots;
    }

    /// <summary>A single column reads best from one edge, where the house's slant leaves room for one.</summary>
    private static void AlignLeft(
        Span<Spot> spots, ReadOnlySpan<float> labelWidths, ReadOnlySpan<(float From, float To)> free, float size)
    {
        var (least, most, middle) = (float.NegativeInfinity, float.PositiveInfinity, 0f);
        for (var row = 0; row < spots.Length; row++)
        {
            var width = labelWidths[row] * size;
            (least, most) = (Math.Max(least, free[row].From), Math.Min(most, free[row].To - width));
            middle += (spots[row].X - width / 2) / spots.Length;
        }

        if (least > most)
            return;
        var left = Math.Clamp(middle, least, most);
        for (var row = 0; row < spots.Length; row++)
            spots[row] = spots[row] with { X = left + labelWidths[row] * size / 2 };
    }

    private static float Smallest(ReadOnlySpan<float> widths)
    {
        var smallest = widths[0];
        foreach (var width in widths)
            smallest = Math.Min(smallest, width);
        return smallest;
    }

    private static float Sum(ReadOnlySpan<float> widths)
    {
        var sum = 0f;
        foreach (var width in widths)
            sum += width;
        return sum;
    }

    private static int Emptiest(ReadOnlySpan<int> room, ReadOnlySpan<int> taken)
    {
        var best = -1;
        for (var row = 0; row < room.Length; row++)
        {
            if (taken[row] < room[row]
                && (best < 0 || taken[row] < taken[best] || (taken[row] == taken[best] && room[row] > room[best])))
                best = row;
        }

        return best;
    }

    /// <summary>What a row of letters may use of the house: inside its lines, clear of its number.</summary>
    private static (float From, float To) FreeOf(House house, float y, float size)
    {
        var half = size * 0.5f;
        var (upper, lower) = (house.Chord(y - half - Clearance), house.Chord(y + half + Clearance));
        var (from, to) = (Math.Max(upper.From, lower.From) + Margin, Math.Min(upper.To, lower.To) - Margin);
        if (Math.Abs(y - house.Number.Y) >= NumberRadius + half * 0.8f)
            return (from, to);
        return house.Number.X > house.Heart.X + 1
            ? (from, Math.Min(to, house.Number.X - NumberRadius))
            : house.Number.X < house.Heart.X - 1
                ? (Math.Max(from, house.Number.X + NumberRadius), to)
                : (0, 0);
    }

    /// <summary>Labels belong near the heart, their middle most of all.</summary>
    private static float Cost(Spot[] spots, Spot heart)
    {
        var (sumX, sumY, spread) = (0f, 0f, 0f);
        foreach (var spot in spots)
        {
            var (dx, dy) = (spot.X - heart.X, spot.Y - heart.Y);
            (sumX, sumY, spread) = (sumX + dx, sumY + dy, spread + dx * dx + dy * dy);
        }

        return spread / spots.Length + 2 * (sumX * sumX + sumY * sumY) / (spots.Length * spots.Length);
    }
}
