using Luna.Api.Tests.Speech;
using Luna.StandIns;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luna.Api.Tests.Web;

/// <summary>What the page does beside words in English.</summary>
public sealed class talking_in_hindi_and_by_voice(talking_in_hindi_and_by_voice.LunaThatListens luna)
    : IClassFixture<talking_in_hindi_and_by_voice.LunaThatListens>
{
    private static readonly LocatorAssertionsToBeVisibleOptions WhenComposed = new() { Timeout = 60_000 };

    [Fact]
    public async Task the_page_speaks_hindi_to_who_wants_it_and_remembers()
    {
        await using var phone = await Phone.Open(luna.Process.BaseAddress);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "हिन्दी" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "नमस्ते" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "English" })).ToBeFocusedAsync();

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "जयपुर" }).TapAsync();
        var reply = page.Locator("li.luna").First;
        await Expect(reply).ToContainTextAsync("कन्या", new() { Timeout = 60_000 });
        await reply.GetByText("ऐसा क्यों कहती हैं?").First.TapAsync();
        await Expect(reply.Locator("[data-fact]").First).ToBeVisibleAsync();
        await Expect(page.Locator(".day")).ToHaveTextAsync("आज");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).TapAsync();
        await Expect(reply.GetByText("Why do you say that?").First).ToBeVisibleAsync();
        await Expect(page.Locator(".day")).ToHaveTextAsync("Today");
        phone.Complaints.ShouldBeEmpty(luna.Process.Output);
    }

    [Fact]
    public async Task what_is_spoken_is_heard_and_stands_there_in_words()
    {
        await using var phone = await Phone.Open(luna.Process.BaseAddress);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a voice message" }).TapAsync();
        await Expect(page.Locator("#spoken")).ToHaveTextAsync("Recording 0:01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).TapAsync();
        await Expect(page.Locator("#composer")).ToBeVisibleAsync();
        await Expect(page.Locator("li.you")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Record a voice message" }).TapAsync();
        await Expect(page.Locator("#spoken")).ToHaveTextAsync("Recording 0:02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the recording" }).TapAsync();

        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync(WhenComposed);
        await Expect(page.Locator("li.you .words")).ToHaveTextAsync(LunaThatListens.Heard);
        await page.ReloadAsync();
        await Expect(page.Locator("li.luna").First).ToBeVisibleAsync();
        await Expect(page.Locator("li.you .words")).ToHaveTextAsync(LunaThatListens.Heard);
        luna.Voices.OpenAi.Requests.ShouldHaveSingleItem();
        phone.Complaints.ShouldBeEmpty(luna.Process.Output);
    }

    [Fact]
    public async Task what_was_said_long_ago_comes_when_it_is_asked_for()
    {
        const int Said = 60;
        await using var phone = await Phone.Open(luna.Process.BaseAddress);
        var page = phone.Page;
        await page.GotoAsync("/");
        await page.EvaluateAsync(
            """
            async said => {
              for (let n = 0; n < said; n++)
                await fetch('/chat/messages', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ messageId: `m${n}`, text: `hello number ${n}` }) });
            }
            """, Said);
        await Expect(page.Locator("li.you")).ToHaveCountAsync(Said, new() { Timeout = 60_000 });

        await page.ReloadAsync();
        var earlier = page.GetByRole(AriaRole.Button, new() { Name = "Earlier messages" });
        await Expect(earlier).ToBeVisibleAsync();
        await earlier.TapAsync();
        await Expect(earlier).ToBeHiddenAsync();
        await Expect(page.Locator("li.you .words")).ToHaveTextAsync(Enumerable.Range(0, Said).Select(n => $"hello number {n}"));
        await Expect(page.Locator("#messages > li").First).ToContainTextAsync("hello number 0");
        phone.Complaints.ShouldBeEmpty(luna.Process.Output);
    }

    public sealed class LunaThatListens : IAsyncLifetime
    {
        public const string Heard = "what can you do";

        public LunaProcess Process { get; } = new();

        public Voices Voices { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Voices = await Voices.StartAsync();
            Voices.OpenAi.Otherwise = _ => new ModelBehaviour(Heard);
            foreach (var (key, value) in Voices.Settings)
                Process.Settings[key.Replace(":", "__", StringComparison.Ordinal)] = value;
            await Process.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            await Voices.DisposeAsync();
        }
    }
}
