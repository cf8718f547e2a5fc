using Luna.Channels.Own;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Tests.Own;

public sealed class origins_that_are_allowed
{
    [Theory]
    [InlineData("https://example.org"), InlineData("https://example.org:8443"), InlineData("http://localhost:3000")]
    [InlineData("https://*.example.org"), InlineData("https://EXAMPLE.org")]
    public void an_origin_is_taken(string origin) => Options(origin).AllowedOrigins.ShouldBe([origin]);

    [Theory]
    [InlineData("example.org"), InlineData("*"), InlineData("https://"), InlineData("https://example.org/"), InlineData("https://example.org/shop")]
    [InlineData("https://user@example.org"), InlineData("ftp://example.org"), InlineData("https://exa*mple.org"), InlineData("https://*.*.example.org")]
    [InlineData("https://example.org; script-src *"), InlineData("https://example.org https://other.example"), InlineData("'self'"), InlineData("")]
    public void all_else_is_told_with_its_key(string origin) =>
        Should.Throw<OptionsValidationException>(() => Options(origin)).Message.ShouldContain("Luna:Channels:Web:AllowedOrigins:0");

    private static WebOptions Options(string origin)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Luna:Channels:Web:AllowedOrigins:0"] = origin })
            .Build();
        return new ServiceCollection().AddLogging().AddLunaChannels(configuration).BuildServiceProvider()
            .GetRequiredService<IOptions<WebOptions>>().Value;
    }
}
