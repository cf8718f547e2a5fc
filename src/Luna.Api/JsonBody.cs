using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Luna.Api;

/// <summary>
/// The body of a request as what its endpoint takes. What cannot be read is a 400 that says where, and neither the
/// answer nor the log repeats what was sent.
/// </summary>
internal static class JsonBody
{
    public static async ValueTask<(T? Body, IResult? Problem)> ReadAsync<T>(HttpContext context) where T : class
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, options, context.RequestAborted) is { } body
                ? (body, null)
                : (null, Unreadable("$"));
        }
        catch (JsonException wrong)
        {
            return (null, Unreadable(wrong.Path ?? "$"));
        }
    }

    private static IResult Unreadable(string where) => Results.Problem(
        title: "Not readable", detail: $"The body is not JSON of the form that this needs; see {where}.", statusCode: 400);
}
