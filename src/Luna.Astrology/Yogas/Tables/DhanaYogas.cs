using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas of wealth.</summary>
internal static class DhanaYogas
{
    private const string Raman = "B. V. Raman, Three Hundred Important Combinations";

    public static readonly Yoga[] Table =
    [
        Fifth("venus", "Venus", 2, Venus, Mars.In(11)),
        Fifth("mercury", "Mercury", 3, Mercury, Terms.Of(Graha.Moon, Graha.Mars, Graha.Jupiter).AllIn(At(11))),
        Fifth("sun", "the Sun", 4, Sun, Terms.Of(Graha.Moon, Graha.Jupiter, Graha.Saturn).AllIn(At(11))),
        Fifth("saturn", "Saturn", 5, Saturn, Terms.Of(Graha.Sun, Graha.Moon).AllIn(At(11))),
        Fifth("jupiter", "Jupiter", 6, Jupiter, Mercury.In(11)),
        Fifth("mars", "Mars", 7, Mars, Venus.In(11)),
        Fifth("moon", "the Moon", 8, Moon, Saturn.In(11)),

        First("sun", "the Sun", 9, Sun, Mars, Jupiter),
        First("moon", "the Moon", 10, Moon, Mercury, Jupiter),
        First("mars", "Mars", 11, Mars, Mercury, Venus, Saturn),
        First("mercury", "Mercury", 12, Mercury, Jupiter, Saturn),
        First("jupiter", "Jupiter", 13, Jupiter, Mars, Mercury),
        First("venus", "Venus", 14, Venus, Mercury, Saturn),
        First("saturn", "Saturn", 15, Saturn, Mars, Jupiter),

        new("dhana-mars-saturn", "Dhana (Mars and Saturn in 2, Mercury seeing)", Dhana,
            "Brihat Parashara Hora Shastra 42.16", Mars.In(2) & Saturn.In(2) & Mercury.Sees(Mars)),
        new("dhana-lords", "Dhana (lords of 2 and 11 with 5 or 9)", Dhana,
            "Brihat Parashara Hora Shastra 41.16; " + Raman,
            Lord(2).With(Lord(11)) & Lords(5, 9).Except(Lord(2)).Except(Lord(11)).SomeJoin(Lord(2))),
        new("dhana-second-eleventh", "Dhana (lords of 2 and 11)", Dhana, Raman,
            Lord(2).ExchangesWith(Lord(11)) | (Lord(2).With(Lord(11)) & Lord(2).In(1, 2, 4, 5, 7, 9, 10, 11))),
        new("ayatna-dhana", "Ayatna-dhana", Dhana, Raman, LagnaLord.ExchangesWith(Lord(2))),
        new("bahu-dravya", "Bahu-dravya", Dhana, Raman, LagnaLord.In(2) & Lord(2).In(11) & Lord(11).In(1)),
        new("bhratri-dhana", "Bhratri-dhana", Dhana, Raman,
            LagnaLord.In(3) & Lord(2).In(3) & ThreeBenefics.SomeJoinOrSee(LagnaLord)),
        new("matri-dhana", "Matri-dhana", Dhana, Raman, Lord(2).IsStrong & Lord(4).SeesOrJoins(Lord(2))),
        new("putra-dhana", "Putra-dhana", Dhana, Raman,
            Lord(2).IsStrong & Lord(5).SeesOrJoins(Lord(2)) & LagnaLord.IsFriendly),
        new("shatru-dhana", "Shatru-dhana", Dhana, Raman,
            Lord(2).IsStrong & Lord(6).SeesOrJoins(Lord(2)) & Mars.SeesOrJoins(Lord(2))),
        new("kalatra-dhana", "Kalatra-dhana", Dhana, Raman,
            Lord(2).IsStrong & Lord(7).SeesOrJoins(Lord(2)) & Venus.SeesOrJoins(Lord(2))),
        new("balya-dhana", "Balya-dhana", Dhana, Raman,
            Lord(2).With(Lord(10)) & Lord(2).In(Kendra) & LagnaLord.NavamsaDispositor.Sees(Lord(2))),
    ];

    /// <summary>A graha in its own rashi in the fifth, and others in the eleventh.</summary>
    private static Yoga Fifth(string id, string name, int verse, Who graha, Condition eleventh) => new(
        $"dhana-fifth-{id}", $"Dhana ({name} in its own fifth)", Dhana, $"Brihat Parashara Hora Shastra 41.{verse}",
        graha.IsOwn & graha.In(5) & eleventh);

    /// <summary>A graha in its own rashi in the lagna, which others join or see.</summary>
    private static Yoga First(string id, string name, int verse, Who graha, params Who[] others) => new(
        $"dhana-first-{id}", $"Dhana ({name} in its own lagna)", Dhana, $"Brihat Parashara Hora Shastra 41.{verse}",
        graha.IsOwn & graha.In(1) & Every([.. others.Select(other => other.SeesOrJoins(graha))]));
}
