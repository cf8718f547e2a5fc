using System.Buffers.Binary;
using System.IO.Compression;

namespace Luna.Astrology.Places;

/// <summary>
/// The populated places of the world of about a thousand people and more, by name in many scripts and spellings.
/// Immutable and safe for any number of threads.
/// </summary>
/// <remarks>From GeoNames (CC BY 4.0); how it is built and how a search ranks stands in docs/places.md.</remarks>
public sealed class Gazetteer
{
    private const string Resource = "Luna.Astrology.Places.places.bin";
    private static readonly Lazy<Gazetteer> Shipped = new(LoadShipped);

    private readonly PlaceTable _places;
    private readonly NameMatcher _names;
    private readonly PlaceFinder _finder;

    private Gazetteer(ReadOnlySpan<byte> resource)
    {
        var raw = new byte[BinaryPrimitives.ReadInt32LittleEndian(resource)];
        if (!BrotliDecoder.TryDecompress(resource[4..], raw, out var written) || written != raw.Length)
            throw new InvalidDataException("The resource of places is damaged.");
        var reader = new GazetteerReader(raw);
        _places = new PlaceTable(ref reader);
        var areas = new Areas(ref reader);
        _names = new NameMatcher(_places, new NameIndex(ref reader));
        _finder = new PlaceFinder(_places, _names, areas);
    }

    /// <summary>The gazetteer that Luna carries; loaded once, when first asked for.</summary>
    public static Gazetteer Default => Shipped.Value;

    public int Count => _places.Count;

    public IEnumerable<Place> All => Enumerable.Range(0, _places.Count).Select(place => _places[place]);

    /// <summary>Reads a resource that the tool of docs/places.md has written.</summary>
    public static Gazetteer Load(Stream resource)
    {
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new Gazetteer(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Places for a name being typed, likeliest first.</summary>
    /// <param name="query">A name or its beginning in any spelling or script, perhaps with region or country behind it.</param>
    /// <param name="limit">At most so many, 1 to 50.</param>
    public IReadOnlyList<Place> Search(string query, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(query);
        limit = Math.Clamp(limit, 1, 50);
        var written = new WrittenPlace(query);
        if (written.Words == 0)
            return [];
        var name = written.Whole;
        var found = new List<int>();
        IEnumerable<Func<List<Candidate>>> steps = char.IsAscii(name[0])
            ? [Exact, InArea, Begun, Sounding, SoundingBegun, Misspelt]
            : [Exact, InArea, Sounding, Begun, SoundingBegun];
        foreach (var step in steps)
            if (found.Count < limit)
                found.AddRange(step().Select(one => one.Place).Except(found).Take(limit - found.Count).ToArray());
        return [.. found.Select(place => _places[place])];

        List<Candidate> Exact() => _names.Exact(name);
        List<Candidate> InArea() => _finder.InArea(written, beginning: true);
        List<Candidate> Begun() => _names.Beginning(name, limit * 2, bySound: false);
        List<Candidate> Sounding() => _names.Sounding(name);
        List<Candidate> SoundingBegun() => _names.Beginning(name, limit * 2, bySound: true);
        List<Candidate> Misspelt() => _names.Misspelt(name);
    }

    /// <summary>
    /// What a whole name means, alone (<c>Jaipur</c>, <c>जयपुर</c>, <c>Bombay</c>) or with region or country
    /// (<c>Springfield Illinois</c>, <c>Hyderabad, Pakistan</c>).
    /// </summary>
    /// <remarks>
    /// A name that is only like the one written is taken when the slip is small for a place so well known
    /// (<c>Lukcnow</c>, <c>Seekar</c>), and guessed otherwise. The words for a country or a region are no town's.
    /// Only give it what is thought to be a name: villages of the world are called nearly anything, <c>Hello</c> and
    /// <c>Morning</c> too.
    /// </remarks>
    public PlaceMatch Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _finder.Find(text);
    }

    /// <summary>What the text means when every word of it belongs to the name or to the area it lies in, as written.</summary>
    /// <remarks>Far cheaper than <see cref="Find"/> for what is no name at all.</remarks>
    public PlaceMatch FindAsWritten(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _finder.FindAsWritten(text);
    }

    /// <summary>The place of that number; null when there is none.</summary>
    public Place? ById(int id) => _places.IndexOf(id) is { } place ? _places[place] : null;

    private static Gazetteer LoadShipped()
    {
        using var resource = typeof(Gazetteer).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return Load(resource);
    }
}
