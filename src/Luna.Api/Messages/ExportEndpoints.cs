using Luna.Conversations.Exports;
using Wolverine.Http;

namespace Luna.Api.Messages;

/// <summary>What Luna holds about a person, handed to the person.</summary>
public static class ExportEndpoints
{
    /// <summary>
    /// The data that a reply promised. No key is asked: the reply's id is a random secret that only its reader was told,
    /// and it works for a day. <c>Accept: text/plain</c> gives it to read.
    /// </summary>
    [WolverineGet("/v1/exports/{replyId}"), Gives(typeof(PersonalData)), Gives("text/plain")]
    public static async Task<IResult> Get(
        Guid replyId, HttpContext context, PersonalDataReader reader, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await reader.ReadAsync(replyId, cancellation) is not { } data)
            return Results.Problem(title: "Not here", detail: "Nothing was promised under that id, or not any more.", statusCode: 404);
        return context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/plain")
            ? Results.Text(PersonalDataText.Of(data), "text/plain", System.Text.Encoding.UTF8)
            : Results.Ok(data);
    }
}
