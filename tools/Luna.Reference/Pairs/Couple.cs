namespace Luna.Reference.Pairs;

/// <summary>Who is matched.</summary>
public static class Couple
{
    public static void Compare(PairCase pair, Tally tally)
    {
        tally.Exact("boy", pair.Boy.Id);
        tally.Exact("girl", pair.Girl.Id);
    }
}
