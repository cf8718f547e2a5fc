namespace Luna.Conversations.Understanding;

/// <summary>A date as written, before anyone asks whether the calendar has it.</summary>
/// <param name="Day">0 if none is written; likewise the others.</param>
/// <param name="MayBeMonthFirst">Day and month could change places, as far as the writing tells.</param>
internal readonly record struct DateParts(int Day, int Month, int Year, bool MayBeMonthFirst = false)
{
    public bool IsWhole => Day > 0 && Month > 0 && Year > 0;
}
