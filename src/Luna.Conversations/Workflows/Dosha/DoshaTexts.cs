namespace Luna.Conversations.Workflows.Dosha;

/// <summary>Keys of <c>Doshas.resx</c>; groups, grounds and degrees are reached by their ids.</summary>
internal static class DoshaTexts
{
    public const string Present = "dosha.present";
    public const string Cancelled = "dosha.cancelled";
    public const string Eased = "dosha.eased";
    public const string Sharpened = "dosha.sharpened";
    public const string Steady = "dosha.steady";
    public const string AbsentOne = "dosha.absent.one";
    public const string Absent = "dosha.absent";
    public const string NeedsTime = "dosha.needs-time";
    public const string Besides = "dosha.besides";
    public const string Intro = "dosha.intro";
    public const string IntroOf = "dosha.intro.of";
    public const string Unsure = "dosha.unsure";
    public const string SadeSatiRunning = "dosha.sade-sati.running";
    public const string SadeSatiNext = "dosha.sade-sati.next";
    public const string SadeSatiNone = "dosha.sade-sati.none";
    public const string Dhaiya = "dosha.dhaiya";
    public const string Phase = "dosha.sade-sati.phase.";
    public const string Group = "dosha.group.";
    public const string Ground = "dosha.ground.";
    public const string Degree = "dosha.degree.";
    public const string Closing = "dosha.closing";
}
