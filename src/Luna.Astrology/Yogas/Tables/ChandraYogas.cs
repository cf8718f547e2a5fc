using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas that are counted from the Moon.</summary>
/// <remarks>
/// Which of them forms follows the plain rule that most programs use; where a text asks for more (Gajakesari) or
/// takes away (Kemadruma, Shakata), that is a ground beside it.
/// </remarks>
internal static class ChandraYogas
{
    private static readonly Condition Second = Taras.SomeIn(2, Moon);
    private static readonly Condition Twelfth = Taras.SomeIn(12, Moon);

    /// <summary>Nothing on either side of the Moon. Also told among the doshas.</summary>
    internal static Yoga Kemadruma { get; } =
        new("kemadruma", "Kemadruma", Chandra, "Phaladeepika 6.5; Brihat Parashara Hora Shastra 37.11-13",
            Moon.In(Anywhere) & !Taras.SomeIn(At(2, 12), Moon))
        {
            Nature = YogaNature.Adverse,
            Cancels =
            [
                new("moon-in-kendra", Moon.In(Kendra)),
                new("moon-with-a-graha", Taras.SomeJoin(Moon)),
                new("graha-in-kendra-from-moon", Taras.SomeIn(At(4, 7, 10), Moon)),
                new("graha-in-kendra-from-lagna", Taras.SomeIn(Kendra)),
            ],
            Weakens = [new("jupiter-sees-moon", Jupiter.Sees(Moon)), new("moon-waxing", WaxingMoon)],
        };

