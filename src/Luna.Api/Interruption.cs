using System.Runtime.InteropServices;

namespace Luna.Api;

/// <summary>
/// Ctrl+C or a service manager's SIGTERM in the middle of a start: the host does not listen yet, but a database may run
/// already that nobody would stop.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }.Select(signal =>
            PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                _source.Cancel();
            })),
    ];

    public CancellationToken Token => _source.Token;

    public bool HasCome => _source.IsCancellationRequested;

    /// <summary>Waits for the work or for the interruption, whichever comes first.</summary>
    /// <returns>What the work returned; 130 when it was interrupted.</returns>
    public async Task<int> OrAsync(Task<int> work)
    {
        await Task.WhenAny(work, Task.Delay(Timeout.Infinite, Token));
        return work.IsCompleted ? await work : 130;
    }

    /// <summary>Once it has started, the host hears the signals itself, and what fails from then on is told.</summary>
    public void LeaveToHost()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }

    public void Dispose()
    {
        LeaveToHost();
        _source.Dispose();
    }
}
