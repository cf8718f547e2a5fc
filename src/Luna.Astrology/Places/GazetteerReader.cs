using System.Text;

namespace Luna.Astrology.Places;

/// <summary>Reads the numbers and texts of the resource in the order in which they were written; see docs/places.md.</summary>
internal ref struct GazetteerReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool AtEnd => _at == _bytes.Length;

    /// <summary>Seven bits a byte, lowest first, the highest bit set on all but the last.</summary>
    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var piece = _bytes[_at++];
            value |= (uint)(piece & 0x7F) << shift;
            if (piece < 0x80)
                return (int)value;
        }
    }

    /// <summary>A number that may be negative: 0, −1, 1, −2, 2 … are written 0, 1, 2, 3, 4.</summary>
    public int Signed()
    {
        var value = (uint)Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.Slice(_at, length);
        _at += length;
        return taken;
    }

    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    public int[] Numbers(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = Number();
        return numbers;
    }

    /// <summary>Each number was written as its difference from the one before.</summary>
    public int[] Differences(int count)
    {
        var numbers = new int[count];
        for (int i = 0, value = 0; i < count; i++)
            numbers[i] = value += Signed();
        return numbers;
    }

    /// <summary>Texts of which each was written as what it shares with the one before, and the rest.</summary>
    public TextList Texts(int count)
    {
        var start = new int[count + 1];
        var text = new byte[Number()];
        for (int i = 0, end = 0, last = 0; i < count; i++)
        {
            var shared = Number();
            var rest = Take(Number());
            text.AsSpan(last, shared).CopyTo(text.AsSpan(end));
            rest.CopyTo(text.AsSpan(end + shared));
            last = end;
            start[i] = end;
            end += shared + rest.Length;
            start[i + 1] = end;
        }

        return new TextList(text, start);
    }
}
