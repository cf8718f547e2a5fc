namespace Luna.Astrology.Sky;

/// <summary>The bodies whose places are stored. Mars, Jupiter and Saturn are the barycentres of their systems.</summary>
public enum Body
{
    Sun,
    Moon,
    Mercury,
    Venus,
    Mars,
    Jupiter,
    Saturn,
}
