using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Strength;
using Luna.Astrology.Time;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Conversations.Grounding;

/// <summary>All that is true of a birth and of the sky at a moment, as far as a sentence may speak of it; immutable.</summary>
public sealed class Truths
{
    private readonly DateTimeZone _zone;
    private readonly Lazy<Shadbala> _shadbala;
    private readonly Dictionary<string, bool?> _yogas = [];
    private readonly IReadOnlyList<FormedYoga> _formed, _doshas;

    private Truths(Chart chart, Instant now, DateTimeZone zone)
    {
        (Chart, Now, _zone) = (chart, now, zone);
        Sky = Chart.Cast(new BirthMoment(now, chart.Moment.Position), chart.Options);
        Ashtakavarga = Ashtakavarga.Of(chart);
        Mahadashas = Vimshottari.Mahadashas(chart);
        Running = Vimshottari.At(chart, now < chart.Moment.Instant ? chart.Moment.Instant : now, 3);
        SadeSati = SadeSatis.Of(chart);
        _shadbala = new(() => Shadbala.Of(chart, VedicDay.OfOrNominal(chart.Moment, zone.GetUtcOffset(chart.Moment.Instant))));
        (SevenKarakas, EightKarakas) = (CharaKarakas.Of(chart, CharaKarakaScheme.Seven), CharaKarakas.Of(chart));
        (_formed, _doshas) = (ChartYogas.Of(chart), ChartDoshas.Of(chart));
    }

    internal Chart Chart { get; }

    /// <summary>The grahas of the moment.</summary>
    internal Chart Sky { get; }

    internal Instant Now { get; }

    internal Ashtakavarga Ashtakavarga { get; }

    internal IReadOnlyList<DashaPeriod> Mahadashas { get; }

    /// <summary>Maha-, antar- and pratyantardasha of the moment.</summary>
    internal IReadOnlyList<DashaPeriod> Running { get; }

    internal SadeSati SadeSati { get; }

    internal Shadbala Shadbala => _shadbala.Value;

    internal CharaKarakas SevenKarakas { get; }

    internal CharaKarakas EightKarakas { get; }

    /// <param name="zoneId">IANA id of the clock by which dates are told.</param>
    /// <exception cref="Astrology.Sky.OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    public static Truths Of(Chart chart, Instant now, string zoneId)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new Truths(chart, now, CivilTime.ZoneOf(zoneId));
    }

    /// <summary>Where the lagna or a graha stands: at birth, now, or in a varga of the birth.</summary>
    internal ZodiacPoint PointOf(Graha? graha, Setting setting)
    {
        var point = graha is { } one ? (setting.IsNow ? Sky : Chart)[one].Point : Chart.Lagna;
        return setting.Varga == 0 ? point : point.In((Varga)setting.Varga);
    }

    /// <summary>1 to 12, counted from the lagna or a graha of the birth, in a varga from there.</summary>
    internal int PlaceOf(Graha? graha, Setting setting, Graha? from) =>
        PointOf(from, setting with { IsNow = false }).Rashi.CountTo(PointOf(graha, setting).Rashi);

    /// <returns>Null where schools differ.</returns>
    internal bool? HasYoga(string id)
    {
        lock (_yogas)
        {
            if (!_yogas.TryGetValue(id, out var holds))
                _yogas.Add(id, holds = Conventions.Holds(Chart, _formed, _doshas, id));
            return holds;
        }
    }

    /// <summary>Strict: all seven on one side of the nodes by longitude; null where only the rashis say so.</summary>
    internal bool? HasKalaSarpa =>
        _doshas.Any(dosha => dosha.Yoga.Id is "kala-sarpa" or "kala-sarpa-reverse") ? true
        : _doshas.Any(dosha => dosha.Yoga.Id == "kala-sarpa-by-rashi") ? null : false;

    internal LocalDate BirthDay => DayOf(Chart.Moment.Instant);

    internal LocalDate Today => DayOf(Now);

    internal LocalDate DayOf(Instant instant) => instant.InZone(_zone).Date;

    /// <summary>A day told is right by the clock of the place or by UTC.</summary>
    internal bool Agrees(int packed, Instant instant) =>
        Dates.Agrees(packed, DayOf(instant)) || Dates.Agrees(packed, instant.InUtc().Date);

    internal int AgeAt(Instant instant) => Period.Between(BirthDay, DayOf(instant), PeriodUnits.Years).Years;

    internal DashaPeriod? MahadashaOf(Graha lord) => Mahadashas.FirstOrDefault(period => period.Lord == lord);

    internal DashaPeriod? AntardashaOf(Graha maha, Graha lord) =>
        MahadashaOf(maha) is { } period ? Vimshottari.Within(period).First(part => part.Lord == lord) : null;
}

/// <param name="IsNow">The sky of the moment; else of the birth.</param>
/// <param name="Varga">0 for the rashis themselves.</param>
internal readonly record struct Setting(bool IsNow, int Varga = 0);
