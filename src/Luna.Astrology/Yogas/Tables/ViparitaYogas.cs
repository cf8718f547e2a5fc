using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>The lord of a bad place in a bad place: good out of hardship.</summary>
/// <remarks>
/// Phaladeepika 6.57, 6.63, 6.65 and 6.69 name them; that the good comes unmixed only while no other lord takes part is
/// the rule of Uttara Kalamrita 4.22, told here as what strengthens and weakens.
/// </remarks>
internal static class ViparitaYogas
{
    private const string Source = "Phaladeepika 6.57; Uttara Kalamrita 4.22";

    public static readonly Yoga[] Table =
    [
        Of("harsha", "Viparita Raja (Harsha)", 6),
        Of("sarala", "Viparita Raja (Sarala)", 8),
        Of("vimala", "Viparita Raja (Vimala)", 12),
    ];

    private static Yoga Of(string id, string name, int bhava)
    {
        var lord = Lord(bhava);
        var withGoodLord = Lords(1, 2, 4, 5, 7, 9, 10).SomeJoin(lord);
        return new Yoga(id, name, Viparita, Source, lord.In(Dusthana))
        {
            Strengthens = [new("with-dusthana-lords-alone", Lords(6, 8, 12).SomeJoin(lord) & !withGoodLord)],
            Weakens = [new("with-lord-of-good-bhava", withGoodLord)],
        };
    }
}
