using System.Collections.Concurrent;

namespace Luna.StandIns;

/// <summary>What each person was sent, in order, and who waits for more of it.</summary>
internal sealed class SentMessages
{
    private readonly ConcurrentDictionary<string, Inbox> _inboxes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> People => [.. _inboxes.Keys];

    public void Add(SentMessage message) => Of(message.To).Add(message);

    public IReadOnlyList<SentMessage> To(string person) => Of(person).All();

    public Task<SentMessage> NextAsync(string person, TimeSpan timeout) => Of(person).NextAsync(person, timeout);

    private Inbox Of(string person) => _inboxes.GetOrAdd(person, _ => new Inbox());

    private sealed class Inbox
    {
        private readonly Lock _lock = new();
        private readonly List<SentMessage> _messages = [];
        private readonly Queue<TaskCompletionSource<SentMessage>> _waiting = [];
        private int _taken;

        public void Add(SentMessage message)
        {
            lock (_lock)
            {
                _messages.Add(message);
                while (_taken < _messages.Count && _waiting.TryDequeue(out var waiting))
                {
                    if (waiting.TrySetResult(_messages[_taken]))
                    {
                        _taken++;
                    }
                }
            }
        }

        public IReadOnlyList<SentMessage> All()
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }

        public async Task<SentMessage> NextAsync(string person, TimeSpan timeout)
        {
            var waiting = new TaskCompletionSource<SentMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_taken < _messages.Count)
                {
                    return _messages[_taken++];
                }

                _waiting.Enqueue(waiting);
            }

            using var expiry = new CancellationTokenSource(timeout);
            await using var expired = expiry.Token.Register(() => waiting.TrySetException(
                new TimeoutException($"{person} was sent nothing more within {timeout.TotalSeconds:0.#} s; so far: {All().Count}.")));
            return await waiting.Task;
        }
    }
}
