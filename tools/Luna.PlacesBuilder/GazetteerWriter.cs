using System.Text;

namespace Luna.PlacesBuilder;

/// <summary>The other half of <c>GazetteerReader</c>.</summary>
internal sealed class GazetteerWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public GazetteerWriter Number(int number)
    {
        var value = (uint)number;
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
        return this;
    }

    public void Signed(int number) => Number(number << 1 ^ number >> 31);

    public void Differences(IEnumerable<int> numbers)
    {
        var last = 0;
        foreach (var number in numbers)
        {
            Signed(number - last);
            last = number;
        }
    }

    public GazetteerWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    public void Texts(IReadOnlyList<byte[]> texts)
    {
        Number(texts.Sum(text => text.Length));
        byte[] last = [];
        foreach (var text in texts)
        {
            var shared = last.AsSpan().CommonPrefixLength(text);
            Number(shared);
            Number(text.Length - shared);
            _bytes.AddRange(text[shared..]);
            last = text;
        }
    }
}
