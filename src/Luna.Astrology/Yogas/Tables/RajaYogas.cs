using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Raja yogas of where strong grahas, benefics and malefics stand.</summary>
internal static class RajaYogas
{
    public static readonly Yoga[] Table =
    [
        new("uchcha-raja", "Raja (three exalted)", Raja,
            "Brihat Parashara Hora Shastra 39.44-46; Jataka Parijata 8.103",
            Seven.AtLeastAre(3, "exalted", view => view.Exalted)),
        new("balavan-kendra", "Raja (three strong in kendras)", Raja, "Phaladeepika 7.1", StrongInKendras),
        new("benefics-first-second-fourth", "Raja (benefics in 1, 2, 4)", Raja, "Brihat Parashara Hora Shastra 39.17",
            Benefics.InEach(At(1, 2, 4)) & Malefics.SomeIn(3)),
        new("exalted-in-second", "Dhana (a benefic exalted in 2)", Dhana, "Brihat Parashara Hora Shastra 39.18", Any(
            Moon.IsExalted & Moon.In(2), Mercury.IsExalted & Mercury.In(2),
            Jupiter.IsExalted & Jupiter.In(2), Venus.IsExalted & Venus.In(2))),
        new("jupiter-in-own-dharma", "Raja (Jupiter in its own ninth)", Raja, "Brihat Parashara Hora Shastra 39.39",
            Jupiter.IsOwn & Jupiter.In(9) & (Venus.With(Jupiter) | Lord(5).With(Jupiter))),
        new("benefics-in-kendras", "Raja (benefics in kendras, malefics in 3, 6, 11)", Raja,
            "Brihat Parashara Hora Shastra 39.48",
            ThreeBenefics.AllIn(Kendra) & ThreeMalefics.AllIn(At(3, 6, 11))),
        new("benefics-in-1-7-10", "Raja (benefics in 1, 7, 10)", Raja, "Jataka Parijata 7.4",
            Benefics.InEach(At(1, 7, 10)) & Terms.Of(Graha.Mars, Graha.Saturn).AllIn(At(9, 11))),
        new("mars-rising", "Raja (Mars rising)", Raja, "Phaladeepika 7.9",
            LagnaOf(Rashi.Mesha, Rashi.Simha, Rashi.Dhanu) & Mars.In(1)
            & Terms.Of(Graha.Sun, Graha.Moon, Graha.Jupiter).SomeSee(Mars)),
        new("venus-in-ashwini", "Raja (Venus rising in Ashwini)", Raja, "Phaladeepika 7.8; Jataka Parijata 7.6",
            Venus.In(1) & InNakshatra(Graha.Venus, Nakshatra.Ashwini) & Seven.Except(Venus).SomeSee(Venus)),
        new("chatussagara", "Chatussagara", Raja, "B. V. Raman, Three Hundred Important Combinations, 8",
            Seven.InEach(Kendra)),
        new("shubha-kartari", "Shubha-kartari", Raja, "Phaladeepika 6.8; Brihat Parashara Hora Shastra 36.1-2",
            Benefics.InEach(At(2, 12)) & Malefics.NoneIn(At(2, 12))),
        new("papa-kartari", "Papa-kartari", Raja, "Phaladeepika 6.8; Brihat Parashara Hora Shastra 36.1-2",
            Malefics.InEach(At(2, 12)) & Benefics.NoneIn(At(2, 12)))
        {
            Nature = YogaNature.Adverse,
            Weakens = [new("jupiter-sees-lagna", Jupiter.SeesBhava(1)), new("lagna-lord-strong", LagnaLord.IsStrong)],
        },
        new("sushubha", "Sushubha", Raja, "Phaladeepika 6.8",
            Benefics.SomeIn(2) & Malefics.NoneIn(At(2)) & Malefics.NoneSeeingBhava(2)),
        Malika("shubha-malika", "Shubha-malika", At(1, 2, 3, 4, 5, 7, 9, 10, 11), YogaNature.Auspicious),
        Malika("ashubha-malika", "Ashubha-malika", Dusthana, YogaNature.Adverse),
        new("guru-mangala", "Guru-Mangala", Raja, "Saravali 15; Jataka Parijata 8.4",
            Jupiter.With(Mars) | (Jupiter.In(At(7), Mars) & Jupiter.In(KendraOrTrikona) & Mars.In(KendraOrTrikona))),
        new("dhwaja", "Dhwaja", Raja, "Manasagari, raja yogas",
            ThreeMalefics.AllIn(At(8)) & ThreeBenefics.AllIn(At(1))),
        new("simhasana", "Simhasana", Raja, "Manasagari, raja yogas", Seven.FillSomeOf(3, At(2, 6, 8, 12))),
    ];

    private static Condition StrongInKendras => new(
        "at least three of the seven grahas strong in kendras",
        (YogaView view, ref Evidence evidence) =>
        {
            var strong = (view.Own | view.Exalted) & view.StandingIn(Kendra, view.Lagna) & GrahaSet.Seven;
            evidence.Add(strong);
            return strong.Count >= 3;
        });

    private static Condition InNakshatra(Graha graha, Nakshatra nakshatra) => new(
        $"{graha} in {nakshatra}", (YogaView view, ref Evidence _) => view.Chart[graha].Point.Nakshatra == nakshatra);

    private static Yoga Malika(string id, string name, BhavaSet beginning, YogaNature nature) =>
        new(id, name, Raja, "Phaladeepika 6.21", Seven.Row(5, 7, beginning)) { Nature = nature };
}