    public static readonly Yoga[] Table =
    [
        new("gajakesari", "Gajakesari", Chandra,
            "Phaladeepika 6.14; Brihat Parashara Hora Shastra 36.3-4 (with a benefic, not fallen, combust or hostile)",
            Jupiter.In(Kendra, Moon))
        {
            Strengthens = [new("benefic-joins-or-sees", Terms.Of(Graha.Mercury, Graha.Venus).SomeJoinOrSee(Jupiter))],
            Weakens =
            [
                new("jupiter-debilitated-or-hostile", Jupiter.IsUnfriendly),
                new("with-a-node", Nodes.SomeJoin(Jupiter)),
            ],
        },
        new("sunapha", "Sunapha", Chandra, "Brihat Parashara Hora Shastra 37.7-10; Phaladeepika 6.5", Second & !Twelfth)
        {
            Strengthens = [new("benefics-form-it", ThreeBenefics.SomeIn(2, Moon))],
        },
        new("anapha", "Anapha", Chandra, "Brihat Parashara Hora Shastra 37.7-10; Phaladeepika 6.5", Twelfth & !Second)
        {
            Strengthens = [new("benefics-form-it", ThreeBenefics.SomeIn(12, Moon))],
        },
        new("durudhara", "Durudhara", Chandra, "Brihat Parashara Hora Shastra 37.7-10; Phaladeepika 6.5",
            Second & Twelfth)
        {
            Strengthens = [new("benefics-on-both-sides", ThreeBenefics.InEach(At(2, 12), Moon))],
        },
        Kemadruma,
        new("chandra-mangala", "Chandra-Mangala", Chandra,
            "B. V. Raman, Three Hundred Important Combinations, 6; Saravali 15", Moon.With(Mars))
        {
            Strengthens = [new("jupiter-sees", Jupiter.Sees(Moon))],
            Weakens = [new("saturn-joins-or-sees", Saturn.SeesOrJoins(Moon))],
        },
        new("shakata", "Shakata", Chandra, "Phaladeepika 6.14; Jataka Parijata 7", Moon.In(Dusthana, Jupiter))
        {
            Nature = YogaNature.Adverse,
            Cancels = [new("moon-in-kendra", Moon.In(Kendra))],
            Weakens = [new("moon-strong", Moon.IsStrong), new("jupiter-strong", Jupiter.IsStrong)],
        },
        Adhi("adhi-chandra", "Adhi (Chandra)", "Brihat Parashara Hora Shastra 37.5; Phaladeepika 6.42", Moon),
        Adhi("adhi-lagna", "Adhi (Lagna)", "Brihat Parashara Hora Shastra 36.37; Phaladeepika 6.42", null),
        new("vasumati", "Vasumati", Chandra, "Phaladeepika 6.19; Brihat Parashara Hora Shastra 37.6",
            ThreeBenefics.AllIn(Upachaya, Moon) | ThreeBenefics.AllIn(Upachaya)),
        new("amala", "Amala", Chandra, "Brihat Parashara Hora Shastra 36.5-6; Phaladeepika 6.19",
            OnlyBenefics(null) | OnlyBenefics(Moon))
        {
            Strengthens = [new("unseen-by-malefics", FiveMalefics.NoneSeeingBhava(10))],
        },
        new("pushkala", "Pushkala", Chandra, "Phaladeepika 6.19",
            Moon.Dispositor.In(Kendra) & (Moon.Dispositor.With(LagnaLord) | !Moon.Dispositor.IsAnotherThan(LagnaLord))
            & LagnaLord.IsFriendly & Strong.SomeInOrSeeing(1)),
        new("mahabhagya-of-men", "Mahabhagya (men)", Chandra, "Phaladeepika 6.14",
            DayBirth & OddLagna & Sun.InRashi(Odd) & Moon.InRashi(Odd)),
        new("mahabhagya-of-women", "Mahabhagya (women)", Chandra, "Phaladeepika 6.14",
            !DayBirth & !OddLagna & Sun.InRashi(Even) & Moon.InRashi(Even)),
        new("chandra-dhana", "Dhana (the Moon's navamsa)", Chandra, "Brihat Parashara Hora Shastra 37.2-4",
            Moon.InNavamsaOf(Graha.Moon, Graha.Sun, Graha.Mercury)
            & ((DayBirth & Jupiter.Sees(Moon)) | (!DayBirth & Venus.Sees(Moon)))),
        new("gauri", "Gauri", Chandra, "Phaladeepika 6.21",
            Moon.IsStrong & Moon.In(KendraOrTrikona) & Jupiter.Sees(Moon)),
        new("rajalakshana", "Rajalakshana", Chandra, "B. V. Raman, Three Hundred Important Combinations, 10",
            Terms.Of(Graha.Moon, Graha.Mercury, Graha.Jupiter, Graha.Venus).AllIn(Kendra)),
        new("chandra-vargottama", "Raja (a vargottama Moon seen by four)", Chandra,
            "Brihat Parashara Hora Shastra 39.42; Phaladeepika 7.5", Moon.IsVargottama & Seven.AtLeastSee(4, Moon)),
        new("jupiter-moon-venus", "Raja (Jupiter and the Moon in kendras, Venus seeing)", Chandra, "Phaladeepika 7.18",
            Jupiter.In(Kendra) & Moon.In(Kendra) & Venus.Sees(Jupiter) & Venus.Sees(Moon)
            & !Seven.AtLeastAre(1, "debilitated", view => view.Debilitated)),
    ];

    private static Rashi[] Odd =>
        [Rashi.Mesha, Rashi.Mithuna, Rashi.Simha, Rashi.Tula, Rashi.Dhanu, Rashi.Kumbha];

    private static Rashi[] Even =>
        [Rashi.Vrishabha, Rashi.Karka, Rashi.Kanya, Rashi.Vrishchika, Rashi.Makara, Rashi.Meena];

    private static Condition OnlyBenefics(Who? from) =>
        ThreeBenefics.SomeIn(At(10), from) & FiveMalefics.NoneIn(At(10), from);

    private static Yoga Adhi(string id, string name, string source, Who? from) =>
        new(id, name, Chandra, source, ThreeBenefics.AllIn(At(6, 7, 8), from))
        {
            Weakens = [new("malefics-there-too", ThreeMalefics.SomeIn(At(6, 7, 8), from))],
        };
}
