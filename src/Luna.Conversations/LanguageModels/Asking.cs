using System.Text.Json;
using Luna.Conversations.LanguageModels.Budgets;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.LanguageModels.Providers;
using Microsoft.Extensions.AI;

namespace Luna.Conversations.LanguageModels;

/// <summary>One question on its way: what its calls brought, cost and failed of.</summary>
internal sealed class Asking(Prompt prompt, TimeSpan patience, TimeProvider clock)
{
    private readonly long _since = clock.GetTimestamp();
    private readonly List<ProviderFailure> _failures = [];
    private (JsonElement Output, Provider From)? _output;
    private long _inputTokens;
    private long _outputTokens;
    private decimal _cost;

    public TimeSpan Patience => patience;

    /// <summary>When it must be answered.</summary>
    public DateTimeOffset Until { get; } = clock.GetUtcNow() + patience;

    public bool IsAnswered => _output is not null;

    /// <summary>Whose answer is being waited for.</summary>
    public Provider? Asked { get; set; }

    public Spend Spent => new(_inputTokens + _outputTokens, _cost);

    /// <exception cref="ProviderException">It is neither a call of a tool nor an output of the prompt's schema.</exception>
    public void Take(Provider from, ChatResponse response)
    {
        _inputTokens += response.Usage?.InputTokenCount ?? 0;
        _outputTokens += response.Usage?.OutputTokenCount ?? 0;
        _cost += from.Cost(response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);

        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        if (response.FinishReason == ChatFinishReason.ContentFilter || contents.OfType<ErrorContent>().Any())
            throw new ProviderException(FailureKind.Refused, "the model declines to answer");
        if (!contents.OfType<FunctionCallContent>().Any())
            _output = (Output(response), from);
    }

    public void Fail(Provider? provider, FailureKind kind, string detail) =>
        _failures.Add(new(provider?.Name, provider?.Model, kind, detail, clock.GetElapsedTime(_since)));

    public ModelAnswer Answer() => new(
        _output?.Output, _output?.From.Name, _output?.From.Model, prompt.Name, prompt.Hash, _inputTokens, _outputTokens, _cost,
        clock.GetElapsedTime(_since), _failures);

    private JsonElement Output(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.Length)
            throw new ProviderException(FailureKind.Malformed, "the output is longer than the prompt allows");
        JsonElement output;
        try
        {
            output = JsonElement.Parse(response.Text);
        }
        catch (JsonException)
        {
            throw new ProviderException(FailureKind.Malformed, "the output is not JSON");
        }

        return prompt.Output.Problem(output) is { } problem
            ? throw new ProviderException(FailureKind.WrongSchema, problem)
            : output;
    }
}
