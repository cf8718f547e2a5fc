using Luna.Api.Births;
using Luna.Astrology.Festivals;
using Luna.Astrology.Panchanga;
using NodaTime;

namespace Luna.Api.Panchanga;

/// <param name="Observances">In the order of their dates.</param>
public sealed record FestivalsResponse(string From, string To, string Zone, IReadOnlyList<KeptDay> Observances)
{
    internal static FestivalsResponse Of(
        LocalDate from, LocalDate to, Whereabouts where, PanchangaOptions options, EkadashiRule ekadashi, string language) => new(
        from.ToString("uuuu-MM-dd", null), to.ToString("uuuu-MM-dd", null), where.Zone,
        [
            .. Enumerable.Range(from.Year, to.Year - from.Year + 1)
                .SelectMany(year => FestivalYear.Of(year, where.Zone, where.Position, options, ekadashi))
                .Where(kept => kept.Date >= from && kept.Date <= to)
                .Select(kept => new KeptDay(
                    kept.Id, FestivalNames.Of(kept.Id, language), kept.Kind.ToString(), kept.Date.ToString("uuuu-MM-dd", null),
                    Wire.Time(kept.Time.Start, where.Zone), Wire.Time(kept.Time.End, where.Zone))),
        ]);
}

/// <param name="Id">For instance diwali, ekadashi.nirjala, eclipse.lunar.total.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="Date">The civil date at the place.</param>
/// <param name="Start">Of the tithi or nakshatra, or of the eclipse as the place sees it; of a sankranti its moment.</param>
public sealed record KeptDay(
    string Id, string Name, string Kind, string Date, DateTimeOffset Start, DateTimeOffset End);
