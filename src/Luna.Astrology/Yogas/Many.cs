using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>Several grahas of a chart, and what can be said of them.</summary>
internal sealed class Many(string words, Func<YogaView, GrahaSet> find)
{
    public string Words { get; } = words;

    public GrahaSet Of(YogaView view) => find(view);

    public Many Except(Who one) =>
        new($"{Words} but {one.Words}", view => Of(view).Except(GrahaSet.Of(one.Of(view))));

    /// <summary>All, and there is one.</summary>
    public Condition AllIn(BhavaSet places, Who? from = null) => Where(
        "all", places, from, (there, all) => !all.IsEmpty && there.Contains(all));

    public Condition SomeIn(BhavaSet places, Who? from = null) =>
        Where("some", places, from, (there, _) => !there.IsEmpty);

    public Condition SomeIn(int place, Who? from = null) => SomeIn(BhavaSet.Of(place), from);

    public Condition AtLeastIn(int count, BhavaSet places, Who? from = null) => Where(
        $"at least {count}", places, from, (there, _) => there.Count >= count);

    public Condition NoneIn(BhavaSet places, Who? from = null) => new(
        $"none of {Words} in {places}{Origin(from)}",
        (YogaView view, ref Evidence _) => (view.StandingIn(places, From(view, from)) & Of(view)).IsEmpty);

    /// <summary>In each of the places stands one of them.</summary>
    public Condition InEach(BhavaSet places, Who? from = null) => new(
        $"some of {Words} in each of {places}{Origin(from)}",
        (YogaView view, ref Evidence evidence) =>
        {
            var grahas = Of(view);
            if ((view.PlacesOf(grahas, From(view, from)).Bits & places.Bits) != places.Bits)
                return false;
            evidence.Add(view.StandingIn(places, From(view, from)) & grahas);
            from?.Attest(view, ref evidence);
            return true;
        });

    /// <summary>All of them in these bhavas, and none of these empty of them.</summary>
    public Condition Fill(BhavaSet bhavas) => Standing(
        $"fill {bhavas}", (view, grahas) => view.PlacesOf(grahas, view.Lagna) == bhavas);

    /// <summary>At least two of these bhavas, in which they stand and nowhere else.</summary>
    public Condition FillSomeOf(int atLeast, BhavaSet bhavas) => Standing(
        $"fill at least {atLeast} of {bhavas}",
        (view, grahas) => view.PlacesOf(grahas, view.Lagna) is var places
            && (places.Bits & ~bhavas.Bits) == 0 && places.Count >= atLeast);

    public Condition AllInRashisThatAre(Modality modality) => Standing(
        $"all in {modality} rashis",
        (view, grahas) => (view.PlacesOf(grahas, 0).Bits & ~(0b001_001_001_001 << (int)modality)) == 0);

    /// <summary>In so many different rashis.</summary>
    public Condition SpreadOver(int rashis) => Standing(
        $"spread over {rashis} rashis", (view, grahas) => view.PlacesOf(grahas, 0).Count == rashis);

    /// <summary>In so many rashis in a row without a gap, the first of which is one of these bhavas.</summary>
    public Condition Row(int least, int most, BhavaSet beginning) => Standing(
        $"in {least} to {most} rashis in a row from one of {beginning}",
        (view, grahas) =>
        {
            var places = view.PlacesOf(grahas, view.Lagna).Bits;
            var length = new BhavaSet(places).Count;
            var begins = places & ~(places << 1 | places >> (Rashis.Count - 1));
            return length >= least && length <= most
                && new BhavaSet(begins).Count == 1 && (begins & beginning.Bits) != 0;
        });

    public Condition SomeJoinOrSee(Who who) => Near(
        $"join or see {who.Words}", who, (view, rashi) => view.StandingIn(rashi) | view.Seeing(rashi));

    public Condition SomeJoin(Who who) => Near($"join {who.Words}", who, (view, rashi) => view.StandingIn(rashi));

    public Condition SomeSee(Who who) => Near($"see {who.Words}", who, (view, rashi) => view.Seeing(rashi));

    public Condition AtLeastSee(int count, Who who) => new(
        $"at least {count} of {Words} see {who.Words}",
        (YogaView view, ref Evidence evidence) =>
        {
            var seers = view.Seeing(view.RashiOf(who.Of(view))) & Of(view);
            evidence.Add(seers);
            who.Attest(view, ref evidence);
            return seers.Count >= count;
        });

    /// <summary>A bhava joined or seen by one of them.</summary>
    public Condition SomeInOrSeeing(int bhava) => new(
        $"some of {Words} in or seeing bhava {bhava}",
        (YogaView view, ref Evidence evidence) =>
        {
            var rashi = (view.Lagna + bhava - 1) % Rashis.Count;
            var near = (view.StandingIn(rashi) | view.Seeing(rashi)) & Of(view);
            evidence.Add(near);
            return !near.IsEmpty;
        });

    public Condition NoneSeeingBhava(int bhava) => new(
        $"none of {Words} seeing bhava {bhava}",
        (YogaView view, ref Evidence _) => !view.Seeing((view.Lagna + bhava - 1) % Rashis.Count).Overlaps(Of(view)));

    public Condition AllTogether => Standing("all in one rashi", (view, grahas) => view.PlacesOf(grahas, 0).Count == 1);

    /// <summary>So many of them in one rashi.</summary>
    public Condition AtLeastTogether(int count) => new(
        $"at least {count} of {Words} in one rashi",
        (YogaView view, ref Evidence evidence) =>
        {
            for (var rashi = 0; rashi < Rashis.Count; rashi++)
            {
                var there = view.StandingIn(rashi) & Of(view);
                if (there.Count < count)
                    continue;
                evidence.Add(there);
                return true;
            }

            return false;
        });

    public Condition AtLeastAre(int count, string what, Func<YogaView, GrahaSet> which) => new(
        $"at least {count} of {Words} {what}",
        (YogaView view, ref Evidence evidence) =>
        {
            var such = which(view) & Of(view);
            evidence.Add(such);
            return such.Count >= count;
        });

    private static string Origin(Who? from) => from is null ? "" : $" from {from.Words}";

    private static int From(YogaView view, Who? from) => from is null ? view.Lagna : view.RashiOf(from.Of(view));

    private Condition Where(string how, BhavaSet places, Who? from, Func<GrahaSet, GrahaSet, bool> holds) => new(
        $"{how} of {Words} in {places}{Origin(from)}",
        (YogaView view, ref Evidence evidence) =>
        {
            var all = Of(view);
            var there = view.StandingIn(places, From(view, from)) & all;
            if (!holds(there, all))
                return false;
            evidence.Add(there);
            from?.Attest(view, ref evidence);
            return true;
        });

    private Condition Standing(string what, Func<YogaView, GrahaSet, bool> holds) => new(
        $"{Words} {what}",
        (YogaView view, ref Evidence evidence) =>
        {
            var grahas = Of(view);
            evidence.Add(grahas);
            return holds(view, grahas);
        });

    private Condition Near(string what, Who who, Func<YogaView, int, GrahaSet> which) => new(
        $"some of {Words} {what}",
        (YogaView view, ref Evidence evidence) =>
        {
            var graha = who.Of(view);
            var near = (which(view, view.RashiOf(graha)) & Of(view)).Except(GrahaSet.Of(graha));
            if (near.IsEmpty)
                return false;
            evidence.Add(near);
            who.Attest(view, ref evidence);
            return true;
        });
}
