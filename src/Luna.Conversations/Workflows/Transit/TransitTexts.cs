namespace Luna.Conversations.Workflows.Transit;

/// <summary>Keys of <c>Texts/Transit.resx</c>.</summary>
internal static class TransitTexts
{
    public const string Title = "transit.title";
    public const string LineBoth = "transit.line.both";
    public const string LineMoon = "transit.line.moon";
    public const string LineUntil = "transit.line.until";
    public const string SaturnRound = "transit.saturn.round";
    public const string SaturnNext = "transit.saturn.next";

    /// <summary>With 1 to 3 behind it.</summary>
    public const string SaturnPhase = "transit.saturn.phase.";

    public const string GrahaStands = "transit.graha.stands";
    public const string GrahaStandsOpen = "transit.graha.stands-open";
    public const string GrahaRetrograde = "transit.graha.retrograde";
    public const string GrahaDirect = "transit.graha.direct";
    public const string GrahaAlwaysRetrograde = "transit.graha.always-retrograde";
    public const string GrahaTurnsBack = "transit.graha.turns-back";
    public const string GrahaTurnsDirect = "transit.graha.turns-direct";
    public const string GrahaFromMoon = "transit.graha.from-moon";
    public const string GrahaFromBoth = "transit.graha.from-both";
    public const string GrahaOffer = "transit.graha.offer";
}
