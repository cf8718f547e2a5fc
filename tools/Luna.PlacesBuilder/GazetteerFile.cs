using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>Lays the places out as <c>Luna.Astrology.Places</c> reads them, and packs them.</summary>
internal static class GazetteerFile
{
    public static byte[] Write(List<SourcePlace> places, AreaNames areas)
    {
        var ordered = places
            .OrderBy(place => place.CountryCode, StringComparer.Ordinal).ThenBy(place => place.Region, StringComparer.Ordinal)
            .ThenBy(place => place.PlainName, StringComparer.Ordinal)
            .ThenBy(place => place.LatitudeDegrees).ThenBy(place => place.LongitudeDegrees).ThenBy(place => place.GeoNamesId)
            .ToList();
        var countries = areas.Countries.Keys.ToList();
        var regions = ordered.Select(place => (place.CountryCode, place.Region)).Distinct().ToList();
        var zones = ordered.Select(place => place.Zone).Distinct().Order(StringComparer.Ordinal).ToList();

        var file = new GazetteerWriter();
        file.Number(countries.Count);
        foreach (var country in countries)
            file.Text(country).Text(areas.Countries[country]);
        file.Number(regions.Count);
        foreach (var (country, region) in regions)
            file.Number(countries.IndexOf(country)).Text(region);
        file.Number(zones.Count);
        foreach (var zone in zones)
            file.Text(zone);

        WritePlaces(file, ordered, regions, zones);
        WriteAreas(file, areas, countries, regions);
        WriteNames(file, ordered);
        return Packed(file.ToArray());
    }

    private static void WritePlaces(
        GazetteerWriter file, List<SourcePlace> places, List<(string, string)> regions, List<string> zones)
    {
        var regionRow = regions.Index().ToDictionary(one => one.Item, one => one.Index);
        file.Number(places.Count);
        file.Differences(places.Select(place => regionRow[(place.CountryCode, place.Region)]));
        file.Differences(places.Select(place => zones.IndexOf(place.Zone)));
        file.Differences(places.Select(place => Steps(place.LatitudeDegrees)));
        file.Differences(places.Select(place => Steps(place.LongitudeDegrees)));
        foreach (var place in places)
            file.Number(place.Population);
        foreach (var id in Ids(places))
            file.Signed(id);
        file.Texts([.. places.Select(place => Encoding.UTF8.GetBytes(place.PlainName))]);
    }

    // Written only where it cannot be computed: GeoNames' own, and the second of two places whose computed one is the same.
    private static IEnumerable<int> Ids(List<SourcePlace> places)
    {
        var taken = new HashSet<int>();
        foreach (var place in places)
        {
            if (place.GeoNamesId > 0)
            {
                yield return place.GeoNamesId;
                continue;
            }

            var computed = PlaceId.Of(
                place.CountryCode, place.PlainName, Rounded(place.LatitudeDegrees), Rounded(place.LongitudeDegrees));
            var id = computed;
            while (!taken.Add(id))
                id--;
            yield return id == computed ? 0 : id;
        }
    }

    private static void WriteAreas(
        GazetteerWriter file, AreaNames areas, List<string> countries, List<(string, string)> regions)
    {
        var names = areas.Names
            .Select(area => (area.Folded, Country: countries.IndexOf(area.Country),
                Region: area.Region == "" ? -1 : regions.IndexOf((area.Country, area.Region)), area.Former, area.Region.Length))
            .Where(area => area.Region >= 0 || area.Length == 0)
            .ToList();
        file.Number(names.Count);
        foreach (var (folded, country, region, former, _) in names)
            file.Text(folded).Number(country).Number(region + 1).Number(former ? 1 : 0);
    }

    private static void WriteNames(GazetteerWriter file, List<SourcePlace> places)
    {
        var bearers = new SortedDictionary<string, SortedDictionary<int, bool>>(
            Comparer<string>.Create((one, other) =>
                Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))));
        for (var place = 0; place < places.Count; place++)
        {
            Bear(places[place].PlainName, place, true);
            Bear(places[place].Name, place, true);
            foreach (var name in places[place].MainNames)
                Bear(name, place, true);
            foreach (var name in places[place].OtherNames)
                Bear(name, place, false);
        }

        file.Number(bearers.Count);
        file.Texts([.. bearers.Keys.Select(Encoding.UTF8.GetBytes)]);
        foreach (var inOrder in bearers.Values)
        {
            file.Number(inOrder.Count);
            var last = 0;
            foreach (var (place, first) in inOrder)
            {
                file.Number((place - last) << 1 | (first ? 1 : 0));
                last = place;
            }
        }

        void Bear(string name, int place, bool first)
        {
            if (PlaceNames.WithoutDots(PlaceNames.Fold(name)) is not { Length: > 1 } folded)
                return;
            if (!bearers.TryGetValue(folded, out var those))
                bearers[folded] = those = [];
            those[place] = first || those.GetValueOrDefault(place);
        }
    }

    private static byte[] Packed(byte[] raw)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length) + 4];
        BinaryPrimitives.WriteInt32LittleEndian(packed, raw.Length);
        if (!BrotliEncoder.TryCompress(raw, packed.AsSpan(4), out var length, quality: 11, window: 24))
            throw new InvalidOperationException("The places could not be packed.");
        return packed[..(length + 4)];
    }

    private static int Steps(double degrees) => (int)Math.Round(degrees / PlaceTable.StepDegrees);

    private static double Rounded(double degrees) => Math.Round(Steps(degrees) * PlaceTable.StepDegrees, 4);
}
