using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Two grahas in each other's rashi: sixty-six by the bhavas exchanged, of three kinds.</summary>
/// <remarks>
/// Phaladeepika 6.32: thirty with a lord of 6, 8 or 12 are dainya, eight more with the lord of 3 are khala, the
/// twenty-eight that are left are maha. The kind goes by the bhavas in which the two stand, which are those exchanged.
/// </remarks>
internal static class ParivartanaYogas
{
    private const string Source = "Phaladeepika 6.32-34";

    public static readonly Yoga[] Table =
    [
        Of("maha-parivartana", "Maha Parivartana", YogaNature.Auspicious, kind => !kind.Dainya && !kind.Khala),
        Of("khala-parivartana", "Khala Parivartana", YogaNature.Mixed, kind => kind.Khala && !kind.Dainya),
        Of("dainya-parivartana", "Dainya Parivartana", YogaNature.Adverse, kind => kind.Dainya),
    ];

    private static Yoga Of(string id, string name, YogaNature nature, Func<(bool Dainya, bool Khala), bool> isKind) =>
        new(id, name, Parivartana, Source, EachTwo((one, other) =>
            Named(one).ExchangesWith(Named(other)) & new Condition(
                $"the bhavas of {one} and {other} make it {name}",
                (YogaView view, ref Evidence _) =>
                {
                    var (first, second) = (view.BhavaOf(one), view.BhavaOf(other));
                    return isKind((
                        Dusthana.Contains(first) || Dusthana.Contains(second), first == 3 || second == 3));
                })))
        {
            Nature = nature,
        };
}
