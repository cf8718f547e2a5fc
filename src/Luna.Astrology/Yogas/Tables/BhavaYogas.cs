using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Mantreshwara's yogas of each bhava: one when its lord is strong, one when its lord has fallen.</summary>
/// <remarks>
/// Phaladeepika 6.44: a benefic joins or sees the bhava, its lord is in its own or exaltation rashi, in a good place
/// and bright. 6.57: its lord is in a bad place, and with or under malefics; "or" in some readings, which would give
/// most charts several, so Luna asks for both, and that no benefic joins or sees the lord. Harsha, Sarala and Vimala of
/// that verse are among the viparita yogas.
/// </remarks>
internal static class BhavaYogas
{
    private static readonly BhavaSet Good = At(1, 2, 3, 4, 5, 7, 9, 10, 11);

    public static readonly Yoga[] Table =
    [
        Strong("chamara-of-lagna", "Chamara (bhava 1)", 1),
        Strong("dhenu", "Dhenu", 2),
        Strong("shaurya", "Shaurya", 3),
        Strong("jaladhi", "Jaladhi", 4),
        Strong("chhatra-of-putra", "Chhatra (bhava 5)", 5),
        Strong("astra", "Astra", 6),
        Strong("kama", "Kama", 7),
        Strong("asura", "Asura", 8) with { Nature = YogaNature.Mixed },
        Strong("bhagya", "Bhagya", 9),
        Strong("khyati", "Khyati", 10),
        Strong("suparijata", "Suparijata", 11),
        Strong("musala-of-vyaya", "Musala (bhava 12)", 12) with { Nature = YogaNature.Mixed },

        Fallen("avayoga", "Avayoga", 1),
        Fallen("nihsva", "Nihsva", 2),
        Fallen("mriti", "Mriti", 3),
        Fallen("kuhu", "Kuhu", 4),
        Fallen("pamara", "Pamara", 5),
        Fallen("dushkriti", "Dushkriti", 7),
        Fallen("nirbhagya", "Nirbhagya", 9),
        Fallen("duryoga", "Duryoga", 10),
        Fallen("daridra-of-labha", "Daridra (bhava 11)", 11),
    ];

    private static Yoga Strong(string id, string name, int bhava)
    {
        var lord = Lord(bhava);
        return new Yoga(id, name, Bhava, "Phaladeepika 6.44",
            lord.IsStrong & lord.In(Good) & !lord.IsCombust & Benefics.Except(lord).SomeInOrSeeing(bhava));
    }

    private static Yoga Fallen(string id, string name, int bhava)
    {
        var lord = Lord(bhava);
        return new Yoga(id, name, Bhava, "Phaladeepika 6.57",
            lord.In(Dusthana) & Malefics.SomeJoinOrSee(lord) & !lord.IsStrong & !Benefics.SomeJoinOrSee(lord))
        {
            Nature = YogaNature.Adverse,
            Weakens = [new("benefic-in-or-seeing-bhava", Benefics.SomeInOrSeeing(bhava))],
        };
    }
}
