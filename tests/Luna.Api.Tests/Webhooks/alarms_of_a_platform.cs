using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using Luna.StandIns;

namespace Luna.Api.Tests.Webhooks;

public sealed class alarms_of_a_platform(LunaHost luna)
{
    [Fact]
    public async Task messages_priced_as_an_assistants_are_counted_each_and_told_once_a_day()
    {
        var counted = new ConcurrentQueue<long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "luna.webhook.general_purpose_ai")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => counted.Enqueue(count));
        listener.Start();

        // A day that no other test tells of.
        var day = new DateTimeOffset(2031, 5, 1, 6, 0, 0, TimeSpan.Zero).AddDays(Random.Shared.Next(1000));
        for (var hour = 0; hour < 3; hour++)
            await PricedAsync(day.AddHours(hour));

        counted.Count.ShouldBe(3);
        (await NoticesAsync("priced_as_general_purpose_ai", day)).ShouldHaveSingleItem();
        (await luna.GetAsync("/admin/notices?limit=200", LunaHost.ApiKey, HttpStatusCode.Forbidden)).GetProperty("status").GetInt32().ShouldBe(403);
    }

    private async Task<IReadOnlyList<string>> NoticesAsync(string kind, DateTimeOffset since)
    {
        var found = new List<string>();
        for (var next = "0"; next is not null;)
        {
            var page = await luna.GetAsync($"/admin/notices?limit=200&after={next}", LunaHost.AdminKey);
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("notice"))
                .Where(notice => notice.GetProperty("kind").GetString() == kind && notice.GetProperty("at").GetDateTimeOffset() >= since)
                .Select(notice => notice.GetProperty("channel").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        return found;
    }

    private async Task PricedAsync(DateTimeOffset at)
    {
        var status = WhatsAppPayloads.Status(luna.SomeNumber(), $"wamid.{Guid.NewGuid():N}", "sent", at);
        status["pricing"] = new JsonObject { ["billable"] = true, ["pricing_model"] = "PMP", ["category"] = "general_purpose_ai" };
        using var response = await luna.DeliverAsync(WhatsAppPayloads.WithSignature(
            LunaHost.AppSecret, WhatsAppPayloads.Statuses(luna.WhatsApp.PhoneNumberId, status)));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
