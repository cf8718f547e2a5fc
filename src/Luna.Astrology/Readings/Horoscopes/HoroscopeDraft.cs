using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Readings.Horoscopes;

/// <summary>A horoscope being composed: readings with the facts that they rest on.</summary>
internal sealed class HoroscopeDraft(
    Rashi moon, Chart? chart, LocalDate first, Interval time, string languageTag, HoroscopeOptions options)
{
    private readonly List<WeighedReading> _readings = [];
    private readonly List<Fact> _facts = [];
    private readonly HashSet<string> _factIds = new(StringComparer.Ordinal);
    private readonly ReadingTexts _dates = new(languageTag);

    public Rashi Moon => moon;

    /// <summary>Null for a rashi alone, and before the birth of a chart.</summary>
    public Chart? Chart { get; } = chart is not null && chart.Moment.Instant <= time.Start ? chart : null;

    /// <summary>The first local day.</summary>
    public LocalDate First => first;

    public Interval Time => time;

    public string LanguageTag => languageTag;

    public HoroscopeOptions Options => options;

    public IReadOnlyList<WeighedReading> Readings => _readings;

    public IReadOnlyList<Fact> Facts => _facts;

    public void Add(WeighedReading reading, params ReadOnlySpan<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (_factIds.Add(fact.Id))
                _facts.Add(fact);
        }

        _readings.Add(reading);
    }

    /// <summary>Adds readings of which the facts, among those given, are taken over.</summary>
    public void AddAll(IEnumerable<WeighedReading> readings, IReadOnlyList<Fact> facts)
    {
        foreach (var reading in readings)
            Add(reading, [.. facts.Where(fact => reading.FactIds.Contains(fact.Id))]);
    }

    public void AddTransit(SignTransit transit, Instant at)
    {
        var leaves = RashiLeaves.After(at, transit.Graha, options.Chart);
        if (RunningReadings.OfTransit(transit.Graha, transit.Rashi, transit.FromMoon, leaves, languageTag) is not { } reading)
            return;
        Add(
            reading, GocharaFacts.FromMoon(transit.Graha, transit.FromMoon, moon),
            GocharaFacts.Standing(transit.Graha, transit.Rashi, leaves));
    }

    /// <summary>What obstructs or relieves it just then; the Moon is gone from there in two days.</summary>
    public void AddVedha(SignTransit transit)
    {
        if (RunningReadings.OfVedha(transit.Graha, transit.Quality, transit.OpposedBy, languageTag) is { } vedha)
            Add(vedha, GocharaFacts.Quality(transit.Graha, transit.Quality, transit.OpposedBy));
    }

    /// <summary>Every entry into a rashi in the time of the horoscope.</summary>
    public void AddIngresses(params ReadOnlySpan<Graha> grahas)
    {
        foreach (var graha in grahas)
        {
            foreach (var ingress in TransitEvents.Ingresses(graha, time, options.Chart))
                AddIngress(ingress);
        }
    }

    public void AddStations(params ReadOnlySpan<Graha> grahas)
    {
        foreach (var graha in grahas)
        {
            foreach (var station in TransitEvents.Stations(graha, time, options.Chart))
            {
                var (id, turn) = (ZodiacNames.IdOf(graha), station.TurnsBack ? "retrograde" : "direct");
                var fact = new Fact(
                    $"station.{id}.{DayId(station.Instant)}", $"{ZodiacNames.Of(graha)} in transit",
                    $"{ZodiacNames.Of(graha)} turns {turn} on {FactWords.DateOf(station.Instant)}, "
                    + $"at {FactWords.Place(station.Point)}.");
                Add(
                    SubjectTexts.Gochara.Say(
                        $"station.{id}.{turn}", languageTag, [fact.Id],
                        ("graha", GapWords.Spoken(graha, languageTag)), ("date", _dates.Date(station.Instant))),
                    fact);
            }
        }
    }

    /// <summary>A text of the horoscopes about the Moon of some day.</summary>
    public void AddMoon(string key, string what, Instant at, Rashi rashi)
    {
        var place = moon.CountTo(rashi);
        var fact = new Fact(
            $"{what.ToLowerInvariant().Replace(' ', '-')}.{DayId(at)}", what,
            $"On {FactWords.DateOf(at)} the {what} is in {ZodiacNames.FullyOf(rashi)}, the {FactWords.Ordinal(place)} rashi "
            + $"from {ZodiacNames.FullyOf(moon)}.");
        Add(
            SubjectTexts.Horoscopes.Say(
                key, languageTag, [fact.Id],
                ("date", _dates.Date(at)), ("rashi", ZodiacNames.FullyOf(rashi, languageTag)),
                ("bhava", GapWords.Ordinal(place, languageTag))),
            fact);
    }

    public static string DayId(Instant instant) => LocalDatePattern.Iso.Format(instant.InUtc().Date);

    private void AddIngress(Ingress ingress)
    {
        var (id, place) = (ZodiacNames.IdOf(ingress.Graha), moon.CountTo(ingress.Into));
        var fact = new Fact(
            $"ingress.{id}.{DayId(ingress.Instant)}", $"{ZodiacNames.Of(ingress.Graha)} in transit",
            $"{FactWords.Sentence(FactWords.NameOf(ingress.Graha))} comes into {ZodiacNames.FullyOf(ingress.Into)} on "
            + $"{FactWords.DateOf(ingress.Instant)}, the {FactWords.Ordinal(place)} rashi from {ZodiacNames.FullyOf(moon)}.");
        Add(
            SubjectTexts.Horoscopes.Say(
                $"ingress.{id}", languageTag, [fact.Id],
                ("graha", GapWords.Spoken(ingress.Graha, languageTag)),
                ("rashi", ZodiacNames.FullyOf(ingress.Into, languageTag)),
                ("bhava", GapWords.Ordinal(place, languageTag)), ("date", _dates.Date(ingress.Instant))),
            fact);
    }
}
