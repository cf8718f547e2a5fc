namespace Luna.StandIns;

/// <summary>How one request is answered: well, or in a way in which providers are known to fail.</summary>
/// <param name="Content">What the model writes; for a transcription the words that were spoken.</param>
/// <param name="Status">0 breaks the connection unanswered.</param>
/// <param name="Delay">Before anything is sent; infinite for no answer at all.</param>
/// <param name="Pause">Between the pieces of an answer, of which there are <see cref="Pieces"/> or more.</param>
/// <param name="IsCut">Half of it is sent, then the connection breaks.</param>
/// <param name="Raw">Sent instead of what the wire knows.</param>
public sealed record ModelBehaviour(
    string Content = "", int Status = 200, TimeSpan? RetryAfter = null, TimeSpan Delay = default, TimeSpan Pause = default,
    bool IsCut = false, string? Raw = null)
{
    public const int Pieces = 8;

    public IReadOnlyList<ModelToolCall> Calls { get; init; } = [];

    /// <summary>Nothing is sent before it has ended.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    /// <summary>The model declines with these words.</summary>
    public string? Refusal { get; init; }

    /// <summary>It stops at the limit of tokens.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Told with a transcription.</summary>
    public string Language { get; init; } = "english";

    /// <summary>Told with a transcription; nearer to 0 is surer.</summary>
    public double LogProbability { get; init; } = -0.1;

    /// <summary>What is spoken; of its own if null.</summary>
    public byte[]? Audio { get; init; }

    public int InputTokens { get; init; } = 100;

    public int OutputTokens { get; init; } = 20;

    public static ModelBehaviour Hang { get; } = new(Delay: Timeout.InfiniteTimeSpan);

    public static ModelBehaviour Broken { get; } = new(Status: 0);

    public static ModelBehaviour ServerError { get; } = new(Status: 500);

    /// <summary>A page of a gateway instead of the provider's JSON, with a good status.</summary>
    public static ModelBehaviour NoJson { get; } = new(Raw: "<html>Welcome</html>");

    /// <summary>The model's own words end in mid-sentence though the response is whole.</summary>
    public static ModelBehaviour HalfContent { get; } = new("{\"claims\":[{\"text\":\"Your Moo");

    public static ModelBehaviour Answer(string content) => new(content);

    public static ModelBehaviour Call(string name, string argumentsJson) => new() { Calls = [new(name, argumentsJson)] };

    public static ModelBehaviour RateLimited(TimeSpan? retryAfter = null) => new(Status: 429, RetryAfter: retryAfter);

    public static ModelBehaviour Slow(string content, TimeSpan delay) => new(content, Delay: delay);

    public static ModelBehaviour Drip(string content, TimeSpan pause) => new(content, Pause: pause);

    public static ModelBehaviour Cut(string content) => new(content, IsCut: true);

    public static ModelBehaviour Refuse(string words) => new() { Refusal = words };
}

public sealed record ModelToolCall(string Name, string ArgumentsJson);
