namespace Luna.PlacesBuilder;

/// <summary>
/// Time zones that the database of zones has split off or renamed since the listed places were written, and those of
/// islands with no listed place. Only where a whole region changed; source: the IANA time zone database, 2016 and later.
/// </summary>
internal static class ZoneRevisions
{
    private static readonly Dictionary<string, string> ByRegion = new()
    {
        ["RU.03"] = "Asia/Barnaul",
        ["RU.04"] = "Asia/Barnaul",
        ["RU.07"] = "Europe/Astrakhan",
        ["RU.33"] = "Europe/Kirov",
        ["RU.67"] = "Europe/Saratov",
        ["RU.75"] = "Asia/Tomsk",
        ["RU.81"] = "Europe/Ulyanovsk",
        ["RU.93"] = "Asia/Chita",
        ["CL.10"] = "America/Punta_Arenas",
        ["CY.01"] = "Asia/Famagusta",
        ["CY.02"] = "Asia/Famagusta",
        ["KZ.06"] = "Asia/Atyrau",
        ["KZ.13"] = "Asia/Qostanay",
    };

    private static readonly Dictionary<string, string> ByCountry = new()
    {
        ["IO"] = "Indian/Chagos",
        ["NR"] = "Pacific/Nauru",
        ["TK"] = "Pacific/Fakaofo",
    };

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["America/Godthab"] = "America/Nuuk",
        ["Asia/Rangoon"] = "Asia/Yangon",
        ["Europe/Kiev"] = "Europe/Kyiv",
        ["Europe/Uzhgorod"] = "Europe/Kyiv",
        ["Europe/Zaporozhye"] = "Europe/Kyiv",
    };

    public static void ApplyTo(List<SourcePlace> places)
    {
        foreach (var place in places)
            if (ByRegion.TryGetValue($"{place.CountryCode}.{place.RegionCode}", out var zone)
                || ByCountry.TryGetValue(place.CountryCode, out zone))
                place.Zone = zone;
            else if (Renamed.TryGetValue(place.Zone, out zone))
                place.Zone = zone;
    }
}
