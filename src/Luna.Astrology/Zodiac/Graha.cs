namespace Luna.Astrology.Zodiac;

/// <summary>The nine grahas, in the order of the weekdays, the nodes last.</summary>
public enum Graha
{
    Sun,
    Moon,
    Mars,
    Mercury,
    Jupiter,
    Venus,
    Saturn,
    Rahu,
    Ketu,
}
