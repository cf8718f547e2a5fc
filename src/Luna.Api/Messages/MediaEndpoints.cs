using System.Globalization;
using Luna.Astrology.Drawings;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Marten;
using Wolverine.Http;

namespace Luna.Api.Messages;

/// <summary>Pictures of replies, drawn anew from the inputs that the event holds.</summary>
public static class MediaEndpoints
{
    /// <summary>No key is asked: the reply's id is a random secret that only its reader was told.</summary>
    [WolverineGet("/media/{replyId}/{file}"), Gives("image/svg+xml"), Gives("image/png")]
    public static async Task<IResult> Get(
        Guid replyId, string file, HttpContext context, IQuerySession session, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || await session.Events.LoadAsync(replyId, cancellation) is not { Data: ReplyComposed reply }
            || index >= reply.Pictures.Count)
            return NoPicture();

        var (inputs, language) = (reply.Pictures[index].Inputs, reply.Pictures[index].Language);
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Path.GetExtension(file) switch
        {
            ".svg" => Results.Text(
                ChartDrawing.Svg(Casting.Cast(inputs), languageTag: language, caption: Casting.Caption(inputs, language)), "image/svg+xml"),
            ".png" => Results.Bytes(
                ChartDrawing.Png(Casting.Cast(inputs), languageTag: language, caption: Casting.Caption(inputs, language)), "image/png"),
            _ => NoPicture(),
        };
    }

    private static IResult NoPicture() =>
        Results.Problem(title: "No such picture", detail: "No reply of that id has this picture.", statusCode: 404);
}
