using System.Text;

namespace Luna.Astrology.Places;

/// <summary>The names of the index by their sound, Latin and Indic scripts together. Made when first needed.</summary>
internal sealed class SoundIndex
{
    private readonly ulong[] _sounds;
    private readonly int[] _names;

    public SoundIndex(TextList names)
    {
        var sounds = new List<ulong>(names.Count);
        var sounding = new List<int>(names.Count);
        Span<char> latin = stackalloc char[PlaceNames.LongestRead];
        for (var name = 0; name < names.Count; name++)
        {
            var bytes = names.Bytes(name);
            ulong sound = 0;
            if (bytes.Length > 0 && bytes[0] < 0x80)
                sound = PhoneticKey.Pack(latin[..Encoding.UTF8.GetChars(bytes, latin)]);
            else if (bytes.Length > 2 && bytes[0] == 0xE0 && bytes[1] is >= 0xA4 and < 0xB6)
                sound = PhoneticKey.Pack(IndicReading.Read(names[name]));
            if (sound == 0)
                continue;
            sounds.Add(sound);
            sounding.Add(name);
        }

        _sounds = [.. sounds];
        _names = [.. sounding];
        Array.Sort(_sounds, _names);
    }

    /// <summary>Names that sound like the one read.</summary>
    public ReadOnlySpan<int> Like(string latin)
    {
        var sound = PhoneticKey.Pack(latin, out var heard);
        return heard < 2 ? [] : Between(sound, sound);
    }

    /// <summary>Names whose beginning sounds like the one read.</summary>
    public ReadOnlySpan<int> Beginning(string latin)
    {
        var sound = PhoneticKey.Pack(latin, out var heard);
        return heard < 3 ? [] : Between(sound, sound | ((1UL << (64 - 5 * heard)) - 1));
    }

    private ReadOnlySpan<int> Between(ulong first, ulong last)
    {
        var start = FirstFrom(first);
        return _names.AsSpan(start, FirstFrom(last + 1) - start);
    }

    private int FirstFrom(ulong sound)
    {
        int low = 0, high = _sounds.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sounds[middle] < sound)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
