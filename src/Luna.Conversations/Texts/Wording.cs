using System.Text;

namespace Luna.Conversations;

/// <summary>
/// Chooses between ways to say the same: one way in a turn of a conversation whenever that is taken, another in the next.
/// </summary>
/// <param name="Seed">0 always chooses the first.</param>
internal readonly record struct Wording(ulong Seed)
{
    private const ulong FnvOffset = 14695981039346656037, FnvPrime = 1099511628211;

    /// <param name="turn">What tells the turn from others of the conversation.</param>
    public static Wording Of(Guid conversationId, string turn) =>
        new(Mixed(FnvOffset, [.. conversationId.ToByteArray(), .. Encoding.UTF8.GetBytes(turn)]));

    /// <returns>From 0 to one less than there are ways.</returns>
    public int Choose(string key, int ways) => Seed == 0 ? 0 : (int)(Mixed(Seed, Encoding.UTF8.GetBytes(key)) % (ulong)ways);

    /// <summary>FNV-1a, and the end of SplitMix64 so that near seeds choose differently; the same on every machine and for ever.</summary>
    private static ulong Mixed(ulong hash, byte[] bytes)
    {
        foreach (var one in bytes)
            hash = (hash ^ one) * FnvPrime;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
