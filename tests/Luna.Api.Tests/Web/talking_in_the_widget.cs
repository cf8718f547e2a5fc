using System.IO.Compression;
using System.Net;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luna.Api.Tests.Web;

public sealed class talking_in_the_widget(BakerySite site) : IClassFixture<BakerySite>
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    [Fact]
    public async Task a_kundli_is_asked_for_on_a_phone_within_another_site_and_is_there_after_a_reload()
    {
        await using var phone = await Phone.Open(site.Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await Open(page).TapAsync();
        var luna = page.FrameLocator("iframe");
        await luna.GetByLabel("Your message to Luna").FillAsync(WholeBirth);
        await luna.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).TapAsync();
        await Expect(luna.Locator("li.luna img").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(luna.Locator("li.luna").First).ToContainTextAsync("Kanya");
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}, {violation.Help}").ShouldBeEmpty();
        await ShowAsync(page, "widget-phone");

        await page.GetByRole(AriaRole.Button, new() { Name = "Close Luna" }).TapAsync();
        await Expect(page.Locator("iframe")).ToBeHiddenAsync();
        await Expect(Open(page)).ToBeFocusedAsync();

        await page.ReloadAsync();
        await Open(page).TapAsync();
        await Expect(luna.Locator("li.luna").First).ToContainTextAsync("Kanya");
        await Expect(luna.Locator("li.you")).ToHaveCountAsync(1);
        phone.Complaints.ShouldBeEmpty(site.Luna.Output);
    }

    [Fact]
    public async Task the_window_goes_by_escape_tells_of_what_came_meanwhile_and_speaks_the_language_of_the_site()
    {
        await using var desk = await Phone.Open(site.Address, 1280, 900);
        var page = desk.Page;
        await page.GotoAsync("/hi");
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Luna से पूछिए" });
        await open.TapAsync();
        var luna = page.FrameLocator("iframe");
        await Expect(luna.GetByRole(AriaRole.Heading, new() { Name = "नमस्ते" })).ToBeVisibleAsync();
        await ShowAsync(page, "widget-desk");
        await luna.GetByLabel("Luna के लिए आपका संदेश").FillAsync("नमस्ते");
        await page.Keyboard.PressAsync("Enter");
        await Expect(luna.Locator("li.luna")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await luna.GetByLabel("Luna के लिए आपका संदेश").FillAsync("मदद");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("iframe")).ToBeHiddenAsync();
        await Expect(page.Locator(".open b")).ToHaveTextAsync("1", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Luna से पूछिए, 1 नए संदेश" }).TapAsync();
        await Expect(luna.Locator("li.luna")).ToHaveCountAsync(2);
        await Expect(page.Locator(".open b")).ToHaveTextAsync("0");
        desk.Complaints.ShouldBeEmpty(site.Luna.Output);
    }

    [Fact]
    public async Task a_site_that_is_not_allowed_shows_nothing_of_luna_and_speaks_for_nobody()
    {
        using var client = new HttpClient { BaseAddress = site.Luna.BaseAddress };
        using var embedded = await client.GetAsync("embed", TestContext.Current.CancellationToken);
        embedded.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith($"frame-ancestors 'self' {site.Origin}");
        embedded.Headers.GetValues("Set-Cookie").Single().ShouldContain("; samesite=none; httponly; Partitioned", Case.Insensitive);
        using var page = await client.GetAsync("", TestContext.Current.CancellationToken);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");

        foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "chat/messages")
            {
                Content = new StringContent("""{"messageId":"m1","text":"hello"}""", Encoding.UTF8, "application/json"),
                Headers = { { header, value } },
            };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task it_is_small()
    {
        using var client = new HttpClient { BaseAddress = site.Luna.BaseAddress };
        var bytes = 0L;
        foreach (var file in new[] { "widget.js", "embed", "luna.css", "luna.js", "words.js" })
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                await gzip.WriteAsync(await client.GetByteArrayAsync(file, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            bytes += packed.Length;
        }

        bytes.ShouldBeLessThan(30_000);
    }

    private static ILocator Open(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Ask Luna" });

    /// <summary>For people to look at.</summary>
    private static async Task ShowAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(LunaProcess.Clone(), "artifacts", "screenshots", $"{name}.png") });
}
