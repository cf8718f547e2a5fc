using System.Diagnostics;

namespace Luna.Load;

/// <summary>Holds what people wrote and heard against what the streams say.</summary>
/// <param name="Latencies">Of each answered message from when it was due until the last part of its reply was there, ms.</param>
/// <param name="AfterAccepted">The same from the 2xx; an answer that was faster than the 2xx counts as 0.</param>
/// <param name="Last">When the last reply came, in ticks of the stopwatch.</param>
internal sealed record Verdict(
    IReadOnlyList<string> Failures, IReadOnlyList<double> Latencies, IReadOnlyList<double> AfterAccepted, long Last,
    int Pictures, int ArrivedTwice)
{
    /// <param name="mayArriveTwice">
    /// WhatsApp knows no idempotency key: a part that went out in the moment of a kill, before it was recorded, is sent again.
    /// </param>
    public static Verdict Of(IReadOnlyList<Person> people, StreamsRead streams, bool mayArriveTwice)
    {
        var failures = new List<string>();
        var replyOf = streams.Replies.SelectMany(reply => reply.Answers.Select(answer => (answer, reply)))
            .ToLookup(pair => pair.answer, pair => pair.reply, StringComparer.Ordinal);
        var answersOf = streams.Replies.ToDictionary(reply => reply.Id.ToString("N"), reply => reply.Answers, StringComparer.Ordinal);
        foreach (var reply in streams.Replies.Where(reply =>
            reply.Parts.Count != reply.Expected || reply.Parts.Values.Any(times => times != 1)))
            failures.Add($"Reply {reply.Id} has {reply.Parts.Count} of {reply.Expected} parts recorded as sent.");
        if (streams.Pending + streams.Failed + streams.DeadLetters > 0)
            failures.Add($"{streams.Pending} replies pending, {streams.Failed} failed, {streams.DeadLetters} dead letters.");

        var latencies = new List<double>();
        var afterAccepted = new List<double>();
        long last = 0;
        int pictures = 0, arrivedTwice = 0;
        foreach (var person in people)
        {
            var heard = person.Heard;
            var parts = heard.ToLookup(message => message.Correlation!, StringComparer.Ordinal);
            pictures += heard.Count(message => message.MediaId is not null);
            arrivedTwice += heard.Count - parts.Count;
            foreach (var said in person.Written)
            {
                if (said.Status is < 200 or > 299)
                    failures.Add($"{said.MessageId}: status {said.Status}.");
                if (streams.Received.GetValueOrDefault(said.MessageId) is var times and not 1)
                    failures.Add($"{said.MessageId}: received {times} times in the streams.");
                var replies = replyOf[said.MessageId].ToArray();
                if (replies.Length != 1)
                {
                    failures.Add($"{said.MessageId}: answered {replies.Length} times in the streams.");
                    continue;
                }

                var arrived = Enumerable.Range(0, replies[0].Expected)
                    .Select(part => parts[$"{replies[0].Id:N}.{part}"].FirstOrDefault()).ToArray();
                if (arrived.Contains(null))
                {
                    failures.Add($"{said.MessageId}: its reply did not arrive whole.");
                    continue;
                }

                if (replies[0].Answers.Count == 1
                    && !arrived.Any(part => said.Line.IsAnsweredBy(part!.Text)))
                    failures.Add($"{said.MessageId}: “{said.Line.Text}” was answered “{arrived[^1]!.Text}”.");
                var at = arrived.Max(part => part!.Timestamp);
                last = Math.Max(last, at);
                latencies.Add(Stopwatch.GetElapsedTime(said.Due, at).TotalMilliseconds);
                afterAccepted.Add(Math.Max(0, Stopwatch.GetElapsedTime(said.Accepted, at).TotalMilliseconds));
            }

            var order = heard.Select(message => message.Correlation![..32]).Distinct()
                .SelectMany(reply => answersOf.GetValueOrDefault(reply, ["unknown"])).ToArray();
            if (!order.SequenceEqual(person.Written.Select(said => said.MessageId), StringComparer.Ordinal))
                failures.Add($"{person.WaId}: answers out of order or astray: {string.Join(' ', order)}.");
        }

        if (arrivedTwice > 0 && !mayArriveTwice)
            failures.Add($"{arrivedTwice} parts arrived more than once.");
        return new Verdict(failures, latencies, afterAccepted, last, pictures, arrivedTwice);
    }
}
