using System.Diagnostics.Metrics;
using Luna.Channels;

namespace Luna.Api.Webhooks;

/// <summary>What comes in and is not stored.</summary>
internal static class WebhookMeter
{
    public const string Name = "Luna.Webhooks";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> IgnoredCounter = Meter.CreateCounter<long>(
        "luna.webhook.ignored", "{item}", "Items of a kind that Luna has no use for.");

    private static readonly Counter<long> RefusedCounter = Meter.CreateCounter<long>(
        "luna.webhook.refused", "{request}", "Requests that were not signed right, not JSON, or too large.");

    private static readonly Counter<long> NoticesCounter = Meter.CreateCounter<long>(
        "luna.webhook.notices", "{item}", "What a platform told the operator.");

    private static readonly Counter<long> GeneralPurposeAiCounter = Meter.CreateCounter<long>(
        "luna.webhook.general_purpose_ai", "{message}", "Messages that a platform priced as those of a general-purpose assistant: look at docs/channels.md.");

    /// <param name="kind">A name of Luna's own, never of the payload: a metric has few kinds.</param>
    public static void Ignored(string channel, string kind) =>
        IgnoredCounter.Add(1, new("channel", channel), new("kind", kind));

    public static void Refused(string channel, string reason) =>
        RefusedCounter.Add(1, new("channel", channel), new("reason", reason));

    public static void Noticed(ChannelNotice notice)
    {
        NoticesCounter.Add(1, new KeyValuePair<string, object?>("channel", notice.Channel));
        if (notice.Kind == ChannelNotice.PricedAsGeneralPurposeAi)
            GeneralPurposeAiCounter.Add(1, new KeyValuePair<string, object?>("channel", notice.Channel));
    }
}
