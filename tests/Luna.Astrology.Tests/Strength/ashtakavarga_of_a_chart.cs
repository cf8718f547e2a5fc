using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Strength;

public sealed class ashtakavarga_of_a_chart
{
    private static readonly int[] Totals = [48, 49, 39, 54, 56, 52, 39];

    /// <summary>
    /// Ronald Reagan, worked out in P. V. R. Narasimha Rao, Vedic Astrology: An Integrated Approach, chapter 12,
    /// exercise 22.
    /// </summary>
    private static readonly Chart Reagan = Placed.InRashis(
        Rashi.Vrishchika, Rashi.Makara, Rashi.Mesha, Rashi.Dhanu, Rashi.Dhanu, Rashi.Tula, Rashi.Kumbha, Rashi.Mesha);

    private static readonly Ashtakavarga OfReagan =
        Ashtakavarga.Of(Reagan, new AshtakavargaOptions(AshtakavargaTexts.Rao, LagnaOccupies: true));

    [Theory]
    [InlineData(AshtakavargaTexts.Raman)]
    [InlineData(AshtakavargaTexts.Rao)]
    public void totals_are_the_same_in_every_chart(AshtakavargaTexts texts) => Prop.ForAll(A.Moment, moment =>
    {
        var ashtakavarga = Ashtakavarga.Of(Chart.Cast(moment), new AshtakavargaOptions(texts));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            Sum(rashi => ashtakavarga.Bindus(graha, rashi)).ShouldBe(Totals[(int)graha]);
        Sum(ashtakavarga.Sarva).ShouldBe(337);
        Sum(ashtakavarga.LagnaBindus).ShouldBe(49);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_prastara_adds_up_to_the_bindus() => Prop.ForAll(A.Moment, moment =>
    {
        var ashtakavarga = Ashtakavarga.Of(Chart.Cast(moment));
        Graha?[] givers = [.. Enumerable.Range(0, 7).Select(i => (Graha?)i), null];
        foreach (var rashi in Enum.GetValues<Rashi>())
        {
            for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            {
                givers.Count(giver => ashtakavarga.Gives(giver, graha, rashi))
                    .ShouldBe(ashtakavarga.Bindus(graha, rashi));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void reductions_only_take_away_and_leave_a_trine_with_an_empty_rashi() => Prop.ForAll(A.Moment, moment =>
    {
        var ashtakavarga = Ashtakavarga.Of(Chart.Cast(moment));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            foreach (var rashi in Enum.GetValues<Rashi>())
            {
                ashtakavarga.AfterTrikona(graha, rashi).ShouldBeInRange(0, ashtakavarga.Bindus(graha, rashi));
                ashtakavarga.AfterEkadhipatya(graha, rashi).ShouldBeInRange(0, ashtakavarga.AfterTrikona(graha, rashi));
                Enumerable.Range(0, 3).Min(i => ashtakavarga.AfterTrikona(graha, rashi.Plus(4 * i))).ShouldBe(0);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Graha.Sun, "4 2 3 4 6 5 5 3 2 6 6 2", "2 0 0 2 4 3 2 1 0 4 3 0")]
    [InlineData(Graha.Moon, "6 3 5 3 5 5 6 3 3 4 4 2", "3 0 1 1 2 1 2 1 0 1 0 0")]
    [InlineData(Graha.Mars, "3 2 3 4 2 5 4 3 3 4 3 3", "1 0 0 1 0 3 1 0 1 2 0 0")]
    [InlineData(Graha.Mercury, "4 6 4 3 4 7 4 5 6 3 5 3", "0 3 0 0 0 4 0 2 2 0 1 0")]
    [InlineData(Graha.Jupiter, "4 4 3 5 6 5 6 4 6 4 3 6", "0 0 0 1 2 1 3 0 2 0 0 0")]
    [InlineData(Graha.Venus, "3 5 5 4 6 2 3 6 5 2 7 4", "0 3 2 0 3 0 0 2 2 0 4 0")]
    [InlineData(Graha.Saturn, "3 2 2 3 5 6 3 4 1 3 6 1", "2 0 0 2 4 4 1 3 0 1 4 0")]
    public void the_bindus_of_ronald_reagan(Graha graha, string bhinna, string reduced)
    {
        string.Join(' ', Row(rashi => OfReagan.Bindus(graha, rashi))).ShouldBe(bhinna);
        string.Join(' ', Row(rashi => OfReagan.AfterEkadhipatya(graha, rashi))).ShouldBe(reduced);
    }

    [Theory]
    [InlineData(Graha.Sun, 152, 81)]
    [InlineData(Graha.Moon, 85, 55)]
    [InlineData(Graha.Mars, 52, 43)]
    [InlineData(Graha.Mercury, 95, 33)]
    [InlineData(Graha.Jupiter, 68, 56)]
    [InlineData(Graha.Venus, 154, 54)]
    [InlineData(Graha.Saturn, 162, 63)]
    public void the_pindas_of_ronald_reagan(Graha graha, int rashi, int ofGraha)
    {
        OfReagan.PindaOf(graha).ShouldBe(new Pinda(rashi, ofGraha));
        OfReagan.PindaOf(graha).Shodhya.ShouldBe(rashi + ofGraha);
    }

    [Theory]
    [InlineData(EkadhipatyaShodhana.MadeEqual, 3)]
    [InlineData(EkadhipatyaShodhana.Deducted, 1)]
    public void the_empty_rashi_beside_an_occupied_one(EkadhipatyaShodhana rule, int left)
    {
        // Three bindus in Mesha, where a graha stands, and four in Vrishchika.
        byte[] row = [3, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0];
        Shodhana.ReducePairs(row, 1, rule);
        row.ShouldBe(new byte[] { 3, 0, 0, 0, 0, 0, 0, (byte)left, 0, 0, 0, 0 });
    }

    [Theory]
    [InlineData(TrikonaShodhana.LeastOff, 5)]
    [InlineData(TrikonaShodhana.LeastOffAndLoneCleared, 0)]
    public void a_trine_with_one_rashi_left(TrikonaShodhana rule, int left)
    {
        byte[] row = [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Shodhana.ReduceTrines(row, rule);
        row[0].ShouldBe((byte)left);
    }

    [Fact]
    public void the_nodes_have_none() =>
        Should.Throw<ArgumentOutOfRangeException>(() => OfReagan.Bindus(Graha.Rahu, Rashi.Mesha));

    private static int Sum(Func<Rashi, int> of) => Row(of).Sum();

    private static int[] Row(Func<Rashi, int> of) => [.. Enum.GetValues<Rashi>().Select(of)];
}
