using System.Diagnostics;

namespace Luna.StandIns;

/// <summary>A message that a person would have on the screen.</summary>
/// <param name="Type"><c>text</c>, <c>image</c>, <c>document</c>, <c>audio</c>, <c>interactive</c> or <c>template</c>.</param>
/// <param name="Text">The words: body or caption.</param>
/// <param name="MediaId">Of a picture, alone or above buttons, of a document or of a recording.</param>
/// <param name="Correlation">What the sender gave along.</param>
/// <param name="Timestamp">Of <see cref="Stopwatch"/>.</param>
/// <param name="Raw">The request's body.</param>
public sealed record SentMessage(
    string Id, string To, string Type, string? Text, string? MediaId, IReadOnlyList<SentChoice> Choices,
    string? Correlation, long Timestamp, byte[] Raw);

public sealed record SentChoice(string Payload, string Title, string? Description = null);

/// <param name="Bytes">Null when the stand-in was told not to keep them.</param>
public sealed record UploadedMedia(string Id, string MimeType, long Length, byte[]? Bytes);
