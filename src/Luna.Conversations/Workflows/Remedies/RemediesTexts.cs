namespace Luna.Conversations.Workflows.Remedies;

/// <summary>Keys of <c>Remedies.resx</c>; those that end with a dot are followed by an id.</summary>
internal static class RemediesTexts
{
    public const string Intro = "remedies.intro";
    public const string WhyDosha = "remedies.why.dosha";
    public const string WhyDoshaCancelled = "remedies.why.dosha.cancelled";
    public const string WhyDoshaAbsent = "remedies.why.dosha.absent";
    public const string WhySadeSati = "remedies.why.sade-sati";
    public const string WhySadeSatiAbsent = "remedies.why.sade-sati.absent";
    public const string WhyArea = "remedies.why.area";
    public const string WhyDasha = "remedies.why.dasha";
    public const string WhyWeak = "remedies.why.weak";
    public const string WhyNamed = "remedies.why.named";
    public const string WhyMoon = "remedies.why.moon";
    public const string NeedsTime = "remedies.needs-time";
    public const string Gemstone = "remedies.gemstone";
    public const string Health = "remedies.health";
    public const string Of = "remedies.of.";
    public const string Area = "remedies.area.";
}
