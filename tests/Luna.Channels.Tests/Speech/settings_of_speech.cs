using Luna.Channels.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Tests.Speech;

public class settings_of_speech
{
    [Fact]
    public void with_nothing_set_luna_reads_and_writes_only()
    {
        using var services = finding_channels.Services([]);
        services.GetRequiredService<Transcriber>().IsOn.ShouldBeFalse();
        services.GetRequiredService<Speaker>().IsOn.ShouldBeFalse();
    }

    [Fact]
    public void listening_needs_no_voice_and_a_server_of_ones_own_no_key()
    {
        using var services = finding_channels.Services(new()
        {
            ["Luna:Speech:Transcribe:Model"] = "whisper", ["Luna:Speech:Transcribe:BaseUrl"] = "http://localhost:8000/v1",
        });
        services.GetRequiredService<Transcriber>().IsOn.ShouldBeTrue();
        services.GetRequiredService<Speaker>().IsOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Transcribe:Model", ""), InlineData("Transcribe:ApiKey", ""), InlineData("Transcribe:ApiKey", "two words of-a-secret")]
    [InlineData("Transcribe:BaseUrl", "api.openai.com"), InlineData("Transcribe:BaseUrl", "ftp://api.openai.com")]
    [InlineData("Transcribe:TimeoutSeconds", "0"), InlineData("Transcribe:TimeoutSeconds", "61"), InlineData("Transcribe:SureFrom", "1.1")]
    [InlineData("Speak:Model", " "), InlineData("Speak:Voice", ""), InlineData("Speak:TimeoutSeconds", "NaN"), InlineData("Speak:MaxCharacters", "5000")]
    [InlineData("MaxSeconds", "4"), InlineData("MaxBytes", "100"), InlineData("MaxBytes", "16777217")]
    public void what_is_wrong_is_named_and_no_secret_told(string key, string value)
    {
        using var services = finding_channels.Services(new()
        {
            ["Luna:Speech:Transcribe:Model"] = "whisper-1", ["Luna:Speech:Transcribe:ApiKey"] = "of-a-secret",
            ["Luna:Speech:Speak:Model"] = "tts-1", ["Luna:Speech:Speak:ApiKey"] = "of-a-secret",
            [$"Luna:Speech:{key}"] = value,
        });
        var wrong = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<SpeechOptions>>().Value);
        wrong.Failures.ShouldHaveSingleItem().ShouldStartWith($"Luna:Speech:{key} ");
        wrong.Message.ShouldNotContain("of-a-secret");
    }
}
