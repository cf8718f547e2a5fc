using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>The words in which the tables of yogas are written.</summary>
internal static class Terms
{
    public static readonly BhavaSet Kendra = BhavaSet.Kendra;
    public static readonly BhavaSet Trikona = BhavaSet.Trikona;
    public static readonly BhavaSet KendraOrTrikona = Kendra | Trikona;
    public static readonly BhavaSet Upachaya = BhavaSet.Upachaya;
    public static readonly BhavaSet Dusthana = BhavaSet.Dusthana;
    public static readonly BhavaSet Anywhere = new(0xFFF);

    public static readonly Who Sun = Named(Graha.Sun);
    public static readonly Who Moon = Named(Graha.Moon);
    public static readonly Who Mars = Named(Graha.Mars);
    public static readonly Who Mercury = Named(Graha.Mercury);
    public static readonly Who Jupiter = Named(Graha.Jupiter);
    public static readonly Who Venus = Named(Graha.Venus);
    public static readonly Who Saturn = Named(Graha.Saturn);
    public static readonly Who Rahu = Named(Graha.Rahu);
    public static readonly Who Ketu = Named(Graha.Ketu);

    public static readonly Who LagnaLord = Lord(1);

    /// <summary>Sun to Saturn.</summary>
    public static readonly Many Seven = new("the seven grahas", _ => GrahaSet.Seven);

    public static readonly Many All = new("the nine grahas", _ => new GrahaSet(0b1_1111_1111));

    /// <summary>Mars to Saturn.</summary>
    public static readonly Many Taras = Of(Graha.Mars, Graha.Mercury, Graha.Jupiter, Graha.Venus, Graha.Saturn);

    /// <summary>Those that are benefic in every chart, the Moon and its phases left aside.</summary>
    public static readonly Many ThreeBenefics = Of(Graha.Mercury, Graha.Jupiter, Graha.Venus);

    /// <summary>Those of the seven that are malefic in every chart.</summary>
    public static readonly Many ThreeMalefics = Of(Graha.Sun, Graha.Mars, Graha.Saturn);

    public static readonly Many FiveMalefics = Of(Graha.Sun, Graha.Mars, Graha.Saturn, Graha.Rahu, Graha.Ketu);

    public static readonly Many Nodes = Of(Graha.Rahu, Graha.Ketu);

    public static readonly Many Benefics = new("the benefics", view => view.Benefics);

    public static readonly Many Malefics = new("the malefics", view => view.Malefics);

    public static readonly Many Strong = new(
        "the strong grahas", view => (view.Own | view.Exalted) & GrahaSet.Seven);

    /// <summary>The lords of the 2nd and the 7th.</summary>
    public static readonly Many Marakas =
        new("the lords of 2 and 7", view => GrahaSet.Of(view.LordOf(2), view.LordOf(7)));

    public static readonly Condition DayBirth =
        new("a birth by day", (YogaView view, ref Evidence _) => view.IsDay);

    public static readonly Condition WaxingMoon =
        new("a waxing Moon", (YogaView view, ref Evidence _) => view.IsMoonWaxing);

    public static readonly Condition OddLagna =
        new("an odd rashi rising", (YogaView view, ref Evidence _) => view.Lagna % 2 == 0);

    public static Who Lord(int bhava) => new($"the lord of {bhava}", view => view.LordOf(bhava), BhavaSet.Of(bhava));

    /// <summary>The lord of the place so many rashis from a graha.</summary>
    public static Who Lord(int place, Who from) => new(
        $"the lord of {place} from {from.Words}",
        view => YogaView.LordOfRashi((view.RashiOf(from.Of(view)) + place - 1) % Rashis.Count));

    /// <summary>The lord of the rashi in which a graha has its exaltation.</summary>
    public static Who ExaltationLord(Graha graha) => new(
        $"the lord of {graha}'s exaltation", _ => Rashis.LordOf(Charts.Dignities.ExaltationOf(graha)));

    public static Who Named(Graha graha) => new(graha.ToString(), _ => graha);

    public static Many Of(params Graha[] grahas)
    {
        var set = GrahaSet.Of(grahas);
        return new Many(string.Join(", ", grahas), _ => set);
    }

    public static Many Lords(params int[] bhavas) => new(
        $"the lords of {BhavaSet.Of(bhavas)}",
        view =>
        {
            var lords = default(GrahaSet);
            foreach (var bhava in bhavas)
                lords = lords.With(view.LordOf(bhava));
            return lords;
        });

    public static BhavaSet At(params int[] places) => BhavaSet.Of(places);

    public static Condition LagnaIn(Modality modality) => new(
        $"a {modality} rashi rising", (YogaView view, ref Evidence _) => view.Lagna % 3 == (int)modality);

    public static Condition LagnaOf(params Rashi[] rashis) => new(
        $"{string.Join(" or ", rashis)} rising",
        (YogaView view, ref Evidence _) => Array.IndexOf(rashis, (Rashi)(view.Lagna + 1)) >= 0);

    public static Condition Any(params Condition[] conditions) => conditions.Aggregate((left, right) => left | right);

    public static Condition Every(params Condition[] conditions) => conditions.Aggregate((left, right) => left & right);

    /// <summary>Two different grahas together, in each other's full sight, or in each other's rashi.</summary>
    /// <remarks>The sambandhas of Brihat Parashara Hora Shastra, chapter 34, verses 11 and 12.</remarks>
    public static Condition Linked(Who one, Who other) =>
        one.With(other) | MutualSight(one, other) | one.ExchangesWith(other);

    public static Condition MutualSight(Who one, Who other) => one.Sees(other) & other.Sees(one);

    public static Condition InMutualKendras(Who one, Who other) => one.In(Kendra, other) & one.IsAnotherThan(other);

    /// <summary>One formation for each graha.</summary>
    public static Formation[] Each(IEnumerable<Graha> grahas, Func<Graha, Condition> when) =>
        [.. grahas.Select(graha => new Formation(when(graha), GrahaSet.Of(graha)))];

    /// <summary>One formation for each two of the seven grahas.</summary>
    public static Formation[] EachTwo(Func<Graha, Graha, Condition> when)
    {
        var pairs = new List<Formation>();
        for (var one = Graha.Sun; one <= Graha.Saturn; one++)
        {
            for (var other = one + 1; other <= Graha.Saturn; other++)
                pairs.Add(new Formation(when(one, other), GrahaSet.Of(one, other)));
        }

        return [.. pairs];
    }

    /// <summary>One formation for each lord of one group with each of another.</summary>
    /// <remarks>
    /// A lord that owns a bad bhava too gives less of a raja yoga: Brihat Parashara Hora Shastra, chapter 34, verse 15.
    /// </remarks>
    public static Formation[] EachLords(int[] these, int[] those, Func<Who, Who, Condition> when) =>
        [.. from one in these
            from other in those
            where one != other
            select new Formation(when(Lord(one), Lord(other)))
            {
                Weakens = [AlsoLordOfDusthana(Lord(one), Lord(other))],
            }];

    public static Ground AlsoLordOfDusthana(Who one, Who other) =>
        new("also-lord-of-dusthana", one.Rules(6, 8, 12) | other.Rules(6, 8, 12));
}
