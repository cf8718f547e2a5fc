using System.Collections.Concurrent;
using System.Text.Json;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Narrating;
using Luna.StandIns;
using Microsoft.Extensions.Configuration;

namespace Luna.Reference.Evaluations;

/// <summary>
/// A provider on the wire that needs no network: it says where the lagna, the Sun and the Moon stand, now and then errs as models
/// do, and mends that or not. What it scores says nothing of models; that it is scored so shows that the scoring works.
/// </summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    public const string Name = "stand-in";

    private const string NoSuchFact = "graha.vulcan.rashi";

    private readonly ConcurrentDictionary<string, (ReadingRequested Reading, Manner Manner)> _readings = new();
    private readonly OpenAiStandIn _wire;

    private ScriptedModel(OpenAiStandIn wire)
    {
        _wire = wire;
        _wire.Otherwise = Answer;
    }

    private enum Manner
    {
        Faithful,
        Errs,
        Insists,
        Declines,
    }

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Luna:Llm:Providers:0:Name"] = Name,
        ["Luna:Llm:Providers:0:Kind"] = "openai",
        ["Luna:Llm:Providers:0:Model"] = "scripted",
        ["Luna:Llm:Providers:0:ApiKey"] = "none",
        ["Luna:Llm:Providers:0:BaseUrl"] = _wire.BaseUrl,
        ["Luna:Llm:Providers:0:InputPrice"] = "1",
        ["Luna:Llm:Providers:0:OutputPrice"] = "5",
    }).Build();

    public static async Task<ScriptedModel> StartAsync() => new(await OpenAiStandIn.StartAsync());

    /// <param name="number">Of the question in its file; of ten in a row one errs, one insists on it, one declines.</param>
    public void Expect(int number, ReadingRequested reading) => _readings[reading.Question] = (reading, (number % 10) switch
    {
        3 => Manner.Errs,
        6 => Manner.Insists,
        9 => Manner.Declines,
        _ => Manner.Faithful,
    });

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private ModelBehaviour Answer(ModelRequest request)
    {
        if (request.SchemaName != "narrate")
            return ModelBehaviour.Answer("""{"intent":"off_topic","confidence":0,"language":"en","slots":[]}""");
        var (reading, manner) = _readings[request.Data.GetProperty("question").GetString()!];
        if (manner == Manner.Declines)
            return ModelBehaviour.Refuse("I cannot help with that.");
        var isAgain = request.Roles.Contains("assistant");
        var claims = Claims(reading);
        if (manner == Manner.Insists || (manner == Manner.Errs && !isAgain))
            claims[^1] = claims[^1] with { FactIds = [NoSuchFact] };
        return ModelBehaviour.Answer(JsonSerializer.Serialize(new { claims, language = reading.Draft.Language }, JsonSerializerOptions.Web));
    }

    /// <summary>Where the lagna, the Sun and the Moon stand.</summary>
    private static List<ToldClaim> Claims(ReadingRequested reading)
    {
        var (chart, language) = (Casting.Cast(reading.Draft.Charts![0]), reading.Draft.Language);
        return
        [
            new(language == "hi" ? $"आपका लग्न {ZodiacNames.Of(chart.Lagna.Rashi, language)} है।"
                : language == "hi-Latn" ? $"Aapka lagna {ZodiacNames.Of(chart.Lagna.Rashi)} hai."
                : $"Your lagna is {ZodiacNames.Of(chart.Lagna.Rashi)}.", ["lagna.rashi"], 0.9),
            .. new[] { Graha.Sun, Graha.Moon }.Select(graha => new ToldClaim(
                language == "hi" ? $"आपका {ZodiacNames.Of(graha, language)} {ZodiacNames.Of(chart[graha].Point.Rashi, language)} में है।"
                : language == "hi-Latn" ? $"Aapka {(graha == Graha.Sun ? "Surya" : "Chandra")} {ZodiacNames.Of(chart[graha].Point.Rashi)} mein hai."
                : $"Your {ZodiacNames.Of(graha)} is in {ZodiacNames.Of(chart[graha].Point.Rashi)}.", [$"graha.{ZodiacNames.IdOf(graha)}.rashi"], 0.9)),
        ];
    }
}
