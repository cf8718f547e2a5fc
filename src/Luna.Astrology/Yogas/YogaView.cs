using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Yogas;

/// <summary>What the conditions of yogas ask about a chart, worked out once.</summary>
/// <remarks>
/// Bhavas are whole rashis from the lagna. Grahas see with full aspects only. Benefics are those
/// of <see cref="Nature"/>: they depend on the chart. Rashis are counted here from 0, which is Mesha.
/// </remarks>
public sealed class YogaView
{
    private const int Twelve = Rashis.Count;

    private readonly int[] _rashi = new int[ChartSky.GrahaCount];
    private readonly int[] _navamsa = new int[ChartSky.GrahaCount];
    private readonly GrahaSet[] _standing = new GrahaSet[Twelve];
    private readonly GrahaSet[] _seeing = new GrahaSet[Twelve];
    private readonly NodeDrishti _nodes;
    private readonly Dignity[] _dignity = new Dignity[Grahas.SevenCount];

    /// <param name="nodes">What Rahu and Ketu see, on which the texts do not agree.</param>
    public YogaView(Chart chart, NodeDrishti nodes = NodeDrishti.Seventh)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Chart = chart;
        _nodes = nodes;
        Lagna = IndexOf(chart.Lagna.Rashi);
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
            Place(graha, chart);
        IsMoonWaxing = Nature.IsMoonWaxing(chart);
        // The Sun is up while its longitude lies in the half that has risen: the 180° behind the lagna.
        IsDay = Angle.NormalizeDegrees(
            chart[Graha.Sun].Point.LongitudeDegrees - chart.Lagna.LongitudeDegrees) >= 180;
    }

    public Chart Chart { get; }

    public bool IsMoonWaxing { get; }

    /// <summary>The Sun stands above the horizon, refraction left aside.</summary>
    public bool IsDay { get; }

    public GrahaSet Benefics { get; private set; }

    public GrahaSet Malefics { get; private set; }

    public GrahaSet Combust { get; private set; }

    public GrahaSet Retrograde { get; private set; }

    /// <summary>In the rashi of exaltation, whatever the degree.</summary>
    public GrahaSet Exalted { get; private set; }

    /// <summary>In a rashi of its own, moolatrikona included.</summary>
    public GrahaSet Own { get; private set; }

    public GrahaSet Debilitated { get; private set; }

    /// <summary>Exalted, in moolatrikona, in a rashi of its own, or of a compound friend.</summary>
    public GrahaSet Friendly { get; private set; }

    /// <summary>In the rashi of a compound enemy, or debilitated.</summary>
    public GrahaSet Unfriendly { get; private set; }

    /// <summary>In the same rashi in the navamsa.</summary>
    public GrahaSet Vargottama { get; private set; }

    public GrahaSet ExaltedInNavamsa { get; private set; }

    public GrahaSet OwnInNavamsa { get; private set; }

    public GrahaSet DebilitatedInNavamsa { get; private set; }

    internal int Lagna { get; }

    internal int RashiOf(Graha graha) => _rashi[(int)graha];

    internal int NavamsaOf(Graha graha) => _navamsa[(int)graha];

    /// <summary>The bhava of a graha from the lagna, 1 to 12.</summary>
    public int BhavaOf(Graha graha) => CountOf(_rashi[(int)graha], Lagna);

    /// <returns>Null for the nodes.</returns>
    public Dignity? DignityOf(Graha graha) => graha.IsNode() ? null : _dignity[(int)graha];

    /// <summary>The lord of a bhava, 1 to 12.</summary>
    public Graha LordOf(int bhava) => LordOfRashi((Lagna + bhava - 1) % Twelve);

    internal GrahaSet StandingIn(int rashi) => _standing[rashi];

    internal GrahaSet Seeing(int rashi) => _seeing[rashi];

    /// <summary>The grahas in those places, counted from a rashi.</summary>
    internal GrahaSet StandingIn(BhavaSet places, int from)
    {
        var bits = 0;
        for (var place = 0; place < Twelve; place++)
        {
            if ((places.Bits >> place & 1) == 1)
                bits |= _standing[(from + place) % Twelve].Bits;
        }

        return new GrahaSet(bits);
    }

    /// <summary>The places, counted from a rashi, in which some of the grahas stand.</summary>
    internal BhavaSet PlacesOf(GrahaSet grahas, int from)
    {
        var bits = 0;
        for (var rashi = 0; rashi < Twelve; rashi++)
        {
            if (_standing[rashi].Overlaps(grahas))
                bits |= 1 << ((rashi - from + Twelve) % Twelve);
        }

        return new BhavaSet(bits);
    }

    internal static int CountOf(int rashi, int from) => (rashi - from + Twelve) % Twelve + 1;

    internal static Graha LordOfRashi(int rashi) => Rashis.LordOf((Rashi)(rashi + 1));

    private static int IndexOf(Rashi rashi) => (int)rashi - 1;

    private void Place(Graha graha, Chart chart)
    {
        var placement = chart[graha];
        var point = placement.Point;
        var rashi = IndexOf(point.Rashi);
        var navamsa = point.RashiIn(Varga.D9);
        _rashi[(int)graha] = rashi;
        _navamsa[(int)graha] = IndexOf(navamsa);
        _standing[rashi] = _standing[rashi].With(graha);
        for (var seen = 0; seen < Twelve; seen++)
        {
            if (Drishti.Sees(graha, point.Rashi, (Rashi)(seen + 1), _nodes))
                _seeing[seen] = _seeing[seen].With(graha);
        }

        var self = GrahaSet.Of(graha);
        if (Nature.IsBenefic(chart, graha))
            Benefics |= self;
        else
            Malefics |= self;
        if (placement.IsCombust)
            Combust |= self;
        if (placement.IsRetrograde)
            Retrograde |= self;
        if (navamsa == point.Rashi)
            Vargottama |= self;
        if (!graha.IsNode())
            Judge(graha, self, point, navamsa);
    }

    private void Judge(Graha graha, GrahaSet self, ZodiacPoint point, Rashi navamsa)
    {
        var exaltation = Dignities.ExaltationOf(graha);
        var dignity = Dignities.Of(Chart, graha)!.Value;
        _dignity[(int)graha] = dignity;
        if (point.Rashi == exaltation)
            Exalted |= self;
        if (Rashis.LordOf(point.Rashi) == graha)
            Own |= self;
        if (dignity == Dignity.Debilitated)
            Debilitated |= self;
        if (dignity >= Dignity.Friend)
            Friendly |= self;
        if (dignity <= Dignity.Enemy)
            Unfriendly |= self;
        if (navamsa == exaltation)
            ExaltedInNavamsa |= self;
        if (Rashis.LordOf(navamsa) == graha)
            OwnInNavamsa |= self;
        if (navamsa == exaltation.Plus(6))
            DebilitatedInNavamsa |= self;
    }
}
