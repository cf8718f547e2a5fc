using System.ComponentModel;
using Luna.Astrology;
using Luna.Astrology.Festivals;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings;
using Luna.Astrology.Sky;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Matching;
using Luna.Conversations.Workflows.Muhurta;
using Luna.Conversations.Workflows.Panchanga;
using Luna.Conversations.Workflows.Transit;
using Microsoft.Extensions.AI;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Narrating;

/// <summary>What a model may call to learn more. Each call computes facts that the claims of this reading may cite.</summary>
internal sealed class ReadingTools
{
    private const int MostPeriods = 24;
    private const int MostDays = 31;
    private const string NoDate = "Dates are written YYYY-MM-DD.";
    private const string OutOfRange = "Luna computes no such date.";

    private static readonly LocalTime Noon = new(12, 0);

    private readonly ReadingMaterial _material;
    private readonly Native _native;
    private readonly SkyInputs _sky;

    public ReadingTools(ReadingMaterial material)
    {
        _material = material;
        var (birth, inputs) = (material.Reading.Birth, material.Reading.Draft.Charts![0]);
        _native = Native.Of(new Casting.Ready(birth, inputs));
        _sky = material.Reading.Draft.Sky ?? new SkyInputs(inputs.Place, inputs.Latitude, inputs.Longitude, inputs.Zone);
        Functions =
        [
            AIFunctionFactory.Create(Dashas, "dashas"),
            .. _native.MoonRashi is null ? (AIFunction[])[] : [AIFunctionFactory.Create(Transits, "transits")],
            AIFunctionFactory.Create(Panchanga, "panchanga"),
            AIFunctionFactory.Create(Muhurtas, "muhurtas"),
            .. material.Reading.Partner is null ? (AIFunction[])[] : [AIFunctionFactory.Create(Match, "match")],
        ];
    }

    public IReadOnlyList<AIFunction> Functions { get; }

    [Description("The Vimshottari mahadashas, antardashas and pratyantardashas of this birth that run within a span of time.")]
    public Computed Dashas([Description("YYYY-MM-DD")] string from, [Description("YYYY-MM-DD")] string to)
    {
        if (DateOf(from) is not { } first || DateOf(to) is not { } last)
            return Computed.Nothing(NoDate);
        var (start, end) = (first.AtMidnight().InUtc().ToInstant(), last.PlusDays(1).AtMidnight().InUtc().ToInstant());
        var facts = _material.Common(chart => DashaSpan.Of(chart, start, end)).Take(MostPeriods).ToArray();
        _material.Learn(facts);
        return facts.Length > 0
            ? new Computed([.. facts.Select(OfferedFact.Of)], [], null)
            : Computed.Nothing("Nothing is known of that time, or the hour of birth is too unsure for it.");
    }

    [Description("Where the grahas are on a date, counted from the Moon and the lagna of this birth.")]
    public Computed Transits([Description("YYYY-MM-DD")] string date) => OfDate(date, (draft, day) =>
        TransitAnswer.OfNative(draft, _material.Language, _native, day.At(Noon).InUtc().ToInstant()));

    [Description("The almanac of a date where the person is: tithi, nakshatra, yoga, karana, sunrise, rahu kaal and the like.")]
    public Computed Panchanga([Description("YYYY-MM-DD")] string date) => OfDate(date, (draft, day) =>
    {
        var position = new GeoPosition(_sky.Latitude, _sky.Longitude);
        if (DayPanchanga.Of(day, _sky.Zone, position) is { } almanac)
            PanchangaAnswer.Tell(
                draft, _material.Language, almanac, _sky.Zone, _sky.Place,
                [.. FestivalYear.Of(day.Year, _sky.Zone, position).Where(kept => kept.Date == day)]);
    });

