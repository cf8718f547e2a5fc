using Microsoft.Extensions.Options;

namespace Luna.Channels.Own;

/// <summary>The web channel. Luna's own page needs none of it.</summary>
public sealed class WebOptions
{
    public const string Section = "Luna:Channels:Web";

    /// <summary>
    /// The sites that may show the widget, each as a browser names it: <c>https://example.org</c>, with a port where there
    /// is one. <c>https://*.example.org</c> stands for every name below it.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];
}

/// <summary>Says at start which origin is none, and what would be right.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var problems = options.AllowedOrigins
            .Select((origin, index) => (Key: $"{WebOptions.Section}:{nameof(options.AllowedOrigins)}:{index}", Origin: origin))
            .Where(setting => !IsOrigin(setting.Origin))
            .Select(setting => $"{setting.Key} is no origin: scheme and host as in https://example.org or https://*.example.org, and nothing behind them.")
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin.Replace("://*.", "://any.", StringComparison.Ordinal), UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && string.Equals(url.GetLeftPart(UriPartial.Authority), origin.Replace("://*.", "://any.", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
        && url.UserInfo.Length == 0 && !url.Host.Contains('*', StringComparison.Ordinal);
}
