using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>The five great persons: a tara in its own or exaltation rashi in a kendra from the lagna.</summary>
internal static class MahapurushaYogas
{
    public static readonly Yoga[] Table =
    [
        Of("ruchaka", "Ruchaka", Mars),
        Of("bhadra", "Bhadra", Mercury),
        Of("hamsa", "Hamsa", Jupiter),
        Of("malavya", "Malavya", Venus),
        Of("shasha", "Shasha", Saturn),
    ];

    private static Yoga Of(string id, string name, Who graha) => new(
        id, name, Mahapurusha, "Phaladeepika 6.1; Brihat Parashara Hora Shastra 75.1-2; Saravali 37",
        graha.IsStrong & graha.In(Kendra))
    {
        Strengthens =
        [
            new("kendra-from-moon-too", graha.In(Kendra, Moon)),
            new("own-or-exalted-in-navamsa", graha.IsOwnInNavamsa | graha.IsExaltedInNavamsa),
        ],
        Weakens =
        [
            new("with-sun-or-moon", Terms.Of(Zodiac.Graha.Sun, Zodiac.Graha.Moon).SomeJoin(graha)),
            new("with-a-node", Nodes.SomeJoin(graha)),
        ],
    };
}
