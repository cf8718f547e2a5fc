using Luna.Astrology.Panchanga;
using NodaTime;

namespace Luna.Reference.Panchangas;

/// <summary>The limbs of a panchanga and the days built on them, as the files write them.</summary>
internal static class PanchangaFigures
{
    private const double EndSeconds = 2;
    private const double RiseSeconds = 3;

    private static readonly string[] Choghadiyas = ["Udveg", "Char", "Labh", "Amrit", "Kaal", "Shubh", "Rog"];

    private static readonly string[] Parts =
    [
        "rahu_kalam", "yamaganda", "gulika_kalam", "abhijit", "brahma_muhurta", "durmuhurta",
        "choghadiya_day", "choghadiya_night", "hora_lords_24", "at_sunrise", "lunar_month_at_sunrise",
    ];

    public static void Compare(MomentPanchanga limbs, string at, Tally tally)
    {
        tally.Exact($"{at}/tithi/n", limbs.Tithi.Value.Number);
        tally.Exact($"{at}/tithi/paksha", limbs.Tithi.Value.Paksha.ToString());
        tally.Exact($"{at}/tithi/in_paksha", limbs.Tithi.Value.InPaksha);
        Ends(limbs.Tithi, $"{at}/tithi", tally);
        tally.Exact($"{at}/nakshatra/n", (int)limbs.Nakshatra.Value);
        tally.Exact($"{at}/nakshatra/name", FileWords.Of(limbs.Nakshatra.Value));
        tally.Exact($"{at}/nakshatra/pada", limbs.Pada);
        Ends(limbs.Nakshatra, $"{at}/nakshatra", tally);
        tally.Exact($"{at}/yoga/n", (int)limbs.NityaYoga.Value);
        tally.Exact($"{at}/yoga/name", limbs.NityaYoga.Value.ToString());
        Ends(limbs.NityaYoga, $"{at}/yoga", tally);
        tally.Exact($"{at}/karana/n", limbs.Karana.Value.Number);
        tally.Exact($"{at}/karana/name", limbs.Karana.Value.Name.ToString());
        Ends(limbs.Karana, $"{at}/karana", tally);
    }

    public static void Compare(Masa masa, string at, Tally tally)
    {
        tally.Exact($"{at}/amanta", masa.Amanta.ToString());
        tally.Exact($"{at}/purnimanta", masa.Purnimanta.ToString());
        tally.Exact($"{at}/adhika", masa.IsAdhika);
        tally.Exact($"{at}/kshaya", masa.IsKshaya);
        tally.Time($"{at}/new_moon_before", masa.NewMoonBefore, EndSeconds);
        tally.Time($"{at}/new_moon_after", masa.NewMoonAfter, EndSeconds);
        tally.Exact($"{at}/solar_month_sign", (int)masa.SunRashi);
    }

    public static void Compare(DayPanchanga day, string at, Tally tally)
    {
        tally.Time($"{at}/sunrise", day.Sunrise, RiseSeconds);
        tally.Time($"{at}/sunset", day.Sunset, RiseSeconds);
        tally.Time($"{at}/next_sunrise", day.NextSunrise, RiseSeconds);
        tally.Time($"{at}/moonrise", day.Moonrise, RiseSeconds);
        tally.Time($"{at}/moonset", day.Moonset, RiseSeconds);
        if (day.Parts is { } parts)
            Compare(parts, at, tally);
        else
            NoParts(at, tally);
        Compare(day.AtSunrise, $"{at}/at_sunrise", tally);
        Compare(day.Masa, $"{at}/lunar_month_at_sunrise", tally);
    }

    private static void Compare(DayParts parts, string at, Tally tally)
    {
        Window(parts.RahuKalam, $"{at}/rahu_kalam", tally);
        Window(parts.Yamaganda, $"{at}/yamaganda", tally);
        Window(parts.GulikaKalam, $"{at}/gulika_kalam", tally);
        Window(parts.Abhijit, $"{at}/abhijit", tally);
        Window(parts.BrahmaMuhurta, $"{at}/brahma_muhurta", tally);
        tally.Length($"{at}/durmuhurta", parts.DurMuhurtas.Count);
        for (var i = 0; i < parts.DurMuhurtas.Count; i++)
            Window(parts.DurMuhurtas[i], $"{at}/durmuhurta/{Paths.Number(i)}", tally);
        tally.Exact($"{at}/choghadiya_day", [.. Words(parts, isOfDay: true)]);
        tally.Exact($"{at}/choghadiya_night", [.. Words(parts, isOfDay: false)]);
        tally.Exact($"{at}/hora_lords_24", [.. parts.Horas.Select(hora => FileWords.Of(hora.Lord))]);
    }

    /// <summary>Where the Sun does not rise the file may say so with a null.</summary>
    private static void NoParts(string at, Tally tally)
    {
        foreach (var part in Parts)
            tally.Exact($"{at}/{part}", (string?)null);
    }

    private static IEnumerable<string> Words(DayParts parts, bool isOfDay) => parts.Choghadiyas
        .Where(part => part.IsOfDay == isOfDay)
        .Select(part => Choghadiyas[(int)part.Choghadiya]);

    private static void Ends<T>(Anga<T> anga, string at, Tally tally)
    {
        tally.Time($"{at}/start", anga.Start, EndSeconds);
        tally.Time($"{at}/end", anga.End, EndSeconds);
    }

    private static void Window(Interval window, string at, Tally tally)
    {
        tally.Length(at, 2);
        tally.Time($"{at}/0", window.Start, RiseSeconds);
        tally.Time($"{at}/1", window.End, RiseSeconds);
    }
}
