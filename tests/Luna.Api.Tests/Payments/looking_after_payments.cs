using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Tests.Database;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.StandIns.Payments;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Payments;

/// <summary>What admins see and do, what is found when the providers' words were lost, and that all of it can be built again.</summary>
public sealed class looking_after_payments(PayingLuna luna) : IClassFixture<PayingLuna>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task payments_are_listed_by_state_and_page_and_given_back_with_a_reason()
    {
        var (first, second) = (await PaidAsync(), await PaidAsync());
        var open = await OpenAsync();
        await luna.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        var captured = await ListAsync("state=captured&limit=1");
        captured.ShouldAllBe(payment => payment.GetProperty("state").GetString() == "Captured");
        captured.Select(payment => payment.GetProperty("id").GetGuid()).Intersect([Id(first), Id(second), Id(open)])
            .ShouldBe([Id(first), Id(second)], ignoreOrder: true);
        captured.Select(payment => payment.GetProperty("id").GetGuid()).ShouldBeUnique();
        (await ListAsync("state=open")).Select(payment => payment.GetProperty("id").GetGuid()).ShouldContain(Id(open));
        (await GetAsync("/admin/payments?state=nonsense", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("state", out _).ShouldBeTrue();

        (await RefundAsync(first, new { minor = 100 })).ShouldBe(HttpStatusCode.BadRequest);
        (await RefundAsync(first, new { minor = 9900, reason = "Paid twice" })).ShouldBe(HttpStatusCode.Accepted);
        (await RefundAsync(first, new { minor = 49900, reason = "All of it" })).ShouldBe(HttpStatusCode.Conflict);
        (await RefundAsync(open, new { reason = "Nothing was paid" })).ShouldBe(HttpStatusCode.Conflict);
        (await RefundAsync("order:none", new { reason = "No such order" })).ShouldBe(HttpStatusCode.NotFound);

        var asked = (await luna.EventsOfAsync(Id(first))).Single(e => e.Data is RefundRequested);
        ((RefundRequested)asked.Data).ShouldBe(new RefundRequested(
            ((RefundRequested)asked.Data).PaymentId, new Money(9900, "INR"), "Paid twice", "paying", 1, ((RefundRequested)asked.Data).At));
        asked.CausationId.ShouldBe("key:paying");
        await WaitAsync(async () =>
        {
            await luna.DeliverAsync(luna.Razorpay.TakeTold());
            return (await luna.EventsOfAsync(Id(first))).Any(e => e.Data is PaymentRefunded);
        });
        await luna.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var payment = await GetAsync($"/admin/payments/{Id(first)}");
        (payment.GetProperty("state").GetString(), payment.GetProperty("refunded").GetInt64()).ShouldBe(("PartlyRefunded", 9900));
    }

    [Fact]
    public async Task a_wallet_is_told_in_entries_that_sum_to_zero_and_is_the_same_when_built_again()
    {
        var order = await PaidAsync();
        var user = ((PaymentRequested)(await luna.EventsOfAsync(Id(order)))[0].Data).UserId;
        await luna.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var wallet = await GetAsync($"/admin/users/{user}/wallet");
        wallet.GetProperty("balances").GetProperty("Available").GetInt32().ShouldBe(50);
        wallet.GetProperty("entries").EnumerateArray().Sum(entry => entry.GetProperty("credits").GetInt32()).ShouldBe(0);

        var (entries, payments) = (await RowsAsync("select * from luna.wallet_entry order by 1, 2"), await RowsAsync(
            "select id, data from luna.mt_doc_paymentview order by 1"));
        using (var daemon = await luna.Store.BuildProjectionDaemonAsync())
        {
            await daemon.RebuildProjectionAsync("wallet-entries", Cancellation);
            await daemon.RebuildProjectionAsync("payments", Cancellation);
        }

        (await RowsAsync("select * from luna.wallet_entry order by 1, 2")).ShouldBe(entries);
        (await RowsAsync("select id, data from luna.mt_doc_paymentview order by 1")).ShouldBe(payments);
    }

    [Fact]
    public async Task what_was_never_told_is_found_by_asking()
    {
        var (paid, expired, refunded) = (await OpenAsync(), await OpenAsync(), await PaidAsync());
        luna.Razorpay.Pay(paid);
        luna.Razorpay.Expire(expired);
        var before = RefundCalls();
        (await RefundAsync(refunded, new { reason = "wish" })).ShouldBe(HttpStatusCode.Accepted);
        await WaitAsync(() => Task.FromResult(RefundCalls() > before));
        luna.Razorpay.TakeTold(); // all of it is lost on the way

        var reconciliation = luna.Host.Services.GetRequiredService<Reconciliation>();
        var report = await reconciliation.RunAsync(all: true, Cancellation);
        report.Mended.ShouldBe(3);
        (report.Unanswered, report.Unbalanced.Count).ShouldBe((0, 0));
        (await luna.EventsOfAsync(Id(paid))).ShouldContain(e => e.Data is PaymentCaptured);
        (await luna.EventsOfAsync(Id(expired))).ShouldContain(e => e.Data is PaymentExpired);
        (await luna.EventsOfAsync(Id(refunded))).ShouldContain(e => e.Data is PaymentRefunded);
        (await reconciliation.RunAsync(all: true, Cancellation)).Mended.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task whatever_is_lost_and_whatever_comes_late_grants_once(int seed)
    {
        var order = await OpenAsync();
        luna.Razorpay.Pay(order);
        var told = luna.Razorpay.TakeTold();
        await luna.DeliverAsync(new Mischief(seed, Drops: true).Of(told));
        await luna.Host.Services.GetRequiredService<Reconciliation>().RunAsync(all: true, Cancellation);
        await luna.DeliverAsync(new Mischief(seed).Of(told));
        var events = (await luna.EventsOfAsync(Id(order))).Select(e => e.Data).ToArray();
        events.OfType<PaymentCaptured>().ShouldHaveSingleItem();
        (await luna.EventsOfAsync(StreamIds.Wallet(events.OfType<PaymentRequested>().Single().UserId)))
            .ShouldHaveSingleItem().Data.ShouldBeOfType<CreditsGranted>();
    }

    [Fact]
    public async Task who_exports_their_data_is_given_their_payments()
    {
        var person = luna.Somebody();
        await luna.OrderOfAsync(person);
        await luna.SayAsync(person, "export my data");
        var reply = (await luna.EventsOfAsync(PayingLuna.ConversationOf(person))).Last(e => e.Data is ReplyComposed);
        var data = await GetAsync($"/v1/exports/{reply.Id:N}");
        data.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()).ShouldContain(nameof(PaymentRequested));
    }

    private int RefundCalls() => luna.Razorpay.Calls.Count(call => call.EndsWith("/refund", StringComparison.Ordinal));

    /// <returns>Of all pages.</returns>
    private async Task<IReadOnlyList<JsonElement>> ListAsync(string query)
    {
        var (found, after) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = await GetAsync($"/admin/payments?{query}{(after is null ? "" : $"&after={after}")}");
            found.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        return found;
    }

    private static Guid Id(string order) => StreamIds.Payment(order);

    private async Task<string> OpenAsync()
    {
        var order = await luna.OrderOfAsync(luna.Somebody());
        await WaitAsync(async () => (await luna.EventsOfAsync(Id(order))).Any(e => e.Data is CheckoutOpened));
        return order;
    }

    private async Task<string> PaidAsync()
    {
        var order = await OpenAsync();
        luna.Razorpay.Pay(order);
        await luna.DeliverAsync(luna.Razorpay.TakeTold());
        return order;
    }

    private async Task<HttpStatusCode> RefundAsync(string order, object refund)
    {
        using var client = luna.Client();
        using var response = await client.PostAsJsonAsync($"/admin/payments/{Id(order)}/refunds", refund, Cancellation);
        return response.StatusCode;
    }

    private async Task<JsonElement> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var client = luna.Client();
        using var response = await client.GetAsync(path, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<string> RowsAsync(string query) =>
        (string)(await Sql.ScalarAsync(luna.Database, $"select coalesce(string_agg(r::text, E'\\n'), '') from ({query}) r"))!;

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, Cancellation))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
