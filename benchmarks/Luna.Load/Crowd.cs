using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using Luna.StandIns;

namespace Luna.Load;

/// <summary>People who write to Luna through the platform, and the platform that carries the answers back to them.</summary>
internal sealed class Crowd(Uri webhook, bool redelivers) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>For the right answer when another came; while Luna may be killed between two parts of one, as long as for any.</summary>
    private readonly TimeSpan _afterAnother = redelivers ? Patience : TimeSpan.FromSeconds(5);

    /// <summary>By what was written; each is told of once.</summary>
    private readonly ConcurrentDictionary<string, Said> _disappointed = new(StringComparer.Ordinal);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = 512, UseCookies = false, AllowAutoRedirect = false, UseProxy = false, ActivityHeadersPropagator = null,
    })
    { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Each person writes again only after the answer; so many wait for one at a time.</summary>
    public async Task CloseLoopAsync(IReadOnlyList<Person> people, int messages, int waiting)
    {
        var idle = new Queue<Person>(people);
        var left = messages;
        await Task.WhenAll(Enumerable.Range(0, waiting).Select(_ => Task.Run(WriteAsync)));

        async Task WriteAsync()
        {
            while (true)
            {
                Said said;
                lock (idle)
                {
                    if (left == 0 || !idle.TryDequeue(out var person))
                        return;
                    left--;
                    said = person.Next();
                }

                if (!await SayAsync(said))
                    continue; // A person without an answer writes no more; what is missing is counted at the end.
                lock (idle)
                {
                    if (!said.Person.IsDone)
                        idle.Enqueue(said.Person);
                }
            }
        }
    }

    /// <returns>Whether it was answered.</returns>
    public Task<bool> SayAsync(Person person) => SayAsync(person.Next());

    private async Task<bool> SayAsync(Said said)
    {
        said.Due = Stopwatch.GetTimestamp();
        await DeliverAsync(said);
        return await IsAnsweredAsync(said);
    }

    /// <summary>Messages at a steady pace, whatever becomes of those before; ends when all are delivered, not when they are answered.</summary>
    public async Task OpenLoopAsync(IReadOnlyList<Person> people, int messages, int rate)
    {
        // What one person writes leaves the phone in order; what is held up by that still counts from when it was due.
        var deliveries = people.ToDictionary(person => person, _ => Task.CompletedTask);
        var turns = Interleave(people, messages);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < messages; i++)
        {
            var due = start + (long)(i * (double)Stopwatch.Frequency / rate);
            while (Stopwatch.GetTimestamp() < due)
                await Task.Delay(1);
            var said = turns[i].Next();
            said.Due = due;
            var before = deliveries[said.Person];
            deliveries[said.Person] = Task.Run(async () =>
            {
                await before;
                await DeliverAsync(said);
            });
        }

        await Task.WhenAll(deliveries.Values);
    }

    /// <summary>
    /// Whose turn it is to write. One person after another begins, each goes on at a steady pace, so that at any moment
    /// people stand at every point of their conversations, as they do in life, and not all at the same.
    /// </summary>
    private static Person[] Interleave(IReadOnlyList<Person> people, int messages)
    {
        const int TurnsBetweenLines = 400;
        return
        [
            .. people.SelectMany((person, number) => Enumerable.Range(0, Talk.Length)
                    .Select(line => (Person: person, Turn: (number * Talk.Length) + (line * TurnsBetweenLines))))
                .OrderBy(turn => turn.Turn).Take(messages).Select(turn => turn.Person),
        ];
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Once; where the platform would, again until it is taken.</summary>
    private async Task DeliverAsync(Said said)
    {
        var since = Stopwatch.GetTimestamp();
        do
        {
            if (said.Attempts++ > 0)
                await Task.Delay(200);
            said.Status = await PostAsync(said.Payload);
        }
        while (redelivers && said.Status is < 200 or > 299 && Stopwatch.GetElapsedTime(since) < Patience);
        said.Accepted = Stopwatch.GetTimestamp();
    }

    private async Task<int> PostAsync(SignedPayload payload)
    {
        using var content = new ByteArrayContent(payload.Body);
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = content };
        request.Headers.TryAddWithoutValidation(WhatsAppPayloads.SignatureHeader, payload.Signature);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return (int)response.StatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    private async Task<bool> IsAnsweredAsync(Said said)
    {
        try
        {
            await Task.WhenAny(said.Answered.Task, said.Misled.Task).WaitAsync(Patience);
            await said.Answered.Task.WaitAsync(_afterAnother);
            return true;
        }
        catch (TimeoutException)
        {
            if (_disappointed.TryAdd(said.Line.Text, said))
                Console.WriteLine(said.Misled.Task.IsCompletedSuccessfully
                    ? $"FAILED “{said.Line.Text}” was answered “{said.Misled.Task.Result}”, not “{string.Join("” or “", said.Line.Answers)}”."
                    : $"FAILED “{said.Line.Text}” was not answered.");
            return false;
        }
    }
}
