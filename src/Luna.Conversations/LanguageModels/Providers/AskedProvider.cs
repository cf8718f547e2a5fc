using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>
/// A provider within one question. Once it has failed it is not asked again in the rounds that follow; the failover then
/// goes on where it was.
/// </summary>
internal sealed class AskedProvider(Provider provider, Asking asking) : IChatClient
{
    private ProviderException? _failure;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (_failure is not null)
            throw _failure;
        asking.Asked = provider;
        try
        {
            return await provider.AnswerAsync(
                messages, options ?? new(), asking.Until, response => asking.Take(provider, response), cancellationToken);
        }
        catch (ProviderException failure)
        {
            _failure = failure;
            asking.Fail(provider, failure.Kind, failure.Message);
            throw;
        }
    }

    /// <summary>The whole answer at once: none is shown before it was checked, and what was shown could not be taken back.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // The provider outlives the question.
    }
}
