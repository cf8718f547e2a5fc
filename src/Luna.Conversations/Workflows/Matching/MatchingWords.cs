using Luna.Astrology.Matching;
using Luna.Conversations.Births;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>A pair and the language in which it is told.</summary>
internal sealed record MatchingWords(string Language, MatchingPerson Self, MatchingPerson Partner)
{
    private readonly string _partner = Partner.Name ?? Texts.Get(Language, MatchingTexts.Partner);

    /// <summary>Each one's Moon is a single one.</summary>
    public bool MoonsAreSure => Self.Moons.Count == 1 && Partner.Moons.Count == 1;

    public string Text(string key, params ReadOnlySpan<(string, string)> arguments)
    {
        var text = Texts.Get(Language, key, [("partner", _partner), .. arguments]);
        // "Your partner" may begin a sentence; reasons and places stand within one.
        return text.StartsWith(_partner, StringComparison.Ordinal) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    public string Name(Koota koota) => Text(MatchingTexts.Koota + Hyphenated(koota));

    public string Name(Porutham porutham) => Text(MatchingTexts.Porutham + Hyphenated(porutham));

    public string Name(CancellationReason reason) => Text(MatchingTexts.Reason + Hyphenated(reason));

    /// <summary>Reasons, which may hold commas.</summary>
    public static string List(IEnumerable<string> items) => string.Join("; ", items);

    public static string IdOf(Porutham porutham) => $"porutham.{Hyphenated(porutham)}";

    public string Birth(BirthDetails birth) => Text(
        MatchingTexts.ReadbackBirth, ("date", Texts.Date(Language, LocalDatePattern.Iso.Parse(birth.Date).Value)),
        ("time", birth.Time is null ? Text(MatchingTexts.ReadbackNoTime) : Texts.Time(Language, Casting.TimeOf(birth))),
        ("place", birth.Place.Name));

    /// <summary><c>GrahaMaitri</c> as <c>graha-maitri</c>, the way ids of facts spell it.</summary>
    private static string Hyphenated<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select(
        (letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
