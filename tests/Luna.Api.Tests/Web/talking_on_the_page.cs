using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luna.Api.Tests.Web;

public sealed class talking_on_the_page(LunaProcess luna) : IClassFixture<LunaProcess>
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";
    private static readonly LocatorAssertionsToBeVisibleOptions WhenComposed = new() { Timeout = 60_000 };
    private static readonly LocatorAssertionsToBeInViewportOptions Whole = new() { Ratio = 0.99f };

    private Uri Address => luna.BaseAddress;

    [Fact]
    public async Task a_kundli_is_asked_for_seen_grounded_and_there_after_a_reload()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Namaste" })).ToBeVisibleAsync();

        await page.GetByLabel("Your message to Luna").FillAsync(WholeBirth);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();

        var reply = Reply(page, "lagna");
        await SeesAsync(reply);
        await Expect(reply).ToContainTextAsync("Kanya");
        await SeesTheChart(page);
        await Expect(page.Locator(".picture")).ToBeInViewportAsync(Whole);
        await page.GetByText("Why do you say that?").First.TapAsync();
        var fact = page.Locator("[data-fact]").First;
        await Expect(fact).ToBeVisibleAsync();
        await Expect(fact).Not.ToBeEmptyAsync();
        (await fact.GetAttributeAsync("data-fact")).ShouldNotBeNullOrEmpty();

        await page.ReloadAsync();
        await Expect(reply).ToBeVisibleAsync();
        await Expect(Own(page, WholeBirth)).ToHaveCountAsync(1);
        await SeesTheChart(page);
        phone.Complaints.ShouldBeEmpty(luna.Output);
    }

    [Fact]
    public async Task on_a_wide_screen_the_chart_is_in_view_beside_claims_that_each_have_their_grounds()
    {
        await using var desk = await Phone.Open(Address, 1280, 900);
        var page = desk.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = WholeBirth }).TapAsync();
        await SeesTheChart(page);
        await Expect(page.Locator(".picture")).ToBeInViewportAsync(Whole);
        await Expect(page.Locator("figcaption")).ToBeInViewportAsync(Whole);
        await Expect(page.Locator("figcaption")).ToContainTextAsync("15 August 1990");

        var claims = page.Locator(".claims > li");
        await Expect(claims.First).ToBeInViewportAsync(Whole);
        (await claims.CountAsync()).ShouldBeGreaterThan(3);
        await claims.Nth(1).GetByText("Why do you say that?").TapAsync();
        await Expect(claims.Nth(1).Locator("[data-fact]").First).ToBeVisibleAsync();
        await Expect(claims.Nth(0).Locator("[data-fact]").First).ToBeHiddenAsync();
        desk.Complaints.ShouldBeEmpty(luna.Output);
    }

    [Fact]
    public async Task nothing_stands_in_the_way_of_anybody_by_day_or_night_on_any_screen()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = WholeBirth }).TapAsync();
        await SeesTheChart(page);
        await page.GetByText("Why do you say that?").First.TapAsync();

        foreach (var width in new[] { 320, 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var sky in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = sky });
                var found = await page.RunAxe();
                found.Violations.Select(violation => $"{width} {sky}: {violation.Id}, {violation.Help}").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task a_restart_of_luna_is_told_and_nothing_is_lost_or_shown_twice()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "What can you do?" }).TapAsync();
        await Expect(page.Locator("li.luna")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

        await luna.StopAsync();
        await Expect(page.GetByText("The connection is lost")).ToBeVisibleAsync();
        await page.GetByLabel("Your message to Luna").FillAsync("Hello again");
        await page.GetByLabel("Your message to Luna").PressAsync("Enter");
        await luna.StartAsync();

        await Expect(page.Locator("li.luna")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Expect(page.Locator("#notice")).ToBeEmptyAsync();
        (await page.Locator("li.you .words").AllTextContentsAsync()).ShouldBe(["What can you do?", "Hello again"]);
    }

    [Fact]
    public async Task the_chart_is_enlarged_by_a_tap_and_put_away_by_escape()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = WholeBirth }).TapAsync();
        await SeesTheChart(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Enlarge" }).First.TapAsync();
        var viewer = page.GetByRole(AriaRole.Dialog);
        await Expect(viewer.Locator("img")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(viewer).ToBeHiddenAsync();
        phone.Complaints.ShouldBeEmpty(luna.Output);
    }

    [Fact]
    public async Task a_keyboard_is_enough()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Namaste" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the message box" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Your message to Luna")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Hello,");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("what can you do?");
        await Expect(page.Locator("li.you")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");

        await Expect(Own(page, "Hello,\nwhat can you do?")).ToHaveCountAsync(1);
        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync(WhenComposed);
        await Expect(page.GetByLabel("Your message to Luna")).ToHaveValueAsync("");
        phone.Complaints.ShouldBeEmpty(luna.Output);
    }

    [Fact]
    public async Task a_message_whose_answer_was_lost_is_sent_again_and_heard_once()
    {
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        var ids = new List<string>();
        await page.RouteAsync("**/chat/messages", async route =>
        {
            ids.Add(route.Request.PostDataJSON()!.Value.GetProperty("messageId").GetString()!);
            if (ids.Count > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync(); // Luna hears it; the person's phone never learns so
            await route.AbortAsync();
        });
        await page.RouteAsync("**/chat/stream", route => ids.Count > 1 ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync("/");
        await page.GetByLabel("Your message to Luna").FillAsync("What can you do?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).TapAsync();

        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync(WhenComposed);
        ids.Count.ShouldBeGreaterThan(1);
        ids.Distinct().ShouldHaveSingleItem();
        await page.ReloadAsync();
        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync();
        await Expect(Own(page, "What can you do?")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task what_looks_like_markup_is_only_text()
    {
        const string Hostile = "<img src=x onerror=\"document.title='taken'\"><b>bold</b>";
        await using var phone = await Phone.Open(Address);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("Your message to Luna").FillAsync(Hostile);
        await page.GetByLabel("Your message to Luna").PressAsync("Enter");
        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync(WhenComposed);

        await page.ReloadAsync();
        await Expect(Own(page, Hostile)).ToHaveCountAsync(1);
        await Expect(page.Locator("li.you b, li.you img")).ToHaveCountAsync(0);
        (await page.TitleAsync()).ShouldStartWith("Luna");
        phone.Complaints.ShouldBeEmpty(luna.Output);
    }

    /// <summary>What does not come is explained by what Luna wrote meanwhile.</summary>
    private async Task SeesAsync(ILocator reply)
    {
        try
        {
            await Expect(reply).ToBeVisibleAsync(WhenComposed);
        }
        catch (PlaywrightException missing)
        {
            Assert.Fail($"{missing.Message}\n{luna.Output}");
        }
    }

    private static ILocator Reply(IPage page, string word) =>
        page.Locator("li.luna", new() { HasText = word }).First;

    private static ILocator Own(IPage page, string text) =>
        page.Locator("li.you .words").GetByText(text, new() { Exact = true });

    private static async Task SeesTheChart(IPage page)
    {
        var chart = page.Locator("li.luna img").First;
        await Expect(chart).ToBeVisibleAsync(WhenComposed);
        await Expect(chart).ToHaveJSPropertyAsync("complete", true);
        (await chart.EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(0);
        (await chart.GetAttributeAsync("alt")).ShouldNotBeNullOrWhiteSpace();
    }
}
