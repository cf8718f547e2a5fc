using System.Globalization;

namespace Luna.Api.Admin;

/// <summary>A moment of a conversation: a version of its stream, a time, or now.</summary>
internal readonly record struct AsOf(long Version, DateTimeOffset? Time)
{
    public static bool TryParse(string? text, out AsOf asOf)
    {
        asOf = default;
        if (text is null)
            return true;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
            asOf = new AsOf(version, null);
        else if (DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            asOf = new AsOf(0, time);
        else
            return false;
        return true;
    }

    public static IResult Problem() => Results.ValidationProblem(new Dictionary<string, string[]>
    {
        ["asOf"] = ["A version of the conversation's stream (1, 2, …) or a time in ISO 8601."],
    });
}
