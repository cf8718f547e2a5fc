using JasperFx.CommandLine;
using Luna.Conversations.Replaying;

namespace Luna.Api.Replay;

public sealed class ReplayInput : NetCoreInput
{
    [Description("All turns of one conversation, by its id")]
    public Guid? ConversationFlag { get; set; }

    [Description("So many turns of all conversations, the same ones each time")]
    public int? SampleFlag { get; set; }

    [Description("A version of a prompt, NAME@HASH, instead of the recorded one")]
    public string? PromptFlag { get; set; }

    [Description("Which of the configured providers writes, instead of the recorded one")]
    public string? ProviderFlag { get; set; }

    [Description("Also turns whose facts another version of the engine computed, with the engine of today")]
    public bool EngineFlag { get; set; }

    /// <returns>What is wrong with the call; null when nothing is.</returns>
    public string? Mistake() => this switch
    {
        { ConversationFlag: null, SampleFlag: null } or { ConversationFlag: not null, SampleFlag: not null } =>
            "Say either --conversation ID or --sample N.",
        { SampleFlag: < 1 } => "--sample must be 1 or more.",
        { PromptFlag: { } prompt } when prompt.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] =>
            "--prompt must be NAME@HASH: the name of a prompt and its SHA-256, or the beginning of it.",
        { ProviderFlag: not null } or { PromptFlag: not null } =>
            "No provider of a language model is configured, so there is none that --provider or --prompt could be tried with.",
        _ => null,
    };
}

/// <summary>Says what Luna would say today to what people said before; nothing is stored or sent.</summary>
[Description("Takes recorded turns again and tells what would be said otherwise", Name = "replay")]
public sealed class ReplayCommand : JasperFxAsyncCommand<ReplayInput>
{
    public ReplayCommand() => Usage("Take recorded turns again");

    /// <returns>False when something differs though nothing else was asked for, and when nothing could be done.</returns>
    public override async Task<bool> Execute(ReplayInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Mistake() is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake);
            return false;
        }

        using var host = input.BuildHost();
        var replay = host.Services.GetRequiredService<TurnReplay>();
        var report = input.ConversationFlag is { } conversation
            ? await replay.OfConversationAsync(conversation, input.EngineFlag, CancellationToken.None)
            : await replay.OfSampleAsync(input.SampleFlag!.Value, input.EngineFlag, CancellationToken.None);
        if (report is null)
        {
            await Console.Error.WriteLineAsync("There is no such conversation.");
            return false;
        }

        await Console.Out.WriteAsync(ReplayWords.Of(report));
        return report.Differences.Count == 0 || input.EngineFlag;
    }
}
