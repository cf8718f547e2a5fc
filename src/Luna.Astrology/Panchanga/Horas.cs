using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

public sealed record HoraPart(Graha Lord, bool IsOfDay, Interval Time);

/// <summary>The planetary hours: a twelfth of the day or of the night.</summary>
/// <remarks>Surya Siddhanta, chapter 12, verses 78 and 79: from Saturn downwards; the first is that of the vara's lord.</remarks>
public static class Horas
{
    private const int OfHalf = 12;

    /// <summary>From slow to quick, beginning with the Sun.</summary>
    internal static readonly Graha[] Descending =
        [Graha.Sun, Graha.Venus, Graha.Mercury, Graha.Moon, Graha.Saturn, Graha.Jupiter, Graha.Mars];

    public static IReadOnlyList<HoraPart> Of(SolarDay day, Vara vara)
    {
        var all = new HoraPart[2 * OfHalf];
        for (var i = 0; i < all.Length; i++)
        {
            var isOfDay = i < OfHalf;
            var time = isOfDay ? day.DayPart(i + 1, OfHalf) : day.NightPart(i + 1 - OfHalf, OfHalf);
            all[i] = new(LordOf(vara, i + 1), isOfDay, time);
        }

        return all;
    }

    /// <param name="number">1 to 24 from sunrise.</param>
    public static Graha LordOf(Vara vara, int number) =>
        Descending[(PlaceOf(vara.LordOf()) + number - 1) % Varas.Count];

    internal static int PlaceOf(Graha lord) => Array.IndexOf(Descending, lord);
}
