using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Luna.Api.Tests.Web;

/// <summary>A real Chromium with the screen of a small phone, or with another; its microphone hears beeps.</summary>
public sealed class Phone : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Phone(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) _complaints.Enqueue($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that threw, requests that were refused.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Phone> Open(Uri baseAddress, int width = 390, int height = 844)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = InstalledChromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = baseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = 2,
            HasTouch = true,
            IsMobile = true,
            Locale = "en-IN",
        });
        context.SetDefaultTimeout(30_000);
        return new Phone(playwright, browser, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private static string InstalledChromium() =>
        Folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium is installed. On Debian: apt-get install chromium");
}
