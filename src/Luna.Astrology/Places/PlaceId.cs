using System.Text;

namespace Luna.Astrology.Places;

/// <summary>Numbers places that GeoNames does not number.</summary>
internal static class PlaceId
{
    /// <summary>
    /// Below zero, from country, plain name and position to a hundredth of a degree (FNV-1a, 32 bits), so that a place
    /// keeps its number in every build, whatever other places come or go.
    /// </summary>
    public static int Of(string countryCode, string name, double latitudeDegrees, double longitudeDegrees)
    {
        var hash = 2166136261u;
        foreach (var piece in Encoding.UTF8.GetBytes(
            FormattableString.Invariant(
                $"{countryCode}|{name}|{Hundredths(latitudeDegrees)}|{Hundredths(longitudeDegrees)}")))
            hash = (hash ^ piece) * 16777619;
        return -1 - (int)(hash & 0x7FFFFFFF);
    }

    private static int Hundredths(double degrees) => (int)Math.Floor(degrees * 100 + 0.5);
}
