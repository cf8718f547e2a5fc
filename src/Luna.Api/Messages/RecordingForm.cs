using System.Security.Claims;
using Luna.Channels.Speech;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Luna.Api.Messages;

/// <param name="ExternalUserId">Your own id of the person; one conversation each.</param>
/// <param name="Audio">OGG with Opus, M4A or MP3.</param>
/// <param name="MessageId">Yours; the same id is the same message, however often it is sent. Absent: Luna makes one.</param>
public sealed record PostRecording(string ExternalUserId, IFormFile Audio, string? MessageId = null);

/// <summary>Takes the voice of a person. What can be seen to be none of use is refused at once, before it is accepted.</summary>
internal static class RecordingForm
{
    public const string ContentType = "multipart/form-data";

    /// <summary>For what stands around the recording.</summary>
    private const int Around = 64 << 10;

    public static async Task<IResult> PostAsync(
        HttpContext context, int? wait, ClaimsPrincipal caller, CancellationToken cancellation)
    {
        var services = context.RequestServices;
        var limits = services.GetRequiredService<IOptions<SpeechOptions>>().Value;
        if (await ReadAsync(context, limits.MaxBytes, cancellation) is not { } form)
            return TooLarge(limits);
        var (person, messageId) = (form["externalUserId"].ToString(), form["messageId"].ToString());
        messageId = messageId.Length > 0 ? messageId : Guid.CreateVersion7().ToString("N");
        var recording = await BytesAsync(form.Files.GetFile("audio"), cancellation);
        if (recording.Length > limits.MaxBytes)
            return TooLarge(limits);

        var file = AudioFile.Of(recording);
        var problems = new Dictionary<string, string[]>();
        if (!MessageRules.IsId(person))
            problems["externalUserId"] = ["Your id of the person: 1 to 128 characters without spaces."];
        if (!MessageRules.IsId(messageId))
            problems["messageId"] = ["An id of 1 to 128 characters without spaces, the same whenever the message is sent again."];
        if (file is null)
            problems["audio"] = ["A recording as OGG with Opus, M4A or MP3."];
        else if (file.Duration?.TotalSeconds > limits.MaxSeconds)
            problems["audio"] = [$"A recording may last {limits.MaxSeconds} seconds; this one lasts {file.Duration.Value.TotalSeconds:0}."];
        MessageRules.AddWaitProblem(problems, wait);
        if (problems.Count > 0)
            return Results.ValidationProblem(problems);

        var chat = MessageEndpoints.ChatOf(caller, person);
        await services.GetRequiredService<InboundIntake>().AcceptAsync(
            [
                MessageRules.Spoken(
                    chat, messageId, file!.MimeType, services.GetRequiredService<Transcriber>().IsOn ? recording : null,
                    services.GetRequiredService<TimeProvider>().GetUtcNow()),
            ], cancellation);
        return await MessageEndpoints.AnswerAsync(
            services.GetRequiredService<ExchangeReader>(), StreamIds.Conversation(chat), messageId, wait, cancellation);
    }

    /// <returns>Null when it is too large.</returns>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context, int mostBytes, CancellationToken cancellation)
    {
        var most = mostBytes + Around;
        if (context.Request.ContentLength > most)
            return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        try
        {
            // In memory as a whole: what people say lies in no temporary file.
            return await context.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = most, MemoryBufferThreshold = most, BufferBodyLengthLimit = most }, cancellation);
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        if (file is not null)
            await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static IResult TooLarge(SpeechOptions limits) => Results.Problem(
        title: "Too large", detail: $"A recording holds at most {limits.MaxBytes} bytes.", statusCode: 413);
}
