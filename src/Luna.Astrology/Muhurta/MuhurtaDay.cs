using Luna.Astrology.Charts;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Muhurta;

/// <summary>One day, cut into windows wherever something changes that counts.</summary>
internal sealed class MuhurtaDay
{
    private static readonly Duration Ghati = Duration.FromMinutes(24);

    // Muhurta Chintamani, sankranti prakarana: sixteen ghatis before and after.
    private static readonly Duration AroundSankranti = Ghati * 16;

    private readonly MuhurtaRequest _request;
    private readonly DayPanchanga _day;
    private readonly DayParts _parts;
    private readonly Interval[] _eclipses;
    private readonly Interval[] _sankrantis;
    private readonly Instant? _sunEnters;
    private readonly List<(Instant Start, Rashi Rashi)> _lagnas;
    private readonly GrahaPosition[] _grahas = new GrahaPosition[ChartSky.GrahaCount];
    private readonly PurposeRule _rule;
    private readonly Rashi _moonRashi;
    private readonly Instant? _moonEnters;

    public MuhurtaDay(MuhurtaRequest request, DayPanchanga day, Interval[] eclipses, Instant[] sankrantis)
    {
        (_request, _day, _parts) = (request, day, day.Parts!);
        _rule = PurposeTable.Of(request.Purpose);
        var sunrise = day.Sunrise!.Value;
        var whole = new Interval(sunrise, day.NextSunrise!.Value);
        _eclipses = [.. eclipses.Where(time => time.Start < whole.End && time.End > whole.Start)];
        _sankrantis =
        [
            .. sankrantis
                .Select(moment => new Interval(moment - AroundSankranti, moment + AroundSankranti))
                .Where(time => time.Start < whole.End && time.End > whole.Start),
        ];
        _sunEnters = sankrantis.Where(whole.Contains).Select(moment => (Instant?)moment).FirstOrDefault();
        var solar = new SolarDay(sunrise, sunrise, day.Sunset!.Value, whole.End);
        _lagnas = LagnaSpans.Starts(solar, day.Place, day.Options.Ayanamsa);
        ChartSky.Compute(
            new BirthMoment(sunrise, day.Place), new ChartOptions(day.Options.Ayanamsa), _grahas);
        _moonRashi = new ZodiacPoint(_grahas[(int)Graha.Moon].LongitudeDegrees).Rashi;
        var next = Crossings.NextForward(
            new SiderealMotion(Graha.Moon, day.Options.Ayanamsa), 30 * (int)_moonRashi,
            default(TimeScales).ToTerrestrial(sunrise));
        _moonEnters = default(TimeScales).ToInstant(next) is var entry && entry < whole.End ? entry : null;
    }

    public IEnumerable<MuhurtaWindow> Windows()
    {
        var start = _day.Sunrise!.Value;
        var end = _rule.AlsoByNight ? _day.NextSunrise!.Value : _day.Sunset!.Value;
        var cuts = Cuts();
        cuts.RemoveAll(cut => cut <= start || cut >= end);
        cuts.Add(start);
        cuts.Add(end);
        cuts.Sort();
        for (var i = 1; i < cuts.Count; i++)
        {
            if (cuts[i] > cuts[i - 1])
                yield return Judge(new Interval(cuts[i - 1], cuts[i]));
        }
    }

    private List<Instant> Cuts()
    {
        var cuts = new List<Instant>(100);
        foreach (var tithi in _day.Tithis)
            cuts.Add(tithi.End);
        foreach (var karana in _day.Karanas)
            cuts.Add(karana.End);
        foreach (var nakshatra in _day.Nakshatras)
            cuts.Add(nakshatra.End);
        if (_moonEnters is { } enters)
            cuts.Add(enters);
        foreach (var yoga in _day.NityaYogas)
        {
            cuts.Add(yoga.End);
            cuts.Add(EndOfBadBeginning(yoga));
        }

        foreach (var (begin, _) in _lagnas)
            cuts.Add(begin);
        foreach (var part in _parts.Choghadiyas)
            cuts.Add(part.Time.Start);
        Add(_parts.RahuKalam);
        Add(_parts.Yamaganda);
        Add(_parts.GulikaKalam);
        Add(_parts.Abhijit);
        foreach (var times in (IReadOnlyList<Interval>[])
            [_parts.DurMuhurtas, _day.Varjyams, _day.AmritaKalas, _eclipses, _sankrantis])
        {
            foreach (var time in times)
                Add(time);
        }

        return cuts;

        void Add(Interval time)
        {
            cuts.Add(time.Start);
            cuts.Add(time.End);
        }
    }

    private MuhurtaWindow Judge(Interval time)
    {
        var at = time.Start;
        var reasons = new MuhurtaReasons(_request, _rule, _day);
        var nakshatra = Running(_day.Nakshatras, at);
        var (moon, sun) = (MoonRashiAt(at), SunRashiAt(at));
        reasons.Limbs(
            Running(_day.Tithis, at).Value, nakshatra.Value, Running(_day.Karanas, at).Value,
            Running(_day.NityaYogas, at) is var yoga ? yoga.Value : default, at < EndOfBadBeginning(yoga), sun);
        reasons.Hours(_parts, time);
        reasons.Sky(_grahas, sun, _eclipses.Any(x => x.Start < time.End && x.End > at), Within(_sankrantis, at));
        reasons.Persons(nakshatra.Value, moon, Running(_day.Tithis, at).Value.Paksha);
        if (LagnaAt(at) is { } lagna)
            reasons.Lagna(lagna, moon, _grahas);
        return reasons.Window(time);
    }

    private Rashi? LagnaAt(Instant at)
    {
        if (_lagnas.Count == 0)
            return null;
        var rashi = (Rashi)(((int)_lagnas[0].Rashi + 10) % 12 + 1);
        foreach (var (start, next) in _lagnas)
        {
            if (start > at)
                break;
            rashi = next;
        }

        return rashi;
    }

    private Rashi MoonRashiAt(Instant at) => Entered(_moonRashi, _moonEnters, at);

    private Rashi SunRashiAt(Instant at) => Entered(_day.Masa.SunRashi, _sunEnters, at);

    private static Rashi Entered(Rashi rashi, Instant? entersNext, Instant at) =>
        at >= entersNext ? (Rashi)((int)rashi % 12 + 1) : rashi;

    private static Instant EndOfBadBeginning(Anga<NityaYoga> yoga) => yoga.Value switch
    {
        NityaYoga.Parigha => yoga.Start + (yoga.End - yoga.Start) / 2,
        _ => yoga.Start + Ghati * Timing.BadGhatisOf(yoga.Value),
    };

    private static Anga<T> Running<T>(IReadOnlyList<Anga<T>> angas, Instant at)
    {
        for (var i = angas.Count - 1; i > 0; i--)
        {
            if (angas[i].Start <= at)
                return angas[i];
        }

        return angas[0];
    }

    private static bool Within(Interval[] times, Instant at) => Array.Exists(times, time => time.Contains(at));
}
