using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

namespace Luna.Conversations.LanguageModels;

/// <summary>Answers that were given, for a while and up to a size, in memory alone.</summary>
internal sealed class AnswerCache(LanguageModelOptions options) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = (long)options.CacheMegabytes << 20 });

    /// <returns>Null when the question is always to be asked.</returns>
    public static string? Key(ModelQuestion question) => question.CacheKey is null ? null : Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                question.Prompt.Hash,
                question.CacheKey,
                question.Provider,
                question.Data,
                question.Refused,
                Tools = question.Tools.Select(tool => tool.Name),
            })));

    public ModelAnswer? Find(string key) => _answers.Get<ModelAnswer>(key);

    public void Keep(string key, ModelAnswer answer)
    {
        if (options.CacheMinutes == 0)
            return;
        _answers.Set(
            key, answer with { InputTokens = 0, OutputTokens = 0, Cost = 0, Latency = TimeSpan.Zero, Failures = [], FromCache = true },
            new MemoryCacheEntryOptions
            {
                Size = 1024 + 4 * answer.Output!.Value.GetRawText().Length,
                AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(options.CacheMinutes),
            });
    }

    public void Dispose() => _answers.Dispose();
}
