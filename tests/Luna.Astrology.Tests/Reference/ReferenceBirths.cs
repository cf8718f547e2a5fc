using System.Text.Json;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Tests.Reference;

/// <summary>births.json, whose first line names its source; every chart is cast with the file's own delta T.</summary>
internal static class ReferenceBirths
{
    public static IReadOnlyList<(ReferenceBirth Expected, Chart Chart)> All { get; } = Load();

    private static (ReferenceBirth, Chart)[] Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "births.json");
        var file = JsonSerializer.Deserialize<ReferenceFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
        return [.. file.Births.Select(birth => (birth, Chart.Cast(birth.Moment)))];
    }

    private sealed record ReferenceFile(ReferenceBirth[] Births);
}

internal sealed record ReferenceBirth(
    string Id, string Utc, string? Zone, bool Later, int OffsetSeconds, double Latitude, double Longitude, double DeltaT,
    double Ayanamsa, double Lagna, double Midheaven, string LagnaNakshatra, int LagnaPada, ReferenceGraha[] Grahas,
    double TrueNode, int[] D1, int[] D9, JsonElement[][] Maha, JsonElement[][] Antar)
{
    public Instant Instant => InstantPattern.General.Parse(Utc).Value;

    public BirthMoment Moment => new(Instant, new GeoPosition(Latitude, Longitude), DeltaT);

    public static Graha Lord(JsonElement name) => Enum.Parse<Graha>(name.GetString()!);
}

internal sealed record ReferenceGraha(
    double Longitude, double Latitude, double Speed, string Nakshatra, int Pada, int Bhava, bool Retrograde, bool Combust);
