using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Upagrahas;

/// <summary>The five that are counted from the Sun.</summary>
/// <param name="Dhuma">4 rashis 13°20′ beyond the Sun.</param>
/// <param name="Vyatipata">As far before 0° Mesha as Dhuma is beyond it.</param>
/// <param name="Parivesha">Opposite Vyatipata.</param>
/// <param name="Indrachapa">As far before 0° Mesha as Parivesha is beyond it.</param>
/// <param name="Upaketu">16°40′ beyond Indrachapa; one rashi more gives the Sun again.</param>
/// <remarks>Brihat Parashara Hora Shastra, chapter 3, verses 61 to 64.</remarks>
public sealed record SolarUpagrahas(
    ZodiacPoint Dhuma, ZodiacPoint Vyatipata, ZodiacPoint Parivesha, ZodiacPoint Indrachapa, ZodiacPoint Upaketu)
{
    private const double DhumaBeyondSun = 133 + 20 / 60.0;
    private const double UpaketuBeyondIndrachapa = 16 + 40 / 60.0;

    public static SolarUpagrahas Of(ZodiacPoint sun)
    {
        var dhuma = sun.LongitudeDegrees + DhumaBeyondSun;
        var indrachapa = dhuma + 180;
        return new SolarUpagrahas(
            At(dhuma), At(-dhuma), At(180 - dhuma), At(indrachapa), At(indrachapa + UpaketuBeyondIndrachapa));
    }

    private static ZodiacPoint At(double degrees) => new(Angle.NormalizeDegrees(degrees));
}
