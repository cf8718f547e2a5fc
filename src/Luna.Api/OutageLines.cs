using Luna.Conversations.Storage;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Luna.Api;

/// <summary>
/// Everyone who meets a database that is not there says so, with a stack trace each. One line in some seconds tells as
/// much.
/// </summary>
internal sealed class OutageLines(ILogEventSink lines) : ILogEventSink, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly MessageTemplate Told =
        new MessageTemplateParser().Parse("The database is not there: {Reason} {Others} other lines said so since the last one like this");
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _others;

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Exception is not { } failure || !Outage.IsOfDatabase(failure))
            lines.Emit(logEvent);
        else if (IsDue(logEvent.Timestamp) is { } others)
            lines.Emit(new LogEvent(
                logEvent.Timestamp, LogEventLevel.Warning, exception: null, Told,
                [
                    new LogEventProperty("Reason", new ScalarValue(failure.GetBaseException().Message)),
                    new LogEventProperty("Others", new ScalarValue(others)),
                ]));
    }

    public void Dispose() => (lines as IDisposable)?.Dispose();

    /// <returns>How many were held back before this one; null to hold it back too.</returns>
    private int? IsDue(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (now < _next)
            {
                _others++;
                return null;
            }

            var others = _others;
            (_next, _others) = (now + Pause, 0);
            return others;
        }
    }
}
