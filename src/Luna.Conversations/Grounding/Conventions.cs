using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>
/// Yogas by the plain conditions that everybody means by their names. Luna's own rules know finer ones; where the two do
/// not agree, whether the yoga is there is a matter of school, and neither is claimed.
/// </summary>
internal static class Conventions
{
    private static readonly string[] Names =
    [
        "ruchaka", "malavya", "gajakesari", "budhaditya", "sunapha", "anapha", "durudhara", "kemadruma", "ubhayachari", "neecha-bhanga",
        "dharma-karmadhipati", "yogakaraka", "guru-chandala", "chandra-mangala", "guru-mangala", "viparita", "parivartana", "ganda-moola",
        "angarak", "shrapit", "saraswati-yoga",
    ];

    private static readonly Graha[] Seven = [.. Enum.GetValues<Graha>().Where(graha => !graha.IsNode())];

    /// <summary>Whether a name means the yoga also where "yoga" is not said.</summary>
    public static bool NamesByItself(string id) => Array.IndexOf(Names, id) >= 0;

    /// <returns>Null where Luna does not know the yoga, or schools differ.</returns>
    public static bool? Holds(Chart chart, IReadOnlyList<FormedYoga> formed, IReadOnlyList<FormedYoga> doshas, string id)
    {
        var plain = Plain(chart, id);
        var known = id switch
        {
            "viparita" or "raja" or "dhana" or "parivartana" or "grahan" => null,
            _ when ChartYogas.All.Any(yoga => yoga.Id == id) => formed.Any(yoga => yoga.Yoga.Id == id),
            _ when ChartDoshas.All.Any(yoga => yoga.Id == id) => (bool?)doshas.Any(yoga => yoga.Yoga.Id == id),
            _ => null,
        };
        return plain is null ? known : known is null || known == plain ? plain : null;
    }

    /// <summary>The grahas without which the yoga would not be; empty where it has none of its own.</summary>
    public static Graha[] Of(string id) => id switch
    {
        "ruchaka" => [Graha.Mars],
        "bhadra" => [Graha.Mercury],
        "hamsa" => [Graha.Jupiter],
        "malavya" => [Graha.Venus],
        "shasha" => [Graha.Saturn],
        "gajakesari" or "shakata" => [Graha.Jupiter, Graha.Moon],
        "budhaditya" => [Graha.Sun, Graha.Mercury],
        "chandra-mangala" => [Graha.Moon, Graha.Mars],
        "vish" => [Graha.Moon, Graha.Saturn],
        "shrapit" => [Graha.Saturn, Graha.Rahu],
        "angarak" => [Graha.Mars, Graha.Rahu],
        "guru-mangala" => [Graha.Jupiter, Graha.Mars],
        "ganda-moola" or "sunapha" or "anapha" or "durudhara" or "kemadruma" => [Graha.Moon],
        "vesi" or "vasi" or "ubhayachari" => [Graha.Sun],
        _ => [],
    };

    private static bool? Plain(Chart chart, string id) => id switch
    {
        "ruchaka" => Mahapurusha(chart, Graha.Mars),
        "bhadra" => Mahapurusha(chart, Graha.Mercury),
        "hamsa" => Mahapurusha(chart, Graha.Jupiter),
        "malavya" => Mahapurusha(chart, Graha.Venus),
        "shasha" => Mahapurusha(chart, Graha.Saturn),
        "gajakesari" => From(chart, Graha.Moon, Graha.Jupiter) is 1 or 4 or 7 or 10,
        "budhaditya" => Together(chart, Graha.Sun, Graha.Mercury),
        "chandra-mangala" => Together(chart, Graha.Moon, Graha.Mars),
        "sunapha" => Beside(chart, Graha.Moon, Graha.Sun) is (false, true),
        "anapha" => Beside(chart, Graha.Moon, Graha.Sun) is (true, false),
        "durudhara" => Beside(chart, Graha.Moon, Graha.Sun) is (true, true),
        "kemadruma" => Beside(chart, Graha.Moon, Graha.Sun) is (false, false),
        "vesi" => Beside(chart, Graha.Sun, Graha.Moon) is (false, true),
        "vasi" => Beside(chart, Graha.Sun, Graha.Moon) is (true, false),
        "ubhayachari" => Beside(chart, Graha.Sun, Graha.Moon) is (true, true),
        "shakata" => From(chart, Graha.Jupiter, Graha.Moon) is 6 or 8 or 12,
        "adhi-chandra" => Adhi(chart, chart[Graha.Moon].Point.Rashi),
        "adhi-lagna" => Adhi(chart, chart.Lagna.Rashi),
        "harsha" => InDusthana(chart, 6),
        "sarala" => InDusthana(chart, 8),
        "vimala" => InDusthana(chart, 12),
        "viparita" => InDusthana(chart, 6) || InDusthana(chart, 8) || InDusthana(chart, 12),
        "parivartana" => Seven.Any(x => Seven.Any(y => x < y && Exchanges(chart, x, y))),
        "neecha-bhanga" => Seven.Any(graha => IsFallCancelled(chart, graha)),
        "dharma-karmadhipati" => LordOf(chart, 9) != LordOf(chart, 10) && Together(chart, LordOf(chart, 9), LordOf(chart, 10)),
        "yogakaraka" => Seven.Any(graha => RulesAny(chart, graha, 4, 7, 10) && RulesAny(chart, graha, 5, 9)),
        "gola" => Occupied(chart) == 1,
        "yuga" => Occupied(chart) == 2,
        "shula" => Occupied(chart) == 3,
        "kedara" => Occupied(chart) == 4,
        "pasha" => Occupied(chart) == 5,
        "dama" => Occupied(chart) == 6,
        "vallaki" => Occupied(chart) == 7,
        "rajju" => Seven.All(graha => Rashis.ModalityOf(chart[graha].Point.Rashi) == Modality.Movable),
        "musala" => Seven.All(graha => Rashis.ModalityOf(chart[graha].Point.Rashi) == Modality.Fixed),
        "nala" => Seven.All(graha => Rashis.ModalityOf(chart[graha].Point.Rashi) == Modality.Dual),
        "vish" => Together(chart, Graha.Moon, Graha.Saturn),
        "shrapit" => Together(chart, Graha.Saturn, Graha.Rahu),
        "angarak" => Together(chart, Graha.Mars, Graha.Rahu),
        "guru-chandala" => Together(chart, Graha.Jupiter, Graha.Rahu) || Together(chart, Graha.Jupiter, Graha.Ketu),
        "grahan" => new[] { Graha.Sun, Graha.Moon }.Any(x => Together(chart, x, Graha.Rahu) || Together(chart, x, Graha.Ketu)),
        _ => null,
    };

