namespace Luna.Astrology.Panchanga;

/// <summary>The half of a lunar month: bright (the Moon grows) or dark.</summary>
public enum Paksha
{
    Shukla,
    Krishna,
}

/// <summary>A lunar day: the Moon gains 12° on the Sun.</summary>
/// <param name="Number">1 to 30 from the new moon: 15 is Purnima, 16 Krishna Pratipada, 30 Amavasya.</param>
public readonly record struct Tithi(int Number)
{
    public const int Count = 30;
    public const double Degrees = 12;

    public const int InOnePaksha = 15;

    /// <summary>Full moon.</summary>
    public static Tithi Purnima => new(InOnePaksha);

    /// <summary>New moon.</summary>
    public static Tithi Amavasya => new(Count);

    public Paksha Paksha => Number <= InOnePaksha ? Paksha.Shukla : Paksha.Krishna;

    /// <summary>1 to 15.</summary>
    public int InPaksha => (Number - 1) % InOnePaksha + 1;

    /// <param name="inPaksha">1 to 15.</param>
    public static Tithi Of(Paksha paksha, int inPaksha) =>
        new(inPaksha + (paksha == Paksha.Krishna ? InOnePaksha : 0));
}
