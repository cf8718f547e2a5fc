using System.Globalization;
using Luna.StandIns;

namespace Luna.Load;

/// <summary>A message and what became of it; times in ticks of the stopwatch, 0 for not yet.</summary>
/// <param name="Number">Its place in what the person writes, from 0.</param>
internal sealed record Said(Person Person, int Number, string MessageId, Line Line, SignedPayload Payload)
{
    /// <summary>When it was to be written; in a closed loop, when it was.</summary>
    public long Due { get; set; }

    /// <summary>When the 2xx was there.</summary>
    public long Accepted { get; set; }

    /// <summary>Status of the last attempt; 0 for no answer at all.</summary>
    public int Status { get; set; }

    public int Attempts { get; set; }

    public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What came first that is no right answer; a part of one at the best.</summary>
    public TaskCompletionSource<string?> Misled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Writes the lines of a conversation and hears what comes back.</summary>
internal sealed class Person
{
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _heard = [];
    private readonly IReadOnlyList<Said> _lines;
    private int _written;
    private int _answered;

    /// <param name="group">Tells the people of one phase from those of another.</param>
    public Person(int group, int number, IEnumerable<Line> lines, string secret, DateTimeOffset now)
    {
        WaId = string.Create(CultureInfo.InvariantCulture, $"91{group}{number:000000000}");
        _lines =
        [
            .. lines.Select((line, index) =>
            {
                var id = $"wamid.{WaId}.{index}";
                return new Said(this, index, id, line, WhatsAppPayloads.SignedText(secret, WaId, id, line.Text, now));
            }),
        ];
    }

    public string WaId { get; }

    public bool IsDone => _written == _lines.Count;

    /// <summary>What was written so far, in order.</summary>
    public IReadOnlyList<Said> Written => [.. _lines.Take(_written)];

    public IReadOnlyList<SentMessage> Heard
    {
        get
        {
            lock (_lock)
            {
                return [.. _heard];
            }
        }
    }

    /// <summary>The next line; only one caller at a time.</summary>
    public Said Next() => _lines[_written++];

    public void Hear(SentMessage message)
    {
        lock (_lock)
        {
            _heard.Add(message);
            if (_answered == _written)
                return;
            if (_lines[_answered].Line.IsAnsweredBy(message.Text))
                _lines[_answered++].Answered.TrySetResult();
            else
                _lines[_answered].Misled.TrySetResult(message.Text);
        }
    }
}
