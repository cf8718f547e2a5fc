using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas named for gods: the trimurti, Lakshmi, Saraswati, Indra and their company.</summary>
internal static class DevaYogas
{
    private const string Trimurti = "Brihat Parashara Hora Shastra 36.35-36";
    private const string Three = "Phaladeepika 6.28";
    private const string Raman = "B. V. Raman, Three Hundred Important Combinations";

    private static readonly BhavaSet Good = At(1, 2, 4, 5, 7, 9, 10);

    public static readonly Yoga[] Table =
    [
        new("hari", "Hari", Deva, Trimurti, Benefics.InEach(At(2, 8, 12), Lord(2))),
        new("hara", "Hara", Deva, Trimurti, Benefics.InEach(At(4, 8, 9), Lord(7))),
        new("brahma", "Brahma", Deva, Trimurti, Benefics.InEach(At(4, 10, 11), LagnaLord)),
        new("shrikantha", "Shrikantha", Deva, Three, Blessed(LagnaLord, Sun, Moon)),
        new("shrinatha-of-three", "Shrinatha (Venus, Mercury, lord of 9)", Deva, Three,
            Blessed(Venus, Lord(9), Mercury)),
        new("virinchi", "Virinchi", Deva, Three, Blessed(Jupiter, Lord(5), Saturn)),
        new("lakshmi", "Lakshmi", Deva, "Brihat Parashara Hora Shastra 36.27-28; Phaladeepika 6.21",
            Lord(9).IsStrong & Lord(9).In(KendraOrTrikona))
        {
            Strengthens =
            [
                new("lagna-lord-strong", LagnaLord.IsStrong),
                new("venus-strong", Venus.IsStrong & Venus.In(KendraOrTrikona)),
            ],
        },
        new("saraswati", "Saraswati", Deva, "Phaladeepika 6.26",
            Jupiter.In(Good) & Venus.In(Good) & Mercury.In(Good) & Jupiter.IsFriendly),
        new("indra", "Indra", Deva, Raman, Lord(5).ExchangesWith(Lord(11)) & Moon.In(5)),
        new("shiva", "Shiva", Deva, Raman, Lord(5).In(9) & Lord(9).In(10) & Lord(10).In(5)),
        new("vishnu", "Vishnu", Deva, Raman, Lord(9).In(2) & Lord(10).In(2) & Lord(9).NavamsaDispositor.In(2)),
        new("brahma-of-three-lords", "Brahma (Jupiter, Venus, Mercury from three lords)", Deva, Raman,
            Jupiter.In(Kendra, Lord(9)) & Venus.In(Kendra, Lord(11)) & Mercury.In(Kendra, LagnaLord)),
        new("devendra", "Devendra", Deva, Raman,
            LagnaIn(Modality.Fixed) & LagnaLord.In(11) & Lord(11).In(1) & Lord(2).In(10) & Lord(10).In(2)),
        new("garuda", "Garuda", Deva, Raman, Moon.NavamsaDispositor.IsExalted & DayBirth & WaxingMoon),
        new("trilochana", "Trilochana", Deva, Raman,
            Moon.In(At(5, 9), Sun) & Mars.In(At(5, 9), Sun) & Mars.In(At(5, 9), Moon)),
        new("gandharva", "Gandharva", Deva, Raman,
            Lord(10).In(3, 7, 11) & LagnaLord.With(Jupiter) & Sun.IsStrong & Moon.In(9)),
        new("chandika", "Chandika", Deva, Raman,
            LagnaIn(Modality.Fixed) & Lord(6).SeesBhava(1)
            & Sun.With(Lord(6).NavamsaDispositor) & Sun.With(Lord(9).NavamsaDispositor)),
        new("bharati", "Bharati", Deva, Raman, Any(ExaltedWithNinth(2), ExaltedWithNinth(5), ExaltedWithNinth(11))),
    ];

    private static Condition Blessed(params Who[] three) =>
        Every([.. three.Select(who => who.In(KendraOrTrikona) & who.IsFriendly)]);

    private static Condition ExaltedWithNinth(int bhava) =>
        Lord(bhava).NavamsaDispositor.IsExalted & Lord(bhava).NavamsaDispositor.With(Lord(9));
}
