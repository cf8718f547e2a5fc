using System.Text;

namespace Luna.Astrology.Places;

/// <summary>Many short UTF-8 texts in one array; looked up by bisection where they are in order of their bytes.</summary>
internal sealed class TextList(byte[] text, int[] start)
{
    public int Count => start.Length - 1;

    public ReadOnlySpan<byte> Bytes(int index) => text.AsSpan(start[index], start[index + 1] - start[index]);

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The first text that does not come before the one given.</summary>
    public int FirstFrom(ReadOnlySpan<byte> sought)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Bytes(middle).SequenceCompareTo(sought) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The text itself, or −1.</summary>
    public int IndexOf(ReadOnlySpan<byte> sought)
    {
        var index = FirstFrom(sought);
        return index < Count && Bytes(index).SequenceEqual(sought) ? index : -1;
    }

    /// <summary>The run of texts that begin with the one given.</summary>
    public Range StartingWith(ReadOnlySpan<byte> prefix)
    {
        var first = FirstFrom(prefix);
        int low = first, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Bytes(middle).StartsWith(prefix))
                low = middle + 1;
            else
                high = middle;
        }

        return first..low;
    }
}
