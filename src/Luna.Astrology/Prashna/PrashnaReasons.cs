using Luna.Astrology.Charts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Prashna;

/// <summary>Holds each rule of <see cref="PrashnaRule"/> against a chart.</summary>
internal static class PrashnaReasons
{
    // What a yoga of the two lords is worth; the others only tell how.
    private static readonly (TajakaYogaKind Kind, PrashnaRule Rule, int Weight)[] OfYogas =
    [
        (TajakaYogaKind.Ithasala, PrashnaRule.Ithasala, 3),
        (TajakaYogaKind.Ishrafa, PrashnaRule.Ishrafa, -2),
        (TajakaYogaKind.Nakta, PrashnaRule.Nakta, 2),
        (TajakaYogaKind.Yamaya, PrashnaRule.Yamaya, 2),
        (TajakaYogaKind.Manau, PrashnaRule.Manau, -2),
        (TajakaYogaKind.Kamboola, PrashnaRule.Kamboola, 1),
        (TajakaYogaKind.Khallasara, PrashnaRule.Khallasara, -1),
        (TajakaYogaKind.Radda, PrashnaRule.Radda, -2),
        (TajakaYogaKind.DutthotthaDavira, PrashnaRule.HelpOfThird, 1),
        (TajakaYogaKind.Tambira, PrashnaRule.HelpOfThird, 1),
    ];

    public static List<PrashnaReason> Of(
        Chart chart, PrashnaTopic topic, Graha lagnaLord, Graha matterLord, IReadOnlyList<TajakaYoga> yogas,
        MoonsWay moon)
    {
        var matter = PrashnaTopics.BhavaOf(topic);
        var significator = PrashnaTopics.SignificatorOf(topic);
        var reasons = new List<PrashnaReason> { new(PrashnaRule.Rising, RisesHeadFirst(chart.Lagna.Rashi) ? 1 : -1) };
        AddBhava(chart, 1, lagnaLord, PrashnaRule.LagnaUpheld, PrashnaRule.LagnaAfflicted, reasons);
        AddStanding(chart, lagnaLord, PrashnaRule.LagnaLordStands, reasons);
        if (matter != 1)
            AddBhava(chart, matter, matterLord, PrashnaRule.MatterUpheld, PrashnaRule.MatterAfflicted, reasons);
        if (matterLord != lagnaLord)
            AddStanding(chart, matterLord, PrashnaRule.MatterLordStands, reasons);
        if (significator != lagnaLord && significator != matterLord)
            AddStanding(chart, significator, PrashnaRule.SignificatorStands, reasons);
        AddLords(chart, matter, lagnaLord, matterLord, yogas, reasons);
        AddMoon(chart, moon, reasons);
        return reasons;
    }

    /// <summary>Shirshodaya: Mithuna, Simha, Kanya, Tula, Vrishchika, Kumbha; Meena rises both ways and is counted here.</summary>
    private static bool RisesHeadFirst(Rashi rashi) => rashi is Rashi.Mithuna or Rashi.Simha or Rashi.Kanya
        or Rashi.Tula or Rashi.Vrishchika or Rashi.Kumbha or Rashi.Meena;

    private static void AddBhava(
        Chart chart, int bhava, Graha lord, PrashnaRule upheld, PrashnaRule afflicted, List<PrashnaReason> reasons)
    {
        var rashi = chart.RashiOf(bhava);
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var standing = chart[graha].Point.Rashi;
            if (standing != rashi && !Drishti.Sees(graha, standing, rashi))
                continue;
            if (graha == lord || Nature.IsBenefic(chart, graha))
                reasons.Add(new PrashnaReason(upheld, 1, graha));
            else
                reasons.Add(new PrashnaReason(afflicted, -1, graha));
        }
    }

    private static void AddStanding(Chart chart, Graha lord, PrashnaRule rule, List<PrashnaReason> reasons)
    {
        if (TajakaStanding.IsSpoilt(chart, lord))
            reasons.Add(new PrashnaReason(rule, -1, lord));
        else if (chart[lord].Bhava is 1 or 4 or 5 or 7 or 9 or 10 or 11 || TajakaStanding.IsStrong(chart, lord))
            reasons.Add(new PrashnaReason(rule, 1, lord));
    }

    private static void AddLords(
        Chart chart, int matter, Graha lagnaLord, Graha matterLord, IReadOnlyList<TajakaYoga> yogas,
        List<PrashnaReason> reasons)
    {
        if (lagnaLord == matterLord)
        {
            reasons.Add(new PrashnaReason(PrashnaRule.OneLord, 2, lagnaLord));
            return;
        }

        if (chart[lagnaLord].Bhava == matter)
            reasons.Add(new PrashnaReason(PrashnaRule.LordInTheOther, 2, lagnaLord));
        if (chart[matterLord].Bhava == 1)
            reasons.Add(new PrashnaReason(PrashnaRule.LordInTheOther, 2, matterLord));
        foreach (var (kind, rule, weight) in OfYogas)
        {
            foreach (var yoga in yogas)
            {
                if (yoga.Kind != kind)
                    continue;
                // A third graha that helps in two ways helps once.
                var reason = new PrashnaReason(rule, weight, yoga.One, yoga.Through);
                if (!reasons.Contains(reason))
                    reasons.Add(reason);
                break;
            }
        }

        var isJoined = yogas.Any(yoga => yoga.Kind is TajakaYogaKind.Nakta or TajakaYogaKind.Yamaya);
        if (!isJoined && TajakaAspects.Between(chart, lagnaLord, matterLord).Sight == TajakaSight.None)
            reasons.Add(new PrashnaReason(PrashnaRule.NoSight, -1, lagnaLord));
    }

    private static void AddMoon(Chart chart, MoonsWay way, List<PrashnaReason> reasons)
    {
        var isPlacedWell = chart[Graha.Moon].Bhava is not (6 or 8 or 12);
        var isWaxing = Nature.IsMoonWaxing(chart);
        if (isPlacedWell == isWaxing)
            reasons.Add(new PrashnaReason(PrashnaRule.MoonStands, isWaxing ? 1 : -1, Graha.Moon));
        if (way.Last is { } last)
            reasons.Add(new PrashnaReason(PrashnaRule.MoonLeaves, 0, last.Graha));
        if (way.Next is { } next)
        {
            var weight = Nature.IsBenefic(chart, next.Graha) || IsFriendly(next.Sight) ? 1 : -1;
            reasons.Add(new PrashnaReason(PrashnaRule.MoonComesTo, weight, next.Graha));
        }
        else
        {
            reasons.Add(new PrashnaReason(PrashnaRule.MoonMeetsNobody, -1, Graha.Moon));
        }
    }

    private static bool IsFriendly(TajakaSight sight) =>
        sight is TajakaSight.OpenFriendship or TajakaSight.SecretFriendship;
}
