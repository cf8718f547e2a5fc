namespace Luna.ConversationTesting.Hosting;

/// <summary>
/// The clock of the machine, ahead by what has been waited for. Its timers are those of the machine: work that is done
/// every so many milliseconds goes on at its pace and sees the hour that this clock shows.
/// </summary>
public sealed class PassingClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>What has been recorded is sent again at the hour that it is of.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _ahead, (now - System.GetUtcNow()).Ticks);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
