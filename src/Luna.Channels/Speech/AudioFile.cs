namespace Luna.Channels.Speech;

/// <summary>What a recording says of itself: its container, and its length where that stands in it.</summary>
/// <param name="FileName">With the ending that a provider knows it by.</param>
/// <param name="Duration">Null when only playing it would tell.</param>
public sealed record AudioFile(string MimeType, string FileName, TimeSpan? Duration)
{
    internal static ReadOnlySpan<byte> Ogg => "OggS"u8;

    /// <returns>Null for what is none of OGG, WebM, M4A and MP3.</returns>
    public static AudioFile? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Ogg) ? new("audio/ogg", "audio.ogg", OggAudio.Duration(bytes))
        : bytes.StartsWith(WebmAudio.Signature) ? new("audio/webm", "audio.webm", WebmAudio.Duration(bytes))
        : bytes.Length > 8 && bytes[4..8].SequenceEqual("ftyp"u8) ? new("audio/mp4", "audio.m4a", Mp4Audio.Duration(bytes))
        : Mp3Audio.FirstFrame(bytes) is { } frame ? new("audio/mpeg", "audio.mp3", frame.Duration)
        : null;
}
