using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Grounding;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Narrating;

/// <summary>
/// All that a claim of one reading may rest on: what is offered, and what tools compute on the way. Where the hour of birth
/// is unsure, only what holds for each hour that it may have been.
/// </summary>
internal sealed class ReadingMaterial
{
    /// <summary>As close as the Moon needs to be followed through a day: it moves one degree in this time.</summary>
    private static readonly Duration Step = Duration.FromHours(2);

    private readonly Dictionary<string, Fact> _known;
    private readonly HashSet<string> _onlyAsGiven = new(StringComparer.Ordinal);
    private readonly List<Claim> _sentences = [];
    private readonly Lazy<IReadOnlyList<Truths>> _truths;

    public ReadingMaterial(ReadingRequested reading)
    {
        Reading = reading;
        Now = Instant.FromDateTimeOffset(reading.Draft.At!.Value);
        var inputs = reading.Draft.Charts![0];
        Births = BirthsOf(inputs, Duration.FromMinutes(reading.Birth.MarginMinutes));
        _truths = new(() => [.. Births.Select(chart => Grounding.Truths.Of(chart, Now, inputs.Zone))]);
        Offered = FactChoice.Of(reading, Common(chart => AllFacts.Of(chart, Now)));
        _known = Offered.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    public ReadingRequested Reading { get; }

    public string Language => Reading.Draft.Language;

    /// <summary>The moment that runs.</summary>
    public Instant Now { get; }

    /// <summary>The chart, or each that it may be.</summary>
    public IReadOnlyList<Chart> Births { get; }

    /// <summary>For the model to begin with, the most useful first.</summary>
    public IReadOnlyList<Fact> Offered { get; }

    public IReadOnlyList<Truths> Truths => _truths.Value;

    public Fact? Find(string id) => _known.GetValueOrDefault(id);

    /// <summary>Code cannot read what else would be said of it.</summary>
    public bool IsOnlyAsGiven(string id) => _onlyAsGiven.Contains(id);

    /// <summary>Whether these are Luna's own words for facts that are all cited.</summary>
    public bool HasGiven(string text, IReadOnlyCollection<string> factIds) =>
        _sentences.Exists(given => given.Text == text && given.FactIds.All(factIds.Contains));

    /// <summary>Facts that each birth has that it may be.</summary>
    public IReadOnlyList<Fact> Common(Func<Chart, IReadOnlyList<Fact>> factsOf)
    {
        IEnumerable<Fact> facts = factsOf(Births[0]);
        foreach (var other in Births.Skip(1))
            facts = facts.Intersect(factsOf(other));
        return [.. facts];
    }

    public void Learn(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            _known[fact.Id] = fact;
    }

    /// <summary>What is told of such facts is told in these sentences, word for word.</summary>
    public void Learn(IEnumerable<Fact> facts, IEnumerable<Claim> sentences)
    {
        foreach (var fact in facts)
        {
            _known[fact.Id] = fact;
            _onlyAsGiven.Add(fact.Id);
        }

        _sentences.AddRange(sentences);
    }

    private static List<Chart> BirthsOf(ChartInputs inputs, Duration margin)
    {
        var chart = Casting.Cast(inputs);
        if (inputs.TimeKnown)
            return margin == Duration.Zero ? [chart] : [chart, At(-margin), At(margin)];
        var day = Casting.DayOf(inputs);
        var births = new List<Chart>();
        for (var instant = day.Start; instant < day.End; instant += Step)
            births.Add(At(instant - chart.Moment.Instant));
        births.Add(At(day.End - Duration.FromSeconds(1) - chart.Moment.Instant));
        return births;

        Chart At(Duration away) => Chart.Cast(new BirthMoment(chart.Moment.Instant + away, chart.Moment.Position), chart.Options);
    }
}
