using JasperFx.CommandLine;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Replaying;
using Microsoft.Extensions.Options;

namespace Luna.Api.Replay;

public sealed class ReplayInput : NetCoreInput
{
    [Description("All turns of one conversation, by its id")]
    public Guid? ConversationFlag { get; set; }

    [Description("So many turns of all conversations, the same ones each time")]
    public int? SampleFlag { get; set; }

    [Description("Has a language model tell it again, with this version of a prompt, NAME@HASH, instead of the recorded one")]
    public string? PromptFlag { get; set; }

    [Description("Has a language model tell it again: this one of the configured providers, instead of the recorded one")]
    public string? ProviderFlag { get; set; }

    [Description("Also turns whose facts another version of the engine computed, with the engine of today")]
    public bool EngineFlag { get; set; }

    [Description("The report as JSON")]
    public bool JsonFlag { get; set; }

    /// <summary>A language model is asked, so that other words are what was asked for.</summary>
    public bool IsRetold => PromptFlag is not null || ProviderFlag is not null;

    /// <returns>What is wrong with the call; null when nothing is.</returns>
    public string? Mistake() => this switch
    {
        { ConversationFlag: null, SampleFlag: null } or { ConversationFlag: not null, SampleFlag: not null } =>
            "Say either --conversation ID or --sample N.",
        { SampleFlag: < 1 } => "--sample must be 1 or more.",
        { PromptFlag: { } prompt } when prompt.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] =>
            "--prompt must be NAME@HASH: the name of a prompt and its SHA-256, or the beginning of it.",
        _ => null,
    };
}

/// <summary>Says what Luna would say today to what people said before; nothing is stored or sent.</summary>
[Description("Takes recorded turns again and tells what would be said otherwise", Name = "replay")]
public sealed class ReplayCommand : JasperFxAsyncCommand<ReplayInput>
{
    public ReplayCommand() => Usage("Take recorded turns again");

    /// <returns>False when something differs though nothing else was asked for, when no model answered, and when nothing could be done.</returns>
    public override async Task<bool> Execute(ReplayInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Mistake() is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake);
            return false;
        }

        using var host = input.BuildHost();
        var (retelling, wrong) = input.IsRetold
            ? Retelling.Of(
                input.PromptFlag, input.ProviderFlag, host.Services.GetRequiredService<IOptions<LanguageModelOptions>>().Value,
                host.Services.GetRequiredService<PromptLibrary>())
            : (null, null);
        if (wrong is not null)
        {
            await Console.Error.WriteLineAsync(wrong);
            return false;
        }

        var replay = host.Services.GetRequiredService<TurnReplay>();
        var options = new ReplayOptions(input.EngineFlag, retelling);
        var report = input.ConversationFlag is { } conversation
            ? await replay.OfConversationAsync(conversation, options, CancellationToken.None)
            : await replay.OfSampleAsync(input.SampleFlag!.Value, options, CancellationToken.None);
        if (report is null)
        {
            await Console.Error.WriteLineAsync("There is no such conversation.");
            return false;
        }

        await Console.Out.WriteAsync(input.JsonFlag ? ReplayJson.Of(report) + Environment.NewLine : ReplayWords.Of(report));
        return IsAsWished(report, input);
    }

    /// <summary>Where another engine or a model was asked for, differences are what was looked for; a model that never answers is not.</summary>
    private static bool IsAsWished(ReplayReport report, ReplayInput input) =>
        (report.Differences.Count == 0 || input.EngineFlag || input.IsRetold)
        && (!report.Asked.Any() || report.Asked.Any(taken => taken.Now!.Narration!.Provider is not null));
}