    [Description("The best times for a purpose within at most a month, where the person is.")]
    public Computed Muhurtas(Purpose purpose, [Description("YYYY-MM-DD")] string from, [Description("YYYY-MM-DD")] string to)
    {
        if (DateOf(from) is not { } first || DateOf(to) is not { } last || last < first)
            return Computed.Nothing(NoDate);
        var request = new MuhurtaRequest(
            purpose, first, LocalDate.Min(last, first.PlusDays(MostDays - 1)), _sky.Zone,
            new GeoPosition(_sky.Latitude, _sky.Longitude));
        return Computing(() =>
        {
            var (draft, windows) = (new ReplyDraft(), MuhurtaAnswer.Best(request));
            if (windows.Count == 0)
                return Computed.Nothing("No time of that span is good for it.");
            MuhurtaAnswer.Tell(draft, _material.Language, request, windows, _sky.Place);
            return Given(draft, $".{purpose.ToString().ToLowerInvariant()}.{from}", [.. Windows(draft)]);
        });
    }

    [Description("How this birth and the partner's match: the eight kootas and what else is looked at.")]
    public Computed Match()
    {
        if (Casting.Resolve(_material.Reading.Partner!) is not Casting.Ready partner)
            return Computed.Nothing("The partner's birth cannot be cast.");
        return Computing(() =>
        {
            var draft = new ReplyDraft();
            MatchingAnswer.Say(
                draft, _material.Language, MatchingPerson.Of(MatchingPerson.Self, null, _native.Birth),
                MatchingPerson.Of(MatchingPerson.Partner, null, partner), selfIsGroom: null);
            return Given(draft, "", draft.Claims);
        });
    }

    private Computed OfDate(string date, Action<ReplyDraft, LocalDate> tell) => DateOf(date) is { } day
        ? Computing(() =>
        {
            var draft = new ReplyDraft();
            tell(draft, day);
            return Given(draft, "." + date, draft.Claims.ConvertAll(claim => claim with { Text = $"{Texts.Date(_material.Language, day)}: {claim.Text}" }));
        })
        : Computed.Nothing(NoDate);

    /// <summary>What is told of a window stands in several lines, and means nothing in parts.</summary>
    private static IEnumerable<Claim> Windows(ReplyDraft draft)
    {
        var at = 0;
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => paragraph.Claims > 0))
        {
            var lines = draft.Claims.GetRange(at, paragraph.Claims);
            yield return new Claim(
                string.Join(' ', lines.Select(line => line.Text)), [.. lines.SelectMany(line => line.FactIds).Distinct()],
                lines.Min(line => line.Confidence));
            at += paragraph.Claims;
        }
    }

    /// <summary>What Luna's own composer says of it is all that may be said.</summary>
    private Computed Given(ReplyDraft draft, string suffix, IReadOnlyList<Claim> told)
    {
        Claim[] sentences = [.. told.Select(claim => claim with { FactIds = [.. claim.FactIds.Select(id => id + suffix)] })];
        Fact[] facts = [.. draft.Facts.Select(fact => fact with { Id = fact.Id + suffix })];
        _material.Learn(facts, sentences);
        return sentences.Length > 0
            ? new Computed([.. facts.Select(OfferedFact.Of)], [.. sentences.Select(claim => new GivenSentence(claim.Text, claim.FactIds))], null)
            : Computed.Nothing(OutOfRange);
    }

    private static Computed Computing(Func<Computed> compute)
    {
        try
        {
            return compute();
        }
        catch (OutsideEphemerisException)
        {
            return Computed.Nothing(OutOfRange);
        }
    }

    private static LocalDate? DateOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;
}

/// <param name="Facts">What claims may cite from now on.</param>
/// <param name="Sentences">The only words in which these facts may be told; empty: any true ones.</param>
/// <param name="Problem">Why there is nothing.</param>
internal sealed record Computed(IReadOnlyList<OfferedFact> Facts, IReadOnlyList<GivenSentence> Sentences, string? Problem)
{
    public static Computed Nothing(string problem) => new([], [], problem);
}

internal sealed record OfferedFact(string Id, string Statement)
{
    public static OfferedFact Of(Fact fact) => new(fact.Id, fact.Statement);
}

internal sealed record GivenSentence(string Text, IReadOnlyList<string> FactIds);
