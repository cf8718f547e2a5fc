using Luna.Astrology.Festivals;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using NodaTime;

namespace Luna.Astrology.Tests.Festivals;

public sealed class names_of_the_almanac
{
    private static readonly GeoPosition Jaipur = new(26.9196, 75.7878);

    [Theory]
    [InlineData("en")]
    [InlineData("hi")]
    [InlineData("hi-IN")]
    public void everything_that_a_year_keeps_has_a_name(string languageTag)
    {
        foreach (var year in (int[])[2023, 2025, 2026])
        {
            foreach (var observance in FestivalYear.Of(year, "Asia/Kolkata", Jaipur))
                InItsScript(FestivalNames.Of(observance.Id, languageTag), languageTag);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("hi")]
    public void every_limb_has_a_name(string languageTag)
    {
        string[] names =
        [
            .. Enumerable.Range(1, 30).Select(number => PanchangaNames.Of(new Tithi(number), languageTag)),
            .. Enum.GetValues<Vara>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<NityaYoga>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<KaranaName>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<MasaName>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<Samvatsara>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<Choghadiya>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<Tara>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<Ritu>().Select(value => PanchangaNames.Of(value, languageTag)),
            .. Enum.GetValues<Ayana>().Select(value => PanchangaNames.Of(value, languageTag)),
        ];
        foreach (var name in names)
            InItsScript(name, languageTag);
        PanchangaNames.Of(Tithi.Of(Paksha.Krishna, 5)).ShouldBe("Krishna Panchami");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("hi")]
    public void every_reason_is_said_in_words(string languageTag)
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            InItsScript(MuhurtaTexts.Of(purpose, languageTag), languageTag);
            var request = new MuhurtaRequest(
                purpose, new LocalDate(2024, 3, 1), new LocalDate(2024, 4, 30), "Asia/Kolkata", Jaipur, [],
                Direction.East);
            for (var hour = 0; hour < 24 * 60; hour += 5)
            {
                var moment = Instant.FromUtc(2024, 3, 1, 1, 0) + Duration.FromHours(hour);
                foreach (var reason in MuhurtaSearch.Judge(request, moment)?.Reasons ?? [])
                {
                    var words = MuhurtaTexts.Of(reason, languageTag);
                    InItsScript(words, languageTag);
                    words.ShouldNotContain("{0}");
                }
            }
        }
    }

    [Fact]
    public void every_kind_of_reason_has_its_words()
    {
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            string? ForOrAgainst(int points)
            {
                try
                {
                    return MuhurtaTexts.Of(new MuhurtaReason(kind, points, false, Sample(kind)));
                }
                catch (KeyNotFoundException)
                {
                    return null;
                }
            }

            (ForOrAgainst(1) ?? ForOrAgainst(-1)).ShouldNotBeNullOrEmpty(kind.ToString());
        }
    }

    private static string Sample(ReasonKind kind) => kind switch
    {
        ReasonKind.NityaYoga => nameof(NityaYoga.Vajra),
        ReasonKind.Choghadiya => nameof(Choghadiya.Roga),
        ReasonKind.TaraBala => nameof(Tara.Mitra),
        ReasonKind.Lagna or ReasonKind.SunRashi => "mesha",
        ReasonKind.Combustion or ReasonKind.BeneficInKendra or ReasonKind.MaleficInBhava => "venus",
        _ => "rohini",
    };

    private static void InItsScript(string name, string languageTag)
    {
        name.ShouldNotBeNullOrWhiteSpace();
        var isDevanagari = name.Any(letter => letter is >= '\u0900' and <= '\u097f');
        isDevanagari.ShouldBe(languageTag != "en", name);
    }
}
