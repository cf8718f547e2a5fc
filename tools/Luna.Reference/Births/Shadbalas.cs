using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Every part of the shadbala.</summary>
public static class Shadbalas
{
    private const double Tolerance = 0.01;

    private static readonly ShadbalaOptions TrueDeclination = new(AyanaDeclination.True);

    private static readonly (string Key, Func<GrahaBala, double> Of)[] Parts =
    [
        ("sthana/uccha", bala => bala.Sthana.Uccha),
        ("sthana/saptavargaja", bala => bala.Sthana.Saptavargaja),
        ("sthana/ojayugma", bala => bala.Sthana.Ojayugma),
        ("sthana/kendradi", bala => bala.Sthana.Kendradi),
        ("sthana/drekkana", bala => bala.Sthana.Drekkana),
        ("sthana/total", bala => bala.Sthana.Total),
        ("dig", bala => bala.Dig),
        ("kaala/natonnata", bala => bala.Kaala.Natonnata),
        ("kaala/paksha", bala => bala.Kaala.Paksha),
        ("kaala/tribhaga", bala => bala.Kaala.Tribhaga),
        ("kaala/abda", bala => bala.Kaala.Abda),
        ("kaala/masa", bala => bala.Kaala.Masa),
        ("kaala/vara", bala => bala.Kaala.Vara),
        ("kaala/hora", bala => bala.Kaala.Hora),
        ("kaala/ayana", bala => bala.Kaala.Ayana),
        ("kaala/total", bala => bala.Kaala.Total),
        ("cheshta", bala => bala.Cheshta),
        ("naisargika", bala => bala.Naisargika),
        ("drik", bala => bala.Drik),
        ("total", bala => bala.Total),
    ];

    public static void Compare(BirthCase birth, Tally tally)
    {
        var day = VedicDay.OfOrNominal(birth.Moment, birth.Offset);
        var shadbala = Shadbala.Of(birth.Chart, day);
        var trueDeclination = Shadbala.Of(birth.Chart, day, TrueDeclination);
        tally.Exact("shadbala/benefics", Benefics(birth.Chart));
        foreach (var bala in shadbala.Bala)
        {
            var graha = FileWords.Of(bala.Graha);
            foreach (var (key, of) in Parts)
                tally.Number($"shadbala/{key}/{graha}", of(bala), Tolerance, " virupas");
            tally.Number(
                $"shadbala/kaala/ayana_true_declination/{graha}", trueDeclination[bala.Graha].Kaala.Ayana, Tolerance,
                " virupas");
            tally.Number($"shadbala/ratio_to_required/{graha}", bala.RatioToRequired, Tolerance / 100);
        }
    }

    private static string[] Benefics(Chart chart) =>
    [
        .. Enum.GetValues<Graha>().Where(graha => Nature.IsBenefic(chart, graha)).Select(FileWords.Of)
            .Order(StringComparer.Ordinal),
    ];
}
