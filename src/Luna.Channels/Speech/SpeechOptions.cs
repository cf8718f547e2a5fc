using Microsoft.Extensions.Options;

namespace Luna.Channels.Speech;

/// <summary>Listening and speaking; each is off while no model is named for it. See <c>docs/speech.md</c>.</summary>
public sealed class SpeechOptions
{
    public const string Section = "Luna:Speech";

    public TranscribeOptions Transcribe { get; set; } = new();

    public SpeakOptions Speak { get; set; } = new();

    /// <summary>Of the longest recording that is listened to; 5 to 1,800.</summary>
    public int MaxSeconds { get; set; } = 120;

    /// <summary>Of the largest recording that is listened to; 1,024 to 16 MiB.</summary>
    public int MaxBytes { get; set; } = 4 << 20;
}

/// <summary>A model of OpenAI, or of a server that speaks its wire.</summary>
public abstract class SpeechModelOptions
{
    public string Model { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>Null is OpenAI's own address; a server elsewhere may need no key.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>After so many failures, if they are at least half of the calls of two minutes, it rests; 2 to 1,000.</summary>
    public int BreakAfter { get; set; } = 3;

    /// <summary>How long it rests until one call tries it again; 0.5 to 3,600.</summary>
    public double BreakSeconds { get; set; } = 15;

    public bool IsConfigured => Model.Length > 0 || ApiKey.Length > 0 || BaseUrl is not null;
}

public sealed class TranscribeOptions : SpeechModelOptions
{
    /// <summary>For one recording in all: fetching it, listening, trying again; 1 to 60.</summary>
    public double TimeoutSeconds { get; set; } = 9;

    /// <summary>What was heard less surely is read back before it is acted on; 0 to 1, 0 reads nothing back.</summary>
    public double SureFrom { get; set; } = 0.6;
}

public sealed class SpeakOptions : SpeechModelOptions
{
    public string Voice { get; set; } = "alloy";

    /// <summary>For one reply in all; 1 to 60.</summary>
    public double TimeoutSeconds { get; set; } = 8;

    /// <summary>Of a longer reply the beginning is spoken; 100 to 4,096, which is the provider's limit.</summary>
    public int MaxCharacters { get; set; } = 1500;
}

/// <summary>Says at start which key is wrong and what would be right; never what it holds, for it may be a secret.</summary>
internal sealed class SpeechOptionsValidator : IValidateOptions<SpeechOptions>
{
    public ValidateOptionsResult Validate(string? name, SpeechOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SpeechOptions options)
    {
        if (options.MaxSeconds is < 5 or > 1800)
        {
            yield return $"{SpeechOptions.Section}:{nameof(options.MaxSeconds)} must be 5 to 1800.";
        }

        if (options.MaxBytes is < 1024 or > 16 << 20)
        {
            yield return $"{SpeechOptions.Section}:{nameof(options.MaxBytes)} must be 1024 to {16 << 20}.";
        }

        foreach (var problem in OfModel(nameof(options.Transcribe), options.Transcribe, options.Transcribe.TimeoutSeconds)
            .Concat(OfModel(nameof(options.Speak), options.Speak, options.Speak.TimeoutSeconds)))
        {
            yield return problem;
        }

        if (options.Transcribe.SureFrom is not (>= 0 and <= 1))
        {
            yield return $"{SpeechOptions.Section}:{nameof(options.Transcribe)}:{nameof(options.Transcribe.SureFrom)} must be 0 to 1.";
        }

        if (options.Speak.MaxCharacters is < 100 or > 4096)
        {
            yield return $"{SpeechOptions.Section}:{nameof(options.Speak)}:{nameof(options.Speak.MaxCharacters)} must be 100 to 4096.";
        }

        if (options.Speak.IsConfigured && string.IsNullOrWhiteSpace(options.Speak.Voice))
        {
            yield return $"{SpeechOptions.Section}:{nameof(options.Speak)}:{nameof(options.Speak.Voice)} is missing: the provider's name of a voice.";
        }
    }

    private static IEnumerable<string> OfModel(string part, SpeechModelOptions options, double timeoutSeconds)
    {
        string Of(string member) => $"{SpeechOptions.Section}:{part}:{member}";

        if (timeoutSeconds is not (>= 1 and <= 60))
        {
            yield return $"{Of(nameof(TranscribeOptions.TimeoutSeconds))} must be 1 to 60.";
        }

        if (options.BreakAfter is < 2 or > 1000)
        {
            yield return $"{Of(nameof(options.BreakAfter))} must be 2 to 1000.";
        }

        if (options.BreakSeconds is not (>= 0.5 and <= 3600))
        {
            yield return $"{Of(nameof(options.BreakSeconds))} must be 0.5 to 3600.";
        }

        if (!options.IsConfigured)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.Model))
        {
            yield return $"{Of(nameof(options.Model))} is missing: the provider's name of the model, or leave the others out too.";
        }

        if (options.BaseUrl is null && string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{Of(nameof(options.ApiKey))} is missing: OpenAI needs one.";
        }

        if (options.ApiKey.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            yield return $"{Of(nameof(options.ApiKey))} must not hold spaces or line ends.";
        }

        if (options.BaseUrl is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            yield return $"{Of(nameof(options.BaseUrl))} must be an absolute http or https address.";
        }
    }
}
