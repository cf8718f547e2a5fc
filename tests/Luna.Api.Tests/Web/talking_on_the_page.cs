using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luna.Api.Tests.Web;

public sealed class talking_on_the_page(LunaProcess luna) : IClassFixture<LunaProcess>
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";
    private static readonly LocatorAssertionsToBeVisibleOptions WhenComposed = new() { Timeout = 60_000 };

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
        await Expect(reply).ToBeVisibleAsync(WhenComposed);
        await Expect(reply).ToContainTextAsync("Kanya");
        await SeesTheChart(page);
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
