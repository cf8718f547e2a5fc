using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using NodaTime;

namespace Luna.Conversations;

/// <summary>
/// What a person reads, by language and key, from all resource files of this folder. Beside each neutral English file
/// stand the languages; what a language lacks is said in English.
/// </summary>
public static class Texts
{
    public const string English = "en";

    /// <summary>Between a key and the number of another way to say it.</summary>
    internal const char Way = '~';

    private const string Prefix = "Luna.Conversations.Texts.";
    private const string Suffix = ".resources";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, TextTemplate>> ByLanguage = Load();

    /// <summary>How many ways a text has, of those that have several.</summary>
    private static readonly FrozenDictionary<string, int> WaysOf = ByLanguage[English].Keys
        .Where(key => key.Contains(Way)).GroupBy(key => key[..key.IndexOf(Way)])
        .ToFrozenDictionary(ways => ways.Key, ways => ways.Count() + 1);

    public static IReadOnlyCollection<string> Languages => ByLanguage.Keys;

    /// <param name="tag">For instance <c>hi</c>, <c>en-GB</c>.</param>
    /// <returns>The language of Luna's that it means; null when she does not speak it.</returns>
    public static string? OfTag(string? tag) =>
        tag?.Split('-')[0].ToLowerInvariant() is { } language && ByLanguage.ContainsKey(language) ? language : null;

    /// <exception cref="ArgumentException">No language has the key.</exception>
    public static string Get(string language, string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Template(language, key).Fill(arguments);

    /// <summary>In one of the ways that the text has: beside <c>thanks</c> may stand <c>thanks~2</c>, <c>thanks~3</c>.</summary>
    /// <inheritdoc cref="Get(string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    internal static string Get(
        string language, string key, Wording wording, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        WaysOf.TryGetValue(key, out var ways) && wording.Choose(key, ways) is var way and > 0
            ? Get(language, key + Way + Number(way + 1), arguments)
            : Get(language, key, arguments);

    /// <inheritdoc cref="Get(string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    public static string Get(string language, string key, IReadOnlyDictionary<string, string> arguments) =>
        Template(language, key).Fill([.. arguments.Select(x => (x.Key, x.Value))]);

    /// <summary>For instance <c>15 August 1990</c>.</summary>
    public static string Date(string language, LocalDate date) => Get(
        language, "format.date", ("day", Number(date.Day)), ("month", Month(language, date.Month)),
        ("year", Number(date.Year)));

    /// <param name="month">1 to 12.</param>
    public static string Month(string language, int month) => Get(language, "month." + Number(month));

    /// <summary>On the clock of twelve hours, for instance <c>10:30 am</c>.</summary>
    public static string Time(string language, LocalTime time) => Get(
        language, PartOfDay(time.Hour),
        ("clock", string.Create(CultureInfo.InvariantCulture, $"{time.ClockHourOfHalfDay}:{time.Minute:00}")));

    internal static IReadOnlyDictionary<string, TextTemplate> All(string language) => ByLanguage[language];

    private static string PartOfDay(int hour) => hour switch
    {
        < 4 => "format.time.after-midnight",
        < 6 => "format.time.early",
        < 12 => "format.time.morning",
        < 16 => "format.time.afternoon",
        < 20 => "format.time.evening",
        _ => "format.time.night",
    };

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TextTemplate Template(string language, string key) =>
        ByLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text
        : ByLanguage[English].TryGetValue(key, out text) ? text
        : throw new ArgumentException($"No text has the key '{key}'.", nameof(key));

    private static FrozenDictionary<string, FrozenDictionary<string, TextTemplate>> Load()
    {
        var assembly = typeof(Texts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(x => x.StartsWith(Prefix, StringComparison.Ordinal) && x.EndsWith(Suffix, StringComparison.Ordinal))
            .GroupBy(LanguageOf)
            .ToFrozenDictionary(files => files.Key, files => Read(assembly, files));
    }

    /// <summary>From <c>….Texts.Replies.hi.resources</c>.</summary>
    private static string LanguageOf(string resource) =>
        resource[Prefix.Length..^Suffix.Length].Split('.') is [_, var language] ? language : English;

    private static FrozenDictionary<string, TextTemplate> Read(Assembly assembly, IEnumerable<string> files)
    {
        var texts = new Dictionary<string, TextTemplate>();
        foreach (var file in files)
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(file)!);
            foreach (System.Collections.DictionaryEntry entry in reader)
                texts.Add((string)entry.Key, TextTemplate.Parse((string)entry.Value!));
        }

        return texts.ToFrozenDictionary();
    }
}