    /// <summary>Whether a graha is the chart's yogakaraka, or debilitated with its fall cancelled.</summary>
    public static bool IsOf(Chart chart, string id, Graha graha) => !graha.IsNode() && (id == "yogakaraka"
        ? RulesAny(chart, graha, 4, 7, 10) && RulesAny(chart, graha, 5, 9)
        : IsFallCancelled(chart, graha));

    public static bool IsStrong(Graha graha, Rashi rashi) =>
        Rashis.OwnOf(graha).Contains(rashi) || Dignities.ExaltationOf(graha) == rashi;

    public static Graha LordOf(Chart chart, int bhava) => Rashis.LordOf(chart.RashiOf(bhava));

    public static bool Together(Chart chart, Graha one, Graha other) => chart[one].Point.Rashi == chart[other].Point.Rashi;

    private static int From(Chart chart, Graha from, Graha to) => chart[from].Point.Rashi.CountTo(chart[to].Point.Rashi);

    private static bool Mahapurusha(Chart chart, Graha graha) =>
        IsStrong(graha, chart[graha].Point.Rashi) && BhavaSet.Kendra.Contains(chart[graha].Bhava);

    /// <summary>Whether a graha stands in the 12th, and whether one stands in the 2nd.</summary>
    private static (bool Before, bool Behind) Beside(Chart chart, Graha of, Graha without)
    {
        var others = Seven.Where(graha => graha != of && graha != without).Select(graha => From(chart, of, graha)).ToArray();
        return (others.Contains(12), others.Contains(2));
    }

    private static bool Adhi(Chart chart, Rashi from) =>
        new[] { Graha.Mercury, Graha.Jupiter, Graha.Venus }.All(graha => from.CountTo(chart[graha].Point.Rashi) is 6 or 7 or 8);

    private static bool InDusthana(Chart chart, int bhava) => BhavaSet.Dusthana.Contains(chart[LordOf(chart, bhava)].Bhava);

    public static bool Exchanges(Chart chart, Graha one, Graha other) =>
        Rashis.OwnOf(other).Contains(chart[one].Point.Rashi) && Rashis.OwnOf(one).Contains(chart[other].Point.Rashi);

    private static bool IsFallCancelled(Chart chart, Graha graha)
    {
        var rashi = chart[graha].Point.Rashi;
        return rashi == Dignities.DebilitationOf(graha)
            && new[] { Rashis.LordOf(rashi), Rashis.LordOf(Dignities.ExaltationOf(graha)) }.Any(helper =>
                BhavaSet.Kendra.Contains(chart[helper].Bhava) || BhavaSet.Kendra.Contains(From(chart, Graha.Moon, helper)));
    }

    private static bool RulesAny(Chart chart, Graha graha, params ReadOnlySpan<int> bhavas)
    {
        foreach (var bhava in bhavas)
            if (LordOf(chart, bhava) == graha)
                return true;
        return false;
    }

    private static int Occupied(Chart chart) => Seven.Select(graha => chart[graha].Point.Rashi).Distinct().Count();
}
