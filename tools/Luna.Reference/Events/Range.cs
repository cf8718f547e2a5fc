namespace Luna.Reference.Events;

/// <summary>Which years the file covers.</summary>
public static class Range
{
    public static void Compare(EventsCase events, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(events);
        tally.Given("ranges");
    }
}
