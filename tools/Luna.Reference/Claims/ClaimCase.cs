using System.Text.Json;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Places;
using Luna.Astrology.Time;
using Luna.Conversations.Grounding;
using NodaTime;
using NodaTime.Text;

namespace Luna.Reference.Claims;

/// <summary>A line of a file of claims: who was born when and where, what is said on which day, and whether it may be.</summary>
internal sealed record ClaimCase(string Id, ClaimBirth Birth, string At, string Language, string Text, string Verdict, string Why)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Dictionary<string, Place> Places = [];
    private static readonly Dictionary<(ClaimBirth, string), Truths> Known = [];

    public bool IsTrue => Verdict == "accept";

    /// <summary>The first word of why: rashi, dasha date, policy.</summary>
    public string Kind => Why.Split(':')[0];

    public static IReadOnlyList<ClaimCase> Read(string file) =>
        [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<ClaimCase>(line, Json)!)];

    /// <summary>What is true of the birth and of the sky at noon of the day, by the clock of the place.</summary>
    public Truths Truths()
    {
        if (Known.TryGetValue((Birth, At), out var known))
            return known;
        var place = PlaceOf(Birth.Place);
        var time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(Birth.Time).Value;
        var born = CivilTime.Resolve(LocalDatePattern.Iso.Parse(Birth.Date).Value + time, place.Zone).Instants[0].Instant;
        var noon = CivilTime.Resolve(LocalDatePattern.Iso.Parse(At).Value + LocalTime.Noon, place.Zone).Instants[0].Instant;
        var truths = Conversations.Grounding.Truths.Of(Chart.Cast(new BirthMoment(born, place.Position)), noon, place.Zone);
        Known.Add((Birth, At), truths);
        return truths;
    }

    /// <summary>The most populous of that name.</summary>
    private static Place PlaceOf(string name)
    {
        if (!Places.TryGetValue(name, out var place))
        {
            place = Gazetteer.Default.All.Where(one => one.Name == name).MaxBy(one => one.Population)
                ?? throw new InvalidDataException($"There is no place called {name}.");
            Places.Add(name, place);
        }

        return place;
    }
}

internal sealed record ClaimBirth(string Date, string Time, string Place);
