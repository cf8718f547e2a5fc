using Luna.Channels.Speech;
using Luna.StandIns;

namespace Luna.Channels.Tests.Speech;

public class telling_recordings_apart
{
    // The lengths are ffprobe's; a streamed M4A tells none in its header.
    [Theory]
    [InlineData("tone.ogg", "audio/ogg", 2.5)]
    [InlineData("tone-vorbis.ogg", "audio/ogg", 2.5)]
    [InlineData("tone.webm", "audio/webm", 2.5)]
    [InlineData("tone-streamed.webm", "audio/webm", 2.5)]
    [InlineData("tone.m4a", "audio/mp4", 2.5)]
    [InlineData("tone-streamed.m4a", "audio/mp4", null)]
    [InlineData("tone-constant.mp3", "audio/mpeg", 2.544)]
    [InlineData("tone-variable.mp3", "audio/mpeg", 2.544)]
    [InlineData("tone-low.mp3", "audio/mpeg", 2.56)]
    public void each_container_is_known_and_tells_its_length(string file, string mimeType, double? seconds)
    {
        var read = AudioFile.Of(Fixture(file)).ShouldNotBeNull();
        read.MimeType.ShouldBe(mimeType);
        if (seconds is null)
            read.Duration.ShouldBeNull();
        else
            read.Duration!.Value.TotalSeconds.ShouldBe(seconds.Value, tolerance: 0.05);
    }

    [Fact]
    public void the_stand_ins_sound_is_as_long_as_it_was_told() =>
        AudioFile.Of(SampleSound.Ogg(90, "marker", padding: 1000))!.Duration.ShouldBe(TimeSpan.FromSeconds(90));

    [Theory]
    [InlineData("")]
    [InlineData("RIFF....WAVEfmt ")]
    [InlineData("#!AMR\n")]
    [InlineData("<html>not found</html>")]
    [InlineData("ID3\u0004\u0000\u0000\u007f\u007f\u007f\u007f")]
    public void what_is_no_recording_is_told(string bytes) =>
        AudioFile.Of(System.Text.Encoding.Latin1.GetBytes(bytes)).ShouldBeNull();

    /// <summary>Wherever a recording is cut and whatever stands in it, reading it ends.</summary>
    [Theory]
    [InlineData("tone.ogg"), InlineData("tone-vorbis.ogg"), InlineData("tone.m4a"), InlineData("tone-streamed.m4a")]
    [InlineData("tone-constant.mp3"), InlineData("tone-variable.mp3"), InlineData("tone.webm"), InlineData("tone-streamed.webm")]
    public void broken_recordings_are_read_without_harm(string file)
    {
        var whole = Fixture(file);
        var random = new Random(20260101);
        for (var length = 0; length < Math.Min(whole.Length, 400); length++)
            AudioFile.Of(whole.AsSpan(0, length));
        for (var round = 0; round < 2000; round++)
        {
            var broken = whole.ToArray();
            for (var change = 0; change < 8; change++)
                broken[random.Next(random.Next(2) == 0 ? 200 : broken.Length)] = (byte)random.Next(256);
            var length = AudioFile.Of(broken)?.Duration ?? TimeSpan.Zero;
            length.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        }
    }

    private static byte[] Fixture(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "audio", file));
}
