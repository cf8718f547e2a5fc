using System.Collections.Concurrent;
using System.Net.Http.Json;
using Luna.Api.Messages;

namespace Luna.Api.Tests.Webhooks.Outgoing;

/// <summary>Luna dies between storing and posting, and in the midst of posting: each reply comes, in order, at least once.</summary>
public sealed class killed_while_posting : IAsyncLifetime
{
    private const int People = 6;
    private const int Rounds = 5;
    private readonly LunaProcess _luna = new();
    private readonly Random _random = new(20260115);
    private Receiver _receiver = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _luna.Settings["Luna__Webhooks__AllowPrivate"] = "true";
        _luna.Settings["Luna__Webhooks__FirstRetry"] = "00:00:00.050";
        _luna.Settings["Luna__Webhooks__Rest"] = "00:00:00.100";
        await _luna.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _luna.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task every_reply_is_posted_at_least_once_and_those_of_a_person_in_order()
    {
        await using (var owner = new WebhookOwner(_luna.Client()))
            owner.Keep(await owner.RegisterAsync(_receiver.Url, "reply.sent"));
        // A third is refused, a third is taken though the answer never arrives, the rest is taken.
        _receiver.Behaviour = (_, context) => Next() switch
        {
            0 => Failing.Answer(context, 503),
            1 => Task.Delay(100, Cancellation).ContinueWith(_ => context.Abort(), TaskScheduler.Default),
            _ => Task.Delay(20, Cancellation),
        };

        for (var round = 0; round < Rounds; round++)
        {
            using (var client = _luna.Client())
                foreach (var person in Enumerable.Range(0, People))
                    (await client.PostAsJsonAsync(
                        "/v1/messages", new PostMessage($"p{person}", $"hello {round}", $"p{person}-r{round}"), Cancellation))
                        .EnsureSuccessStatusCode();
            // Right after the 2xx, then a little later each time.
            await Task.Delay(round * 150, Cancellation);
            _luna.Kill();
            await _luna.StartAsync();
        }

        _receiver.Behaviour = (_, _) => Task.CompletedTask;
        using var later = _luna.Client();
        var conversations = new ConcurrentDictionary<string, Guid>();
        foreach (var person in Enumerable.Range(0, People))
            conversations[$"p{person}"] = (await AnsweredAsync(later, $"p{person}")).ConversationId;
        foreach (var (person, conversation) in conversations)
        {
            var page = await later.GetFromJsonAsync<ConversationPage>($"/v1/conversations/{conversation}/messages?limit=200", Cancellation);
            var said = page!.Messages.Where(message => message.From == "luna").Select(message => message.Id).ToArray();
            await _receiver.UntilTakenAsync(posted => IsOf(posted, said[^1]), seconds: 60);
            _receiver.Taken.Where(posted => posted.Person == person)
                .Select(posted => posted.Data.GetProperty("messageId").GetGuid()).Distinct().ShouldBe(said);
        }
    }

    private static async Task<MessageAnswered> AnsweredAsync(HttpClient client, string person) =>
        (await (await client.PostAsJsonAsync("/v1/messages?wait=60", new PostMessage(person, "goodbye"), Cancellation))
            .Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!;

    private static bool IsOf(Posted posted, Guid reply) => posted.Data.GetProperty("messageId").GetGuid() == reply;

    private int Next()
    {
        lock (_random)
            return _random.Next(3);
    }
}
