using System.Collections.Concurrent;
using Luna.Channels;
using Luna.Channels.Own;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Live;

/// <summary>
/// Wakes those who wait for a conversation to move: an API call with <c>?wait=</c>, an open event stream. PostgreSQL
/// carries the word between nodes; a word that is lost costs a waiter its polling interval, never a message.
/// </summary>
public sealed partial class LiveReplies(NpgsqlDataSource database, ILogger<LiveReplies> log) : BackgroundService
{
    private const string Topic = "luna_conversation";
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, Waiters> _waiting = new();

    /// <summary>Only people of these channels read from Luna itself; the others have it pushed to them.</summary>
    public static bool Serves(ChatAddress chat) => chat.Channel is OwnChannel.Api or OwnChannel.Web;

    /// <summary>To be told to all nodes when the session's transaction commits.</summary>
    public static void Announce(IDocumentSession session, Guid conversationId) =>
        // A notification takes no parameters, and the function that does returns a row that nobody here reads.
        session.QueueSqlCommand($"notify {Topic}, '{conversationId}'");

    /// <summary>Begins to listen; ask for the state after this, then await, and nothing is missed.</summary>
    public Subscription Watch(Guid conversationId) => new(this, conversationId);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, told) =>
                {
                    if (Guid.TryParse(told.Payload, out var conversationId))
                        Wake(conversationId);
                };
                await using (var listen = new NpgsqlCommand($"listen {Topic}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                foreach (var conversationId in _waiting.Keys)
                    Wake(conversationId);
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Lost(log, failure.Message);
                await Task.Delay(Reconnect, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Wake(Guid conversationId)
    {
        if (_waiting.TryGetValue(conversationId, out var waiters))
            waiters.Wake();
    }

    [LoggerMessage(LogLevel.Warning, "Not listening for replies, trying again: {Reason}")]
    private static partial void Lost(ILogger log, string reason);

    public sealed class Subscription : IDisposable
    {
        private static readonly TimeSpan Polling = TimeSpan.FromSeconds(2);
        private readonly LiveReplies _replies;
        private readonly Guid _conversationId;
        private readonly Waiters _waiters;
        private Task _next;

        internal Subscription(LiveReplies replies, Guid conversationId)
        {
            _replies = replies;
            _conversationId = conversationId;
            while (true)
            {
                _waiters = replies._waiting.GetOrAdd(conversationId, _ => new Waiters());
                if (_waiters.TryEnter())
                    break;
            }

            _next = _waiters.Next;
        }

        /// <summary>Ends when the conversation moved since the last call, or after two seconds all the same.</summary>
        public async Task MovedAsync(CancellationToken cancellation)
        {
            try
            {
                await _next.WaitAsync(Polling, cancellation);
            }
            catch (TimeoutException)
            {
                // A word may have been lost: look all the same.
            }

            _next = _waiters.Next;
        }

        public void Dispose()
        {
            if (_waiters.Leave())
                _replies._waiting.TryRemove(new KeyValuePair<Guid, Waiters>(_conversationId, _waiters));
        }
    }

    internal sealed class Waiters
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task Next
        {
            get
            {
                lock (_lock)
                    return _next.Task;
            }
        }

        public bool TryEnter()
        {
            lock (_lock)
                return _count >= 0 && ++_count > 0;
        }

        /// <returns>Whether the last one left; nobody enters after that.</returns>
        public bool Leave()
        {
            lock (_lock)
            {
                if (--_count > 0)
                    return false;
                _count = -1;
                return true;
            }
        }

        public void Wake()
        {
            TaskCompletionSource moved;
            lock (_lock)
                (moved, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            moved.TrySetResult();
        }
    }
}
