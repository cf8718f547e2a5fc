using System.Text.Json;
using Luna.Api.Webhooks;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Luna.Api;

/// <summary>
/// The body of a request as what its endpoint takes. What cannot be read is a 400 that says where, and neither the
/// answer nor the log repeats what was sent.
/// </summary>
internal static class JsonBody
{
    /// <param name="limit">Bytes; no more is read.</param>
    /// <returns>Either.</returns>
    public static async ValueTask<(T? Body, IResult? Problem)> ReadAsync<T>(HttpContext context, int limit = RawBody.Limit)
        where T : class
    {
        if (await RawBody.ReadAsync(context.Request, context.RequestAborted, limit) is not { } raw)
            return (null, Results.Problem(
                title: "Too large", detail: $"A body holds at most {limit} bytes.", statusCode: 413));
        using var _ = raw;
        try
        {
            return JsonSerializer.Deserialize<T>(raw.Bytes.Span, OptionsOf(context)) is { } body
                ? (body, null)
                : (null, Unreadable("$"));
        }
        catch (JsonException wrong)
        {
            return (null, Unreadable(wrong.Path ?? "$"));
        }
    }

    public static JsonSerializerOptions OptionsOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static IResult Unreadable(string where) => Results.Problem(
        title: "Not readable", detail: $"The body is not JSON of the form that this needs; see {where}.", statusCode: 400);
}
