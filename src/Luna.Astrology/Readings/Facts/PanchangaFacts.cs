using System.Text;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The limbs of a panchanga.</summary>
internal static class PanchangaFacts
{
    /// <param name="id"><c>panchanga</c> for a birth, <c>day</c> for a day that is asked about.</param>
    /// <param name="when">The beginning of a sentence, <c>At birth</c>, and its verb, <c>was</c>.</param>
    public static void Add(MomentPanchanga panchanga, string id, (string Words, string Verb) when, List<Fact> facts)
    {
        var tithi = panchanga.Tithi.Value;
        var masa = panchanga.Masa;
        facts.Add(new($"{id}.tithi", "tithi",
            $"{when.Words} the tithi {when.Verb} {PanchangaNames.Of(tithi)}, number {Number(tithi.Number)} of 30."));
        facts.Add(new($"{id}.vara", "vara",
            $"{when.Words} the vara {when.Verb} {PanchangaNames.Of(panchanga.Vara)}, of {NameOf(panchanga.Vara.LordOf())}."));
        facts.Add(new($"{id}.nakshatra", "nakshatra",
            $"{when.Words} the nakshatra {when.Verb} {ZodiacNames.Of(panchanga.Nakshatra.Value)}, "
            + $"pada {Number(panchanga.Pada)}."));
        facts.Add(new($"{id}.yoga", "nitya yoga",
            $"{when.Words} the nitya yoga {when.Verb} {PanchangaNames.Of(panchanga.NityaYoga.Value)}."));
        facts.Add(new($"{id}.karana", "karana",
            $"{when.Words} the karana {when.Verb} {PanchangaNames.Of(panchanga.Karana.Value.Name)}."));
        facts.Add(new($"{id}.masa", "lunar month",
            $"{when.Words} the lunar month {when.Verb} {(masa.IsAdhika ? "adhika " : "")}"
            + $"{PanchangaNames.Of(masa.Amanta)} (amanta), "
            + $"{PanchangaNames.Of(masa.Purnimanta)} (purnimanta)."));
        facts.Add(new($"{id}.ritu", "ritu",
            $"{when.Words} the ritu {when.Verb} {PanchangaNames.Of(Seasons.RituOf(masa.Amanta))}."));
        facts.Add(new($"{id}.ayana", "ayana",
            $"{when.Words} the ayana {when.Verb} {PanchangaNames.Of(Seasons.AyanaOf(masa.SunRashi))}."));
    }

    /// <param name="at">The moment that the years are told of.</param>
    public static void AddYears(
        MomentPanchanga panchanga, Instant at, string id, (string Words, string Verb) when, List<Fact> facts)
    {
        var years = Samvat.Of(panchanga.Masa, panchanga.Tithi.Value, at);
        facts.Add(new($"{id}.samvat", "samvat",
            $"{when.Words} the year {when.Verb} {Number(years.Shaka)} of Shaka, {Number(years.Vikrama)} of Vikrama "
            + $"({Number(years.VikramaOfGujarat)} in Gujarat)."));
        facts.Add(new($"{id}.samvatsara", "samvatsara",
            $"{when.Words} the samvatsara {when.Verb} {PanchangaNames.Of(years.Samvatsara)}, in the North "
            + $"{PanchangaNames.Of(years.SamvatsaraOfNorth)}."));
    }

    /// <returns>For instance <c>ati-mitra</c>.</returns>
    public static string Hyphenated(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0)
                id.Append('-');
            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
