namespace Luna.Astrology.Panchanga;

/// <summary>The eleven names of half tithis: seven that come round, four that come once a month.</summary>
public enum KaranaName
{
    Bava,
    Balava,
    Kaulava,
    Taitila,
    Gara,
    Vanija,

    /// <summary>Also called Bhadra.</summary>
    Vishti,
    Shakuni,
    Chatushpada,
    Naga,
    Kimstughna,
}

/// <summary>Half a tithi.</summary>
/// <param name="Number">1 to 60 from the new moon.</param>
public readonly record struct Karana(int Number)
{
    public const int Count = 60;
    public const double Degrees = 6;

    private const int FirstOfLastThree = 58;

    /// <remarks>Surya Siddhanta, chapter 2, verses 67 to 69.</remarks>
    public KaranaName Name => Number switch
    {
        1 => KaranaName.Kimstughna,
        >= FirstOfLastThree => KaranaName.Shakuni + (Number - FirstOfLastThree),
        _ => (KaranaName)((Number - 2) % 7),
    };
}
