using System.Text;

namespace Luna.Astrology.Places;

/// <summary>Folded names in every script, in order of their bytes, each with the places that bear it.</summary>
internal sealed class NameIndex
{
    private readonly int[] _firstBearer;
    private readonly int[] _bearers;

    public NameIndex(ref GazetteerReader reader)
    {
        Names = reader.Texts(reader.Number());
        _firstBearer = new int[Names.Count + 1];
        var bearers = new List<int>(Names.Count * 2);
        for (var name = 0; name < Names.Count; name++)
        {
            _firstBearer[name] = bearers.Count;
            var count = reader.Number();
            for (int i = 0, place = 0; i < count; i++)
            {
                var step = reader.Number();
                place += step >> 1;
                bearers.Add(place << 1 | step & 1);
            }
        }

        _firstBearer[^1] = bearers.Count;
        _bearers = [.. bearers];
    }

    public TextList Names { get; }

    /// <summary>Places that bear a name: the place's number doubled, and one more where the name is its own first name.</summary>
    public ReadOnlySpan<int> Bearers(int name) =>
        _bearers.AsSpan(_firstBearer[name], _firstBearer[name + 1] - _firstBearer[name]);

    /// <summary>Bearers of all names of a run.</summary>
    public ReadOnlySpan<int> Bearers(Range names) =>
        _bearers.AsSpan(_firstBearer[names.Start.Value], _firstBearer[names.End.Value] - _firstBearer[names.Start.Value]);

    public ReadOnlySpan<int> Bearing(string folded)
    {
        var name = Names.IndexOf(Encoding.UTF8.GetBytes(folded));
        return name < 0 ? [] : Bearers(name);
    }

    public ReadOnlySpan<int> Beginning(string folded) => Bearers(Names.StartingWith(Encoding.UTF8.GetBytes(folded)));
}
