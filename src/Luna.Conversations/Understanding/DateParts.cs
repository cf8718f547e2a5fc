namespace Luna.Conversations.Understanding;

/// <summary>A date as written, before anyone asks whether the calendar has it.</summary>
/// <param name="Day">0 if none is written; likewise the others.</param>
/// <param name="MayBeMonthFirst">Day and month could change places, as far as the writing tells.</param>
/// <param name="AllWritten">All three are there, a day or month 0 too.</param>
internal readonly record struct DateParts(int Day, int Month, int Year, bool MayBeMonthFirst = false, bool AllWritten = false)
{
    public bool IsWhole => AllWritten || (Day > 0 && Month > 0 && Year > 0);
}
