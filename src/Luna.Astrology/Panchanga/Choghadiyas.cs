using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>An eighth of the day or the night, as travellers and merchants of the West of India use it.</summary>
public enum Choghadiya
{
    /// <summary>The Sun's; shunned.</summary>
    Udvega,

    /// <summary>Venus'; good for setting out.</summary>
    Chara,

    /// <summary>Mercury's; gain.</summary>
    Labha,

    /// <summary>The Moon's; the best.</summary>
    Amrita,

    /// <summary>Saturn's; shunned.</summary>
    Kala,

    /// <summary>Jupiter's; good.</summary>
    Shubha,

    /// <summary>Mars'; shunned.</summary>
    Roga,
}

public sealed record ChoghadiyaPart(Choghadiya Choghadiya, bool IsOfDay, Interval Time)
{
    public Graha Lord => Horas.Descending[(int)Choghadiya];

    public bool IsGood => Choghadiya is Choghadiya.Chara or Choghadiya.Labha or Choghadiya.Amrita or Choghadiya.Shubha;
}

/// <remarks>
/// By day the lords follow each other as those of the horas do, the lord of the vara first; by night in steps of four
/// weekdays, the fifth from the lord of the vara first.
/// </remarks>
public static class Choghadiyas
{
    private const int OfHalf = 8;

    public static IReadOnlyList<ChoghadiyaPart> Of(SolarDay day, Vara vara)
    {
        var all = new ChoghadiyaPart[2 * OfHalf];
        for (var i = 0; i < OfHalf; i++)
        {
            var byDay = (Horas.PlaceOf(vara.LordOf()) + i) % Varas.Count;
            var byNight = Horas.PlaceOf(vara.Plus(4 * (i + 1)).LordOf());
            all[i] = new((Choghadiya)byDay, true, day.DayPart(i + 1, OfHalf));
            all[OfHalf + i] = new((Choghadiya)byNight, false, day.NightPart(i + 1, OfHalf));
        }

        return all;
    }
}
