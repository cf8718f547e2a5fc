using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.YogaView;

namespace Luna.Astrology.Yogas;

/// <summary>One graha of a chart: named, or found as the lord of something; and what can be said of it.</summary>
internal sealed class Who(string words, Func<YogaView, Graha> find, BhavaSet lordships = default)
{
    public string Words { get; } = words;

    public Condition IsStrong => Is("strong (own rashi or exalted)", view => view.Own | view.Exalted);

    public Condition IsExalted => Is("exalted", view => view.Exalted);

    public Condition IsOwn => Is("in its own rashi", view => view.Own);

    public Condition IsDebilitated => Is("debilitated", view => view.Debilitated);

    public Condition IsFriendly => Is("in a friend's rashi or better", view => view.Friendly);

    public Condition IsUnfriendly => Is("in an enemy's rashi or debilitated", view => view.Unfriendly);

    public Condition IsCombust => Is("combust", view => view.Combust);

    public Condition IsVargottama => Is("vargottama", view => view.Vargottama);

    public Condition IsExaltedInNavamsa => Is("exalted in the navamsa", view => view.ExaltedInNavamsa);

    public Condition IsOwnInNavamsa => Is("in its own navamsa", view => view.OwnInNavamsa);

    public Condition IsBenefic => Is("a benefic", view => view.Benefics);

    public Condition IsMalefic => Is("a malefic", view => view.Malefics);

    /// <summary>The lord of the rashi in which it stands.</summary>
    public Who Dispositor => new($"the dispositor of {Words}", view => LordOfRashi(view.RashiOf(Of(view))), lordships);

    /// <summary>The lord of its navamsa.</summary>
    public Who NavamsaDispositor =>
        new($"the navamsa dispositor of {Words}", view => LordOfRashi(view.NavamsaOf(Of(view))), lordships);

    public Graha Of(YogaView view) => find(view);

    /// <param name="places">Counted from the other graha, or from the lagna.</param>
    public Condition In(BhavaSet places, Who? from = null) => Say(
        $"in {places}{(from is null ? "" : $" from {from.Words}")}",
        (YogaView view, Graha graha, ref Evidence evidence) =>
        {
            if (!places.Contains(CountOf(view.RashiOf(graha), from is null ? view.Lagna : view.RashiOf(from.Of(view)))))
                return false;
            from?.Attest(view, ref evidence);
            return true;
        });

    public Condition In(params int[] bhavas) => In(BhavaSet.Of(bhavas));

    public Condition InRashi(params Rashi[] rashis) => Say(
        $"in {string.Join(" or ", rashis)}",
        (YogaView view, Graha graha, ref Evidence _) => Array.IndexOf(rashis, (Rashi)(view.RashiOf(graha) + 1)) >= 0);

    public Condition InRashiThatIs(Modality modality) => Say(
        $"in a {modality} rashi",
        (YogaView view, Graha graha, ref Evidence _) => view.RashiOf(graha) % 3 == (int)modality);

    public Condition InNavamsaOf(params Graha[] lords) => Say(
        $"in a navamsa of {string.Join(" or ", lords)}",
        (YogaView view, Graha graha, ref Evidence _) => Array.IndexOf(lords, LordOfRashi(view.NavamsaOf(graha))) >= 0);

    /// <summary>Another graha, in the same rashi.</summary>
    public Condition With(Who other) => Pair("with", other,
        (view, graha, second) => graha != second && view.RashiOf(graha) == view.RashiOf(second));

    public Condition Sees(Who other) => Pair("sees", other,
        (view, graha, second) => graha != second && view.Seeing(view.RashiOf(second)).Contains(graha));

    public Condition SeesOrJoins(Who other) => Pair("joins or sees", other,
        (view, graha, second) => graha != second
            && (view.RashiOf(graha) == view.RashiOf(second) || view.Seeing(view.RashiOf(second)).Contains(graha)));

    /// <summary>Each in a rashi of the other.</summary>
    public Condition ExchangesWith(Who other) => Pair("exchanges rashis with", other, Exchange);

    public Condition Is(Graha named) => Say(
        $"is {named}", (YogaView _, Graha graha, ref Evidence _) => graha == named);

    public Condition IsAnotherThan(Who other) => Pair("is another than", other, (_, graha, second) => graha != second);

    public Condition SeesBhava(int bhava) => Say(
        $"sees bhava {bhava}",
        (YogaView view, Graha graha, ref Evidence _) =>
            view.Seeing((view.Lagna + bhava - 1) % Rashis.Count).Contains(graha));

    public Condition Rules(params int[] bhavas) => Say(
        $"rules one of {BhavaSet.Of(bhavas)}",
        (YogaView view, Graha graha, ref Evidence evidence) =>
        {
            var ruled = 0;
            foreach (var bhava in bhavas)
                ruled |= view.LordOf(bhava) == graha ? 1 << (bhava - 1) : 0;
            evidence.Bhavas |= new BhavaSet(ruled);
            return ruled != 0;
        });

    public void Attest(YogaView view, ref Evidence evidence)
    {
        evidence.Add(Of(view));
        evidence.Bhavas |= lordships;
    }

    internal static bool Exchange(YogaView view, Graha first, Graha second) =>
        first != second
        && LordOfRashi(view.RashiOf(first)) == second
        && LordOfRashi(view.RashiOf(second)) == first;

    private Condition Is(string what, Func<YogaView, GrahaSet> which) => Say(
        what, (YogaView view, Graha graha, ref Evidence _) => which(view).Contains(graha));

    private Condition Pair(string verb, Who other, Func<YogaView, Graha, Graha, bool> holds) => Say(
        $"{verb} {other.Words}",
        (YogaView view, Graha graha, ref Evidence evidence) =>
        {
            if (!holds(view, graha, other.Of(view)))
                return false;
            other.Attest(view, ref evidence);
            return true;
        });

    private Condition Say(string what, Claim claim) => new(
        $"{Words} {what}",
        (YogaView view, ref Evidence evidence) =>
        {
            if (!claim(view, Of(view), ref evidence))
                return false;
            Attest(view, ref evidence);
            return true;
        });

    private delegate bool Claim(YogaView view, Graha graha, ref Evidence evidence);
}
