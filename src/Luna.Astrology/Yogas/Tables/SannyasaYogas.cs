using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas of renunciation (pravrajya).</summary>
internal static class SannyasaYogas
{
    private const string Parashara = "Brihat Parashara Hora Shastra 79";

    private static readonly Who MoonLord = Moon.Dispositor;

    public static readonly Yoga[] Table =
    [
        Of("pravrajya", "Pravrajya", $"{Parashara}.2-5; Phaladeepika 27.2; Saravali 20", Seven.AtLeastTogether(4)) with
        {
            Strengthens =
            [
                new("lord-of-ten-among-them", FourWithLordOfTen),
                new("in-kendra-or-trikona", FourInKendraOrTrikona),
            ],
            Weakens = [new("all-but-sun-combust", new Condition(
                "four grahas together, of whom all but the Sun are combust",
                (YogaView view, ref Evidence _) =>
                {
                    var four = FourIn(view).Except(GrahaSet.Of(Graha.Sun));
                    return !four.IsEmpty && view.Combust.Contains(four);
                }))],
        },
        Of("sannyasa", "Sannyasa", "Phaladeepika 27.1, 27.8",
            Seven.AtLeastTogether(5) & FourWithLordOfTen & FourInKendraOrTrikona),
        Of("pravrajya-sees-saturn", "Pravrajya (the Moon's lord, unseen, seeing Saturn)", $"{Parashara}.6",
            MoonLord.Sees(Saturn) & !Seven.Except(MoonLord).SomeSee(MoonLord)),
        Of("pravrajya-under-saturn", "Pravrajya (the Moon's weak lord under Saturn alone)",
            $"{Parashara}.7; Phaladeepika 27.4",
            Saturn.Sees(MoonLord) & MoonLord.IsUnfriendly & !Seven.Except(Saturn).Except(MoonLord).SomeSee(MoonLord)),
        Of("pravrajya-drekkana", "Pravrajya (the Moon in Saturn's drekkana)", $"{Parashara}.8; Phaladeepika 27.3",
            InDrekkanaOfSaturn & Moon.InNavamsaOf(Graha.Mars, Graha.Saturn) & Saturn.Sees(Moon)),
        Of("tirthakrit", "Tirthakrit", $"{Parashara}.14",
            Jupiter.In(9) & Saturn.Sees(Jupiter) & Saturn.Sees(Moon) & Saturn.SeesBhava(1)),
        Of("dikshita", "Dikshita (Saturn in 9 unseen)", $"{Parashara}.15",
            Saturn.In(9) & !Seven.Except(Saturn).SomeSee(Saturn)),
    ];

    private static Condition FourWithLordOfTen => new(
        "the lord of 10 among four grahas together",
        (YogaView view, ref Evidence _) => FourIn(view).Contains(view.LordOf(10)));

    private static Condition FourInKendraOrTrikona => new(
        "four grahas together in a kendra or a trikona",
        (YogaView view, ref Evidence _) =>
            FourIn(view) is { IsEmpty: false } four && KendraOrTrikona.Contains(view.BhavaOf(four.First)));

    private static Condition InDrekkanaOfSaturn => new(
        "the Moon in a drekkana of Saturn",
        (YogaView view, ref Evidence _) =>
            Rashis.LordOf(view.Chart[Graha.Moon].Point.RashiIn(Varga.D3)) == Graha.Saturn);

    private static Yoga Of(string id, string name, string source, Condition when) =>
        new(id, name, Sannyasa, source, when) { Nature = YogaNature.Mixed };

    private static GrahaSet FourIn(YogaView view)
    {
        for (var rashi = 0; rashi < Rashis.Count; rashi++)
        {
            var there = view.StandingIn(rashi) & GrahaSet.Seven;
            if (there.Count >= 4)
                return there;
        }

        return default;
    }
}
