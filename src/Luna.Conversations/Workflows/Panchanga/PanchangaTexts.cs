namespace Luna.Conversations.Workflows.Panchanga;

/// <summary>Keys of <c>Texts/Panchanga.resx</c>.</summary>
internal static class PanchangaTexts
{
    public const string Title = "panchanga.title";
    public const string Tithi = "panchanga.tithi";
    public const string Nakshatra = "panchanga.nakshatra";
    public const string Yoga = "panchanga.yoga";
    public const string Karana = "panchanga.karana";
    public const string Until = "panchanga.until";
    public const string Then = "panchanga.then";
    public const string Month = "panchanga.month";
    public const string MonthAdhika = "panchanga.month.adhika";
    public const string MonthOne = "panchanga.month.one";
    public const string Sun = "panchanga.sun";
    public const string Moon = "panchanga.moon";
    public const string NoSun = "panchanga.no-sun";
    public const string RahuKalam = "panchanga.rahu-kalam";
    public const string Yamaganda = "panchanga.yamaganda";
    public const string GulikaKalam = "panchanga.gulika-kalam";
    public const string Abhijit = "panchanga.abhijit";
    public const string AbhijitUnused = "panchanga.abhijit.unused";
    public const string Kept = "panchanga.kept";
    public const string OutOfRange = "panchanga.out-of-range";
}
