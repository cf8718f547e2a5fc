using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>How strong a formed yoga is, and why.</summary>
/// <remarks>
/// It begins at the mean of what the forming grahas give by their dignity: all in exaltation, three quarters in
/// moolatrikona, half in an own rashi, a quarter in a friend's, nothing in debilitation (Jataka Parijata 8.116; an
/// eighth in a neutral's: Brihat Parashara Hora Shastra 3.59). Combustion and a dusthana take from it, vargottama and
/// retrogression add (Phaladeepika 9.19, 9.20). Each reason moves the strength a <see cref="Step"/> of the way to the
/// end of the scale: the texts give no figure, this one is Luna's. An adverse yoga is as strong as its grahas are weak.
/// </remarks>
internal static class YogaStrength
{
    private const double Step = 0.25;

    private static readonly double[] Shares = SharesByDignity();
    private static readonly string[] DignityIds =
        ["debilitated", "great-enemy", "enemy", "neutral", "friend", "great-friend", "own", "moolatrikona", "exalted"];

    public static double Of(
        Yoga yoga, Formation formation, GrahaSet grahas, YogaView view, List<YogaReason> reasons, out bool isCancelled)
    {
        var strength = yoga.Nature == YogaNature.Adverse
            ? 1 - OfGrahas(yoga, grahas, view, reasons, -1)
            : OfGrahas(yoga, grahas, view, reasons, 1);
        strength = MoveByEach(formation.Strengthens, strength, up: true, view, reasons);
        strength = MoveByEach(yoga.Strengthens, strength, up: true, view, reasons);
        strength = MoveByEach(formation.Weakens, strength, up: false, view, reasons);
        strength = MoveByEach(yoga.Weakens, strength, up: false, view, reasons);

        isCancelled = false;
        for (var i = 0; i < yoga.Cancels.Count; i++)
        {
            if (!yoga.Cancels[i].When.Holds(view))
                continue;
            isCancelled = true;
            reasons.Add(new YogaReason(yoga.Cancels[i].Id, YogaReasonKind.Cancels, null, -strength));
            strength = 0;
        }

        return strength;
    }

    private static double MoveByEach(
        IReadOnlyList<Ground> grounds, double from, bool up, YogaView view, List<YogaReason> reasons)
    {
        // By index: an enumerator behind the interface would be one allocation for each list.
        for (var i = 0; i < grounds.Count; i++)
        {
            if (grounds[i].When.Holds(view))
                from = Move(from, up, grounds[i].Id, null, reasons, 1);
        }

        return from;
    }

    private static double OfGrahas(Yoga yoga, GrahaSet grahas, YogaView view, List<YogaReason> reasons, int sign)
    {
        var (sum, count) = (0.0, 0);
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            if (!grahas.Contains(graha))
                continue;
            var dignity = (int)view.DignityOf(graha)!.Value;
            reasons.Add(new YogaReason(DignityIds[dignity], YogaReasonKind.Dignity, graha, Shares[dignity]));
            sum += Shares[dignity];
            count++;
        }

        var good = count == 0 ? 0.5 : sum / count;
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            if (!grahas.Contains(graha))
                continue;
            if (view.Combust.Contains(graha))
                good = Move(good, up: false, "combust", graha, reasons, sign);
            if (yoga.Family != YogaFamily.Viparita && BhavaSet.Dusthana.Contains(view.BhavaOf(graha)))
                good = Move(good, up: false, "in-dusthana", graha, reasons, sign);
            if (view.DebilitatedInNavamsa.Contains(graha))
                good = Move(good, up: false, "debilitated-in-navamsa", graha, reasons, sign);
            if (view.Vargottama.Contains(graha))
                good = Move(good, up: true, "vargottama", graha, reasons, sign);
            if (view.Retrograde.Contains(graha))
                good = Move(good, up: true, "retrograde", graha, reasons, sign);
        }

        return good;
    }

    /// <param name="sign">-1 where the scale is that of good and the yoga is adverse.</param>
    private static double Move(double from, bool up, string id, Graha? graha, List<YogaReason> reasons, int sign)
    {
        var change = up ? (1 - from) * Step : -from * Step;
        var kind = up == sign > 0 ? YogaReasonKind.Strengthens : YogaReasonKind.Weakens;
        reasons.Add(new YogaReason(id, kind, graha, change * sign));
        return from + change;
    }

    private static double[] SharesByDignity()
    {
        var shares = new double[(int)Dignity.Exalted + 1];
        shares[(int)Dignity.Exalted] = 1;
        shares[(int)Dignity.Moolatrikona] = 0.75;
        shares[(int)Dignity.Own] = 0.5;
        shares[(int)Dignity.GreatFriend] = 0.25;
        shares[(int)Dignity.Friend] = 0.25;
        shares[(int)Dignity.Neutral] = 0.125;
        return shares;
    }
}
