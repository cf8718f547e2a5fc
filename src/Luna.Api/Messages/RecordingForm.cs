using System.Security.Claims;
using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Luna.Api.Messages;

/// <param name="ExternalUserId">Your own id of the person; one conversation each.</param>
/// <param name="Audio">OGG or WebM with Opus, M4A or MP3.</param>
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
        var (spoken, refusal) = await TakeAsync(context, (form, problems) =>
        {
            var person = form["externalUserId"].ToString();
            if (!MessageRules.IsId(person))
                problems["externalUserId"] = ["Your id of the person: 1 to 128 characters without spaces."];
            MessageRules.AddWaitProblem(problems, wait);
            return MessageEndpoints.ChatOf(caller, person);
        }, cancellation);
        return spoken is null
            ? refusal!
            : await MessageEndpoints.AnswerAsync(
                context.RequestServices.GetRequiredService<ExchangeReader>(), StreamIds.Conversation(spoken.Chat),
                spoken.MessageId, wait, cancellation);
    }

    /// <param name="chat">Says whose it is, and adds what else is wrong with the form.</param>
    /// <returns>What was stored, or why it was not.</returns>
    public static async Task<(IncomingMessage? Spoken, IResult? Refusal)> TakeAsync(
        HttpContext context, Func<IFormCollection, Dictionary<string, string[]>, ChatAddress> chat, CancellationToken cancellation)
    {
        var services = context.RequestServices;
        var limits = services.GetRequiredService<IOptions<SpeechOptions>>().Value;
        if (await ReadAsync(context, limits.MaxBytes, cancellation) is not { } form)
            return (null, TooLarge(limits));
        var messageId = form["messageId"].ToString();
        messageId = messageId.Length > 0 ? messageId : Guid.CreateVersion7().ToString("N");
        var recording = await BytesAsync(form.Files.GetFile("audio"), cancellation);
        if (recording.Length > limits.MaxBytes)
            return (null, TooLarge(limits));

        var file = AudioFile.Of(recording);
        var problems = new Dictionary<string, string[]>();
        var from = chat(form, problems);
        if (!MessageRules.IsId(messageId))
            problems["messageId"] = ["An id of 1 to 128 characters without spaces, the same whenever the message is sent again."];
        if (file is null)
            problems["audio"] = ["A recording as OGG or WebM with Opus, M4A or MP3."];
        else if (file.Duration?.TotalSeconds > limits.MaxSeconds)
            problems["audio"] = [$"A recording may last {limits.MaxSeconds} seconds; this one lasts {file.Duration.Value.TotalSeconds:0}."];
        if (problems.Count > 0)
            return (null, Results.ValidationProblem(problems));

        var spoken = MessageRules.Spoken(
            from, messageId, file!.MimeType, services.GetRequiredService<Transcriber>().IsOn ? recording : null,
            services.GetRequiredService<TimeProvider>().GetUtcNow());
        await services.GetRequiredService<InboundIntake>().AcceptAsync([spoken], cancellation);
        return (spoken, null);
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
