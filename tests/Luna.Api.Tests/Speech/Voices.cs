using System.Collections.Concurrent;
using System.Text;
using Luna.StandIns;

namespace Luna.Api.Tests.Speech;

/// <summary>OpenAI as Luna hears and speaks through it: each recording has its own words, whatever else is asked meanwhile.</summary>
public sealed class Voices : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ModelBehaviour>> _behaviours = new();

    private Voices(OpenAiStandIn openAi)
    {
        OpenAi = openAi;
        openAi.Otherwise = Answer;
    }

    public OpenAiStandIn OpenAi { get; }

    /// <summary>What Luna is started with to use it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Luna:Speech:Transcribe:Model"] = "whisper-1",
        ["Luna:Speech:Transcribe:ApiKey"] = "key-of-speech",
        ["Luna:Speech:Transcribe:BaseUrl"] = OpenAi.BaseUrl,
        ["Luna:Speech:Transcribe:TimeoutSeconds"] = "4",
        ["Luna:Speech:Transcribe:BreakAfter"] = "1000", // some tests make it fail on purpose, others go on beside them
        ["Luna:Speech:Speak:BreakAfter"] = "1000",
        ["Luna:Speech:Speak:Model"] = "tts-1",
        ["Luna:Speech:Speak:ApiKey"] = "key-of-speech",
        ["Luna:Speech:Speak:BaseUrl"] = OpenAi.BaseUrl,
        ["Luna:Speech:Speak:TimeoutSeconds"] = "1",
    };

    public static async Task<Voices> StartAsync() => new(await OpenAiStandIn.StartAsync());

    /// <summary>A recording that says these words.</summary>
    public byte[] Saying(string words) => Answering(new ModelBehaviour(words));

    /// <summary>A recording that is answered in these ways, one after the other; the last of them for ever.</summary>
    public byte[] Answering(params ReadOnlySpan<ModelBehaviour> behaviours)
    {
        var marker = Guid.NewGuid().ToString("N");
        Speak(marker, behaviours);
        return SampleSound.Ogg(marker: marker);
    }

    /// <summary>A reply with that in it is spoken in these ways.</summary>
    public void Speak(string about, params ReadOnlySpan<ModelBehaviour> behaviours) =>
        _behaviours[about] = new ConcurrentQueue<ModelBehaviour>(behaviours.ToArray());

    /// <returns>What was asked about a recording.</returns>
    public IReadOnlyList<ModelRequest> RequestsFor(byte[] recording) =>
        [.. OpenAi.Requests.Where(request => request.File is { } file && file.AsSpan().SequenceEqual(recording))];

    public ValueTask DisposeAsync() => OpenAi.DisposeAsync();

    private ModelBehaviour Answer(ModelRequest request)
    {
        var asked = request.File is { } file ? Encoding.Latin1.GetString(file) : request.Body!.Value.GetProperty("input").GetString()!;
        var found = _behaviours.FirstOrDefault(known => asked.Contains(known.Key, StringComparison.Ordinal)).Value;
        return found is null ? ModelBehaviour.Answer("")
            : found.Count > 1 && found.TryDequeue(out var next) ? next
            : found.TryPeek(out var last) ? last : ModelBehaviour.Answer("");
    }
}
