using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Afflictions of one graha by another, of the father's line, and of the nakshatra of birth.</summary>
/// <remarks>
/// Guru Chandala, Shrapit, Angarak, Grahan and Vish are conjunctions in one rashi, by present use; the fruits of those
/// without the nodes stand in Saravali 15 and Jataka Parijata 8. Pitru by Parashara's verses (83.20 to 30) is rare;
/// what is mostly called so is the second entry.
/// </remarks>
internal static class Doshas
{
    private const string Use = "Present use";

    // Luna's: about as near as the Sun comes to a node in an eclipse.
    private const double NearDegrees = 10;

    public static readonly Yoga[] Table =
    [
        Pair("guru-chandala", "Guru Chandala", Jupiter, Nodes.SomeJoin(Jupiter), Use),
        Pair("shrapit", "Shrapit", Saturn, Saturn.With(Rahu), Use),
        Pair("angarak", "Angarak", Mars, Mars.With(Rahu), Use),
        Pair("grahan-sun", "Grahan (the Sun)", Sun, Nodes.SomeJoin(Sun), Use, NearNode(Graha.Sun)),
        Pair("grahan-moon", "Grahan (the Moon)", Moon, Nodes.SomeJoin(Moon), Use, NearNode(Graha.Moon)),
        Pair("vish", "Vish", Moon, Moon.With(Saturn), "Saravali 15; Jataka Parijata 8.3"),
        new("ganda-moola", "Ganda Moola", YogaFamily.Dosha, "Brihat Parashara Hora Shastra 85.3; Phaladeepika 13.8-9",
            [.. GandaMoola.Select(star =>
                new Formation(Moon.In(Anywhere) & InStar(star), default, ZodiacNames.IdOf(star)))])
        {
            Nature = YogaNature.Adverse,
            Strengthens = [new("in-pada-at-the-junction", AtJunction)],
            Weakens = [new("jupiter-sees-moon", Jupiter.Sees(Moon)), new("jupiter-in-kendra", Jupiter.In(Kendra))],
        },
        new("pitru-shapa", "Pitru (Parashara)", YogaFamily.Dosha, "Brihat Parashara Hora Shastra 83.20-30", PitruVerses)
        {
            Nature = YogaNature.Adverse,
            Weakens = PitruWeaker,
        },
        new("pitru", "Pitru", YogaFamily.Dosha, "Present use, after Brihat Parashara Hora Shastra 83",
            [
                new(Sun.In(9) & Terms.Of(Graha.Saturn, Graha.Rahu, Graha.Ketu).SomeJoin(Sun), default, "sun-in-ninth"),
                new(Nodes.SomeIn(9) & Nodes.SomeJoin(Sun), default, "sun-and-node-in-ninth"),
                new(Nodes.SomeJoin(Lord(9)) & (Lord(9).In(Dusthana) | Sun.IsDebilitated), default, "lord-of-nine"),
            ])
        {
            Nature = YogaNature.Adverse,
            Weakens = PitruWeaker,
        },
        ChandraYogas.Kemadruma,
    ];

    private static Nakshatra[] GandaMoola =>
    [
        Nakshatra.Ashwini, Nakshatra.Ashlesha, Nakshatra.Magha, Nakshatra.Jyeshtha, Nakshatra.Mula, Nakshatra.Revati,
    ];

    private static Ground[] PitruWeaker =>
    [
        new("jupiter-sees-ninth", Jupiter.SeesBhava(9)), new("jupiter-joins-or-sees-sun", Jupiter.SeesOrJoins(Sun)),
        new("sun-strong", Sun.IsStrong),
    ];

    /// <summary>One formation for each verse, with the malefics of which it speaks.</summary>
    private static Formation[] PitruVerses =>
    [
        Verse(20, Sun.In(5) & Sun.IsDebilitated & Sun.InNavamsaOf(Graha.Saturn) & FiveMalefics.InEach(At(4, 6))),
        Verse(21, Lord(5).Is(Graha.Sun) & Sun.In(Trikona) & FiveMalefics.Except(Sun).SomeJoin(Sun)
            & FiveMalefics.InEach(At(2, 12), Sun) & FiveMalefics.SomeSee(Sun)),
        Verse(22, Jupiter.InRashi(Rashi.Simha) & Lord(5).With(Sun) & InLagnaAndFifth),
        Verse(23, LagnaLord.IsUnfriendly & LagnaLord.In(5) & Lord(5).With(Sun) & InLagnaAndFifth),
        Verse(24, Lord(10).In(5) & Lord(5).In(10) & InLagnaAndFifth),
        Verse(25, Lord(10).Is(Graha.Mars) & Mars.With(Lord(5)) & FiveMalefics.InEach(At(1, 5, 10))),
        Verse(26, Lord(10).In(Dusthana) & Jupiter.Dispositor.IsMalefic
            & FiveMalefics.SomeJoin(Lord(5)) & FiveMalefics.SomeJoin(LagnaLord)),
        Verse(27, ThreeMalefics.AllIn(At(1, 5)) & Rahu.In(8, 12) & Jupiter.In(8, 12)),
        Verse(28, Sun.In(8) & Saturn.In(5) & Lord(5).With(Rahu) & FiveMalefics.SomeIn(1)),
        Verse(29, Lord(12).In(1) & Lord(8).In(5) & Lord(10).In(8)),
        Verse(30, Lord(6).In(5) & Lord(10).In(6) & Jupiter.With(Rahu)),
    ];

    private static Condition InLagnaAndFifth => FiveMalefics.InEach(At(1, 5));

    /// <summary>Where two nakshatras meet at the end of a rashi: the last pada of one, the first of the other.</summary>
    private static Condition AtJunction => new(
        "the Moon in a pada at the junction",
        (YogaView view, ref Evidence _) => view.Chart[Graha.Moon].Point is var moon && moon.Nakshatra switch
        {
            Nakshatra.Ashwini or Nakshatra.Magha or Nakshatra.Mula => moon.Pada == 1,
            _ => moon.Pada == 4,
        });

    private static Formation Verse(int verse, Condition when) =>
        new(when, default, FormattableString.Invariant($"verse-{verse}"));

    private static Yoga Pair(
        string id, string name, Who afflicted, Condition when, string source, Ground? stronger = null) =>
        new(id, name, YogaFamily.Dosha, source, when)
        {
            Nature = YogaNature.Adverse,
            Strengthens = stronger is null ? [] : [stronger],
            Weakens =
            [
                new("afflicted-is-strong", afflicted.IsStrong),
                new("jupiter-sees", Jupiter.Sees(afflicted)),
                new("benefic-joins", ThreeBenefics.SomeJoin(afflicted)),
            ],
        };

    private static Condition InStar(Nakshatra star) => new(
        $"the Moon in {star}", (YogaView view, ref Evidence _) => view.Chart[Graha.Moon].Point.Nakshatra == star);

    private static Ground NearNode(Graha graha) => new("within-ten-degrees", new(
        $"{graha} within {NearDegrees}° of a node",
        (YogaView view, ref Evidence _) =>
        {
            var rahu = view.Chart[Graha.Rahu].Point.LongitudeDegrees;
            var way = Math.Abs(Angle.DifferenceDegrees(view.Chart[graha].Point.LongitudeDegrees, rahu));
            return way < NearDegrees || way > 180 - NearDegrees;
        }));
}
