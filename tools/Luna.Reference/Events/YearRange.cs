using System.Text.Json;
using NodaTime;

namespace Luna.Reference.Events;

/// <summary>Which years the file covers, the last one left out.</summary>
public static class YearRange
{
    public static void Compare(EventsCase events, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(events);
        tally.Given("ranges");
    }

    public static IReadOnlyList<(Instant From, Instant Until)> Of(JsonElement json) =>
    [
        .. json.GetProperty("ranges").EnumerateArray().Select(range => (
            Instant.FromUtc(range[0].GetInt32(), 1, 1, 0, 0),
            Instant.FromUtc(range[1].GetInt32(), 1, 1, 0, 0))),
    ];
}
