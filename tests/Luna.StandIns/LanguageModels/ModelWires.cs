using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luna.StandIns;

/// <summary>An answer in the words of each provider's wire, in the pieces in which it is sent.</summary>
internal static class ModelWires
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> OpenAi(ModelBehaviour answer, string model)
    {
        var message = new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = answer.Calls.Count > 0 || answer.Refusal is not null ? null : answer.Content,
            ["refusal"] = answer.Refusal,
        };
        if (answer.Calls.Count > 0)
        {
            message["tool_calls"] = new JsonArray([.. answer.Calls.Select(call => ToolCall(call, index: null))]);
        }

        return Cut(new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = FinishReason(answer) }),
            ["usage"] = OpenAiUsage(answer),
        }.ToJsonString(Json));
    }

    public static IEnumerable<string> OpenAiStream(ModelBehaviour answer, string model)
    {
        yield return Event(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
        foreach (var piece in answer.Calls.Count > 0 || answer.Refusal is not null ? [] : Cut(answer.Content))
        {
            yield return Event(new JsonObject { ["content"] = piece }, null);
        }

        if (answer.Refusal is { } refusal)
        {
            yield return Event(new JsonObject { ["refusal"] = refusal }, null);
        }

        for (var index = 0; index < answer.Calls.Count; index++)
        {
            yield return Event(new JsonObject { ["tool_calls"] = new JsonArray(ToolCall(answer.Calls[index], index)) }, null);
        }

        yield return Event([], FinishReason(answer));
        yield return "data: " + Chunk(model, []).WithUsage(OpenAiUsage(answer)).ToJsonString(Json) + "\n\n";
        yield return "data: [DONE]\n\n";

        string Event(JsonObject delta, string? finish) => "data: " + Chunk(
            model, [new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }]).ToJsonString(Json) + "\n\n";
    }

    public static IEnumerable<string> Anthropic(ModelBehaviour answer, string model)
    {
        JsonArray content = answer.Calls.Count > 0
            ? [.. answer.Calls.Select((call, index) => new JsonObject
            {
                ["type"] = "tool_use",
                ["id"] = $"toolu_{index}",
                ["name"] = call.Name,
                ["input"] = JsonNode.Parse(call.ArgumentsJson),
            })]
            : [new JsonObject { ["type"] = "text", ["text"] = answer.Refusal ?? answer.Content, ["citations"] = null }];
        return Cut(new JsonObject
        {
            ["id"] = "msg_1",
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = model,
            ["content"] = content,
            ["stop_reason"] = answer.Calls.Count > 0 ? "tool_use" : answer.Refusal is not null ? "refusal" : answer.IsTooLong ? "max_tokens" : "end_turn",
            ["stop_sequence"] = null,
            ["usage"] = new JsonObject { ["input_tokens"] = answer.InputTokens, ["output_tokens"] = answer.OutputTokens },
        }.ToJsonString(Json));
    }

    public static IEnumerable<string> Ollama(ModelBehaviour answer, string model)
    {
        foreach (var piece in answer.Calls.Count > 0 ? [] : Cut(answer.Refusal ?? answer.Content))
        {
            yield return Line(new JsonObject { ["role"] = "assistant", ["content"] = piece });
        }

        if (answer.Calls.Count > 0)
        {
            yield return Line(new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = "",
                ["tool_calls"] = new JsonArray([.. answer.Calls.Select(call => new JsonObject
                {
                    ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = JsonNode.Parse(call.ArgumentsJson) },
                })]),
            });
        }

        var end = Part(new JsonObject { ["role"] = "assistant", ["content"] = "" }, done: true);
        end["done_reason"] = answer.IsTooLong ? "length" : "stop";
        end["prompt_eval_count"] = answer.InputTokens;
        end["eval_count"] = answer.OutputTokens;
        yield return end.ToJsonString(Json) + "\n";

        string Line(JsonObject message) => Part(message, done: false).ToJsonString(Json) + "\n";

        JsonObject Part(JsonObject message, bool done) => new()
        {
            ["model"] = model,
            ["created_at"] = "2026-01-01T00:00:00Z",
            ["message"] = message,
            ["done"] = done,
        };
    }

    /// <summary>As <c>verbose_json</c>; it holds all that <c>json</c> does.</summary>
    public static IEnumerable<string> Transcription(ModelBehaviour answer) => Cut(new JsonObject
    {
        ["task"] = "transcribe",
        ["language"] = answer.Language,
        ["duration"] = 3.5,
        ["text"] = answer.Content,
        ["segments"] = new JsonArray(new JsonObject
        {
            ["id"] = 0,
            ["seek"] = 0,
            ["start"] = 0.0,
            ["end"] = 3.5,
            ["text"] = answer.Content,
            ["tokens"] = new JsonArray(1, 2, 3),
            ["temperature"] = 0.0,
            ["avg_logprob"] = answer.LogProbability,
            ["compression_ratio"] = 1.0,
            ["no_speech_prob"] = 0.01,
        }),
        ["logprobs"] = new JsonArray(new JsonObject { ["token"] = "a", ["logprob"] = answer.LogProbability, ["bytes"] = new JsonArray(97) }),
    }.ToJsonString(Json));

    public static IEnumerable<string> Cut(string text)
    {
        var size = Math.Max(1, (text.Length + ModelBehaviour.Pieces - 1) / ModelBehaviour.Pieces);
        for (var start = 0; start < text.Length; start += size)
        {
            yield return text.Substring(start, Math.Min(size, text.Length - start));
        }
    }

    private static JsonObject Chunk(string model, JsonArray choices) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = model,
        ["choices"] = choices,
    };

    private static JsonObject WithUsage(this JsonObject chunk, JsonObject usage)
    {
        chunk["usage"] = usage;
        return chunk;
    }

    private static JsonObject OpenAiUsage(ModelBehaviour answer) => new()
    {
        ["prompt_tokens"] = answer.InputTokens,
        ["completion_tokens"] = answer.OutputTokens,
        ["total_tokens"] = answer.InputTokens + answer.OutputTokens,
    };

    private static string FinishReason(ModelBehaviour answer) =>
        answer.Calls.Count > 0 ? "tool_calls" : answer.IsTooLong ? "length" : "stop";

    private static JsonObject ToolCall(ModelToolCall call, int? index)
    {
        var node = new JsonObject
        {
            ["id"] = $"call_{Guid.NewGuid():N}",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.ArgumentsJson },
        };
        if (index is { } at)
        {
            node["index"] = at;
        }

        return node;
    }
}
