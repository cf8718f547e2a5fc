using Luna.PlacesBuilder;

if (args is not [var reference, var smallPlaces, var output])
{
    Console.Error.WriteLine("usage: Luna.PlacesBuilder REFERENCE_FOLDER SMALL_PLACES_JSON OUTPUT_FILE");
    return 2;
}

var areas = AreaNames.Read(reference, Path.GetDirectoryName(Path.GetFullPath(smallPlaces))!);
var listed = GeoNamesCities.Read(Path.Combine(reference, "cities15000.txt"));
List<SourcePlace> small = [.. SmallPlaces.Read(smallPlaces), .. OwnPlaces.Read()];
OwnNames.AddTo([.. listed, .. small]);
var places = Merge.Of(listed, small, areas);
ZoneRevisions.ApplyTo(places);
Zones.Spread(places);
var bytes = GazetteerFile.Write(places, areas);
File.WriteAllBytes(output, bytes);
Console.WriteLine($"{places.Count} places, {places.Count(place => place.GeoNamesId > 0)} of them with people and names "
    + $"in many scripts; {bytes.Length:N0} bytes");
return 0;
