namespace Luna.Channels;

/// <summary>Reads what a platform sends without believing how long it is said to be.</summary>
internal static class BoundedReading
{
    /// <exception cref="ChannelRefusedException">More bytes came than <paramref name="most"/>.</exception>
    public static async Task<byte[]> ReadAsync(Stream bytes, int most, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await bytes.ReadAsync(buffer, cancellation) is var length and > 0)
        {
            if (read.Length + length > most)
            {
                throw TooLarge();
            }

            read.Write(buffer, 0, length);
        }

        return read.ToArray();
    }

    public static ChannelRefusedException TooLarge() =>
        new(ChannelRefusedException.TooLarge, "The file is larger than Luna takes.");
}
