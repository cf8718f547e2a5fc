using System.Globalization;
using Luna.Astrology.Sky;
using Luna.EphemerisBuilder;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Luna.EphemerisBuilder REFERENCE_FOLDER OUTPUT_FILE");
    return 2;
}

var system = new SolarSystem(args[0]);
foreach (var line in HorizonsCheck.Report(args[0], system))
    Console.WriteLine(line);

var sky = new DirectSky(system, new NutationSeries(args[0]));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"True node within {sky.NodeJitterDegrees * 3600:F3} arcsec of what the forces make of it"));
using var output = new MemoryStream();
using var resource = new ResourceWriter(output);
resource.Header();
for (var series = 0; series < SeriesName.Count; series++)
{
    var plan = SeriesPlan.Of(series);
    var end = ResourceWriter.EndOf(series);
    var fitted = new SeriesFit(sky, ResourceWriter.SegmentStartDays, end).Fit(series, plan);
    var packed = resource.Series(fitted);
    var (value, speed) = SeriesCheck.Worst(sky, series, fitted, ResourceWriter.StartDays, end);
    var isDistance = SeriesCheck.IsDistance(series);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{SeriesNames.Of(series),-22}{plan.SegmentDays,4} d {plan.CoefficientCount,3} coefficients {packed,8} bytes, "
        + $"worst {value * (isDistance ? 1 : 3600):E2} {(isDistance ? "au" : "arcsec")}, "
        + $"{speed:E2} {(isDistance ? "au" : "deg")}/day"));
}

resource.DeltaT(args[0]);
await File.WriteAllBytesAsync(args[1], output.ToArray());
Console.WriteLine($"{output.Length} bytes");
return 0;
