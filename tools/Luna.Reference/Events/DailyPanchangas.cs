using Luna.Astrology;
using Luna.Reference.Panchangas;
using NodaTime;

namespace Luna.Reference.Events;

/// <summary>The panchangas of many days and places.</summary>
public static class DailyPanchangas
{
    public static void Compare(EventsCase events, Tally tally)
    {
        var count = tally.Has("daily_panchang") ? tally.At("daily_panchang").GetArrayLength() : 0;
        for (var i = 0; i < count; i++)
        {
            var at = $"daily_panchang/{Paths.Number(i)}/";
            var place = new GeoPosition(tally.At($"{at}lat").GetDouble(), tally.At($"{at}lon").GetDouble());
            var offset = Offset.FromSeconds(tally.At($"{at}offset_s").GetInt32());
            foreach (var given in (string[])["lat", "lon", "offset_s"])
                tally.Given($"{at}{given}");
            DayFigures.Compare(at, place, offset, default, tally);
        }
    }
}
