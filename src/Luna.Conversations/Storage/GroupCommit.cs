using System.Threading.Channels;

namespace Luna.Conversations.Storage;

/// <summary>
/// Many callers, one transaction: what arrives while a commit is under way goes into the next one. A caller's task ends
/// when its item is on disk. If a group fails, each of its items is tried alone, so that one cannot fail the others.
/// </summary>
public sealed class GroupCommit<T> : IAsyncDisposable
{
    private readonly Channel<Entry> _entries;
    private readonly Func<IReadOnlyList<T>, CancellationToken, Task> _commit;
    private readonly int _most;
    private readonly Task _loop;

    /// <param name="most">Items in one transaction at the most.</param>
    public GroupCommit(Func<IReadOnlyList<T>, CancellationToken, Task> commit, int most)
    {
        _commit = commit;
        _most = most;
        _entries = Channel.CreateBounded<Entry>(
            new BoundedChannelOptions(most * 16) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        _loop = Task.Run(RunAsync);
    }

    /// <param name="cancellation">Ends the waiting; an item that a commit holds already is stored all the same.</param>
    public async Task AddAsync(T item, CancellationToken cancellation)
    {
        var entry = new Entry(item, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _entries.Writer.WriteAsync(entry, cancellation);
        await entry.Stored.Task.WaitAsync(cancellation);
    }

    /// <summary>Takes nothing more and ends when all that was taken is stored.</summary>
    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var group = new List<Entry>(_most);
        while (await _entries.Reader.WaitToReadAsync())
        {
            while (group.Count < _most && _entries.Reader.TryRead(out var entry))
                group.Add(entry);

            await CommitAsync(group);
            group.Clear();
        }
    }

    private async Task CommitAsync(List<Entry> group)
    {
        try
        {
            await _commit(group.ConvertAll(entry => entry.Item), CancellationToken.None);
            group.ForEach(entry => entry.Stored.TrySetResult());
        }
        catch (Exception failure) when (group.Count == 1 || Outage.Is(failure))
        {
            group.ForEach(entry => entry.Stored.TrySetException(failure));
        }
        catch
        {
            foreach (var entry in group)
                await CommitAsync([entry]);
        }
    }

    private readonly record struct Entry(T Item, TaskCompletionSource Stored);
}
