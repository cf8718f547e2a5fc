using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>A debilitation that is undone.</summary>
/// <remarks>
/// It forms by the first two rules: the lord of the rashi, or of the graha's exaltation, in a kendra from the lagna or
/// the Moon (verses 26, 27, 29, 30). The grounds name every rule that holds, these two among them; verse 28 is the
/// lord's sight.
/// </remarks>
internal static class NeechaBhangaYogas
{
    public static readonly Yoga[] Table =
    [
        new("neecha-bhanga", "Neecha Bhanga Raja", NeechaBhanga, "Phaladeepika 7.26-30; Jataka Parijata 7.23",
            [.. GrahaSet.Seven.ToList().Select(Of)]),
    ];

    private static Formation Of(Graha graha)
    {
        var fallen = Named(graha);
        return new Formation(
            fallen.IsDebilitated & (InKendra(fallen.Dispositor) | InKendra(ExaltationLord(graha))), GrahaSet.Of(graha))
        {
            Strengthens =
            [
                new("dispositor-in-kendra", InKendra(fallen.Dispositor)),
                new("exaltation-lord-in-kendra", InKendra(ExaltationLord(graha))),
                new("dispositor-sees-it", fallen.Dispositor.Sees(fallen)),
                new("with-a-graha-exalted-there", ExaltedThere(graha)),
                new("exalted-in-navamsa", fallen.IsExaltedInNavamsa),
                new("exchange", fallen.ExchangesWith(fallen.Dispositor)),
            ],
        };
    }

    private static Condition InKendra(Who who) => who.In(Kendra) | who.In(Kendra, Moon);

    /// <summary>With the graha whose exaltation the rashi of its debilitation is.</summary>
    private static Condition ExaltedThere(Graha graha) => Any(
        [.. GrahaSet.Seven.Except(GrahaSet.Of(graha)).ToList()
            .Select(other => Named(graha).With(Named(other)) & Named(other).IsExalted)]);
}
