using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The yogas of annual and horary charts.</summary>
internal static class TajakaFacts
{
    /// <param name="id">Of the chart: <c>varshaphal</c>, <c>prashna</c>.</param>
    /// <returns>For instance <c>varshaphal.yoga.ithasala.moon-saturn</c>, <c>prashna.yoga.nakta.mars-venus.moon</c>.</returns>
    public static Fact Of(string id, TajakaYoga yoga)
    {
        var kind = PanchangaFacts.Hyphenated(yoga.Kind.ToString());
        var pair = (yoga.One, yoga.Other) switch
        {
            ({ } one, { } other) => $".{ZodiacNames.IdOf(one)}-{ZodiacNames.IdOf(other)}",
            ({ } one, _) => $".{ZodiacNames.IdOf(one)}",
            _ => "",
        };
        var through = yoga.Through is { } third ? $".{ZodiacNames.IdOf(third)}" : "";
        return new Fact(
            $"{id}.yoga.{kind}{pair}{through}", "tajaka yoga",
            Sentence($"{Words(yoga)} ({Sentence(kind.Replace('-', ' '))})."));
    }

    private static string Words(TajakaYoga yoga)
    {
        var (one, other, third) = (Name(yoga.One), Name(yoga.Other), Name(yoga.Through));
        return yoga.Kind switch
        {
            TajakaYogaKind.Ikkabala => "all seven grahas stand in kendras and panapharas",
            TajakaYogaKind.Induvara => "all seven grahas stand in apoklimas",
            TajakaYogaKind.Ithasala => $"{one} comes on to {other} within orb",
            TajakaYogaKind.Ishrafa => $"{one} has passed {other} within orb",
            TajakaYogaKind.Nakta => $"{third}, faster than both, joins {one} and {other}, which do not see each other",
            TajakaYogaKind.Yamaya => $"{third}, slower than both, joins {one} and {other}, which do not see each other",
            TajakaYogaKind.Manau => $"{third} looks with enmity at {one} in its ithasala with {other}",
            TajakaYogaKind.Kamboola => $"{third} too comes on to the ithasala of {one} and {other}",
            TajakaYogaKind.GairiKamboola => $"{third} will come on to the ithasala of {one} and {other} from the next rashi",
            TajakaYogaKind.Khallasara => $"{third} has no part in the ithasala of {one} and {other}",
            TajakaYogaKind.Radda => $"{third} stands badly and spoils the ithasala of {one} and {other}",
            TajakaYogaKind.DuhphaliKuttha => $"in the ithasala of {one} and {other} the slower is strong and the faster is not",
            TajakaYogaKind.DutthotthaDavira => $"{one} and {other} are weak, and one of them comes on to {third}, which is strong",
            TajakaYogaKind.Tambira => $"{one} or {other} will come on to {third}, which is strong, from the next rashi",
            TajakaYogaKind.Kuttha => $"{one} is strong in a kendra or panaphara and seen by a benefic",
            _ => $"{one} is in bhava 6, 8 or 12 and seen by a malefic",
        };
    }

    private static string Name(Graha? graha) => graha is { } known ? NameOf(known) : "";
}
