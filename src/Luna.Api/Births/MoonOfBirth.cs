using Luna.Astrology.Places;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Births;

/// <summary>Rashi and nakshatra of the birth Moon, which many questions need alone.</summary>
internal static class MoonOfBirth
{
    /// <summary>Of a birth without its hour only where the Moon kept them all day.</summary>
    public static (Rashi Rashi, Nakshatra Nakshatra)? Of(BirthRequest birth, Problems problems) =>
        birth.Read(Gazetteer.Default, problems) is { } read ? Of(read, problems) : null;

    private static (Rashi, Nakshatra)? Of(ReadBirth birth, Problems problems)
    {
        if (birth.Moment is not null)
        {
            var point = birth.Cast(problems)!.Chart[Graha.Moon].Point;
            return (point.Rashi, point.Nakshatra);
        }

        var moon = birth.Moon();
        if (moon.Rashis.Count == 1 && moon.Nakshatras.Count == 1)
            return (moon.Rashis[0].Sign, moon.Nakshatras[0].Sign);
        problems.Add("time", "The Moon changed its rashi or nakshatra that day: this needs a time of birth.");
        return null;
    }

    /// <summary>The rashi alone.</summary>
    public static Rashi? RashiOf(ReadBirth birth, Problems problems)
    {
        var rashis = birth.Moon().Rashis;
        if (rashis.Count == 1)
            return rashis[0].Sign;
        problems.Add("time", "The Moon changed its rashi that day: this needs a time of birth.");
        return null;
    }
}
