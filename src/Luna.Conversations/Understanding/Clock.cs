using NodaTime;

namespace Luna.Conversations.Understanding;

/// <summary>A time of day as written, before anyone asks which half of the day it means.</summary>
/// <param name="Half"><see cref="Role.Am"/>, <see cref="Role.Pm"/> or none.</param>
/// <param name="IsFull">Written as a clock of 24 hours shows it: 10:30, 0630, 1030 hrs.</param>
internal readonly record struct Clock(int Hour, int Minute, Role Half, DayPart Part, bool IsFull, int Start, int End)
{
    public bool IsPossible => Hour is >= 0 and <= 24 && Minute is >= 0 and < 60 && (Hour < 24 || Minute == 0);

    public bool SaysHalf => Half != Role.None || Part != DayPart.None || Hour is 0 or > 12;

    /// <summary>Sure, as far as day and night go.</summary>
    public bool IsSure => SaysHalf || IsFull;

    /// <summary>After midnight, and called night: which date is meant is open.</summary>
    public bool IsAtNight => Part == DayPart.Night && Half == Role.None && Time.Hour < 4 && Hour is not 0;

    /// <summary>The moment by a clock of 24 hours; where nothing tells the half, as written.</summary>
    public LocalTime Time => new(HourOfDay, Minute);

    public LocalTime Other => Time.PlusHours(12);

    private int HourOfDay => Hour switch
    {
        24 => 0,
        > 12 or 0 => Hour,
        _ when Half == Role.Am => Hour % 12,
        _ when Half == Role.Pm => Hour % 12 + 12,
        _ => Part switch
        {
            DayPart.Early or DayPart.Morning => Hour % 12,
            DayPart.Afternoon => Hour is 10 or 11 ? Hour : Hour % 12 + 12,
            DayPart.Evening => Hour % 12 + 12,
            DayPart.Night => Hour is 12 or < 6 ? Hour % 12 : Hour + 12,
            _ => Hour,
        },
    };
}
