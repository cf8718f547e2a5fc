namespace Luna.Astrology;

public static class Engine
{
    /// <summary>
    /// Changes whenever the same birth could give other facts: another ephemeris, another rule, another wording.
    /// It is part of every facts' hash.
    /// </summary>
    public const string Version = "1.1";
}
