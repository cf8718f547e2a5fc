using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>A debilitation that is undone. The grounds name each rule that holds.</summary>
internal static class NeechaBhangaYogas
{
    public static readonly Yoga[] Table =
    [
        new("neecha-bhanga", "Neecha Bhanga Raja", NeechaBhanga, "Phaladeepika 7.26-30; Jataka Parijata 7.23",
            Each(GrahaSet.Seven.ToList(), graha => Debilitated(graha) & Any(
                InKendra(Named(graha).Dispositor), InKendra(ExaltationLord(graha)))))
        {
            Strengthens =
            [
                For("dispositor-in-kendra", graha => InKendra(Named(graha).Dispositor)),
                For("exaltation-lord-in-kendra", graha => InKendra(ExaltationLord(graha))),
                For("dispositor-sees-it", graha => Named(graha).Dispositor.Sees(Named(graha))),
                For("with-a-graha-exalted-there", graha => ExaltedThere(graha)),
                For("exalted-in-navamsa", graha => Named(graha).IsExaltedInNavamsa),
                For("exchange", graha => Named(graha).ExchangesWith(Named(graha).Dispositor)),
            ],
        },
    ];

    private static Condition Debilitated(Graha graha) => Named(graha).IsDebilitated;

    private static Condition InKendra(Who who) => who.In(Kendra) | who.In(Kendra, Moon);

    /// <summary>With the graha whose exaltation the rashi of its debilitation is.</summary>
    private static Condition ExaltedThere(Graha graha) => Any(
        [.. GrahaSet.Seven.Except(GrahaSet.Of(graha)).ToList()
            .Select(other => Named(graha).With(Named(other)) & Named(other).IsExalted)]);

    private static Ground For(string id, Func<Graha, Condition> rule) => new(
        id, Any([.. GrahaSet.Seven.ToList().Select(graha => Debilitated(graha) & rule(graha))]));
}
