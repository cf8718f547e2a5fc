using System.Collections.Frozen;

namespace Luna.Astrology.Readings.Texts;

/// <summary>The reading texts of one subject: <c>Lords.resx</c>, its translations, and <c>Lords.tags</c> beside them.</summary>
internal sealed class SubjectTexts
{
    private readonly string _name;
    private readonly string _prefix;
    private readonly LanguageTexts _texts;

    private SubjectTexts(string name)
    {
        (_name, _prefix) = (name, name.ToLowerInvariant());
        _texts = new LanguageTexts(typeof(SubjectTexts), name);
        var here = typeof(SubjectTexts);
        using var stream = here.Assembly.GetManifestResourceStream($"{here.Namespace}.{name}.tags")!;
        using var reader = new StreamReader(stream);
        Tags = Tag.Read(reader);
    }

    public static SubjectTexts Grahas { get; } = new("Grahas");

    public static SubjectTexts Nakshatras { get; } = new("Nakshatras");

    public static SubjectTexts Lords { get; } = new("Lords");

    public static SubjectTexts Yogas { get; } = new("Yogas");

    public static SubjectTexts Doshas { get; } = new("Doshas");

    public static SubjectTexts Dashas { get; } = new("Dashas");

    public static SubjectTexts Gochara { get; } = new("Gochara");

    public static SubjectTexts Varshaphal { get; } = new("Varshaphal");

    public static SubjectTexts Panchanga { get; } = new("Panchanga");

    public static SubjectTexts Kootas { get; } = new("Kootas");

    public static SubjectTexts Horoscopes { get; } = new("Horoscopes");

    public static IReadOnlyList<SubjectTexts> All { get; } =
        [Grahas, Nakshatras, Lords, Yogas, Doshas, Dashas, Gochara, Varshaphal, Panchanga, Kootas, Horoscopes];

    /// <summary>Every text of the subject, by key.</summary>
    public FrozenDictionary<string, Tag> Tags { get; }

    public bool Has(string key) => Tags.ContainsKey(key);

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public WeighedReading Say(
        string key, string languageTag, string[] factIds, params ReadOnlySpan<(string Gap, string Words)> filled)
    {
        var tag = Tags[key];
        return new WeighedReading(
            $"{_prefix}.{key}", GapWords.Fill(_texts.Get(key, languageTag), filled), factIds, tag.Topic, tag.Tone, tag.Weight);
    }

    /// <summary>The text with its gaps open.</summary>
    public string Raw(string key, string languageTag) => _texts.Get(key, languageTag);

    public override string ToString() => _name;
}
