namespace Luna.Conversations;

/// <summary>
/// The keys of everything that a person reads, one constant each; the named places of a text stand in the neutral
/// resource file. Months and formats are reached through <see cref="Texts.Date"/> and <see cref="Texts.Time"/>.
/// </summary>
public static class TextKeys
{
    public const string GreetingFirst = "greeting.first";
    public const string NoticeFirst = "notice.first";
    public const string GreetingAgain = "greeting.again";
    public const string Help = "help";
    public const string AskBirthDate = "ask.birth-date";
    public const string AskBirthDateAgain = "ask.birth-date.again";
    public const string AskBirthDateHelp = "ask.birth-date.help";
    public const string AskBirthDateWhy = "ask.birth-date.why";
    public const string AskBirthTime = "ask.birth-time";
    public const string AskBirthTimeAgain = "ask.birth-time.again";
    public const string AskBirthTimeHelp = "ask.birth-time.help";
    public const string AskBirthTimeWhy = "ask.birth-time.why";
    public const string AskBirthPlace = "ask.birth-place";
    public const string AskBirthPlaceAgain = "ask.birth-place.again";
    public const string AskBirthPlaceHelp = "ask.birth-place.help";
    public const string AskBirthPlaceWhy = "ask.birth-place.why";
    public const string ChoosePlace = "choose.place";
    public const string ChooseDate = "choose.date";
    public const string ChooseTime = "choose.time";
    public const string ChooseAgain = "choose.again";
    public const string ChooseHelp = "choose.help";
    public const string ChooseNight = "choose.night";
    public const string ProblemDateNoSuchDay = "problem.date-no-such-day";
    public const string ProblemDateNotALeapYear = "problem.date-not-a-leap-year";
    public const string ProblemDateNoSuchMonth = "problem.date-no-such-month";
    public const string ProblemDateOutOfRange = "problem.date-out-of-range";
    public const string ProblemDateInFuture = "problem.date-in-future";
    public const string ProblemDateLeftOut = "problem.date-left-out";
    public const string ProblemDateNeedsYear = "problem.date-needs-year";
    public const string ProblemDateNeedsMonth = "problem.date-needs-month";
    public const string ProblemDateNeedsDay = "problem.date-needs-day";
    public const string ProblemTimeImpossible = "problem.time-impossible";
    public const string ProblemPlaceNotFound = "problem.place-not-found";
    public const string ProblemPlaceOnlyAlike = "problem.place-only-alike";
    public const string ProblemPlaceIsArea = "problem.place-is-area";
    public const string ProblemLanguageNotSpoken = "problem.language-not-spoken";
    public const string ClockSkipped = "clock.skipped";
    public const string ClockRepeated = "clock.repeated";
    public const string ClockRepeatedFirst = "clock.repeated.first";
    public const string ClockRepeatedSecond = "clock.repeated.second";
    public const string KundliReadback = "kundli.readback";
    public const string KundliReadbackApproximate = "kundli.readback.approximate";
    public const string KundliReadbackUnknownTime = "kundli.readback.unknown-time";
    public const string KundliReadbackCorrect = "kundli.readback.correct";
    public const string KundliIntro = "kundli.intro";
    public const string KundliIntroNamed = "kundli.intro.named";
    public const string KundliIntroOf = "kundli.intro.of";
    public const string KundliIntroCorrectedOf = "kundli.intro.corrected-of";
    public const string KundliIntroAgainOf = "kundli.intro.again-of";
    public const string KundliWhom = "kundli.whom";
    public const string KundliToAnother = "kundli.to-another";
    public const string KundliIntroAgain = "kundli.intro.again";
    public const string KundliIntroCorrected = "kundli.intro.corrected";
    public const string KundliUnsureEarlier = "kundli.unsure.earlier";
    public const string KundliUnsureLater = "kundli.unsure.later";
    public const string KundliWithoutTime = "kundli.without-time";
    public const string ChartNone = "chart.none";
    public const string StartOverDone = "start-over.done";
    public const string Cancelled = "cancelled";
    public const string CancelNothing = "cancel.nothing";
    public const string Thanks = "thanks";
    public const string Acknowledged = "acknowledged";
    public const string AskCorrection = "ask.correction";
    public const string Farewell = "farewell";
    public const string Smalltalk = "smalltalk";
    public const string Unknown = "unknown";
    public const string Clarify = "clarify";
    public const string OffTopic = "off-topic";
    public const string NotHere = "not-here";
    public const string OnlyText = "only-text";
    public const string OnlyTextAndVoice = "only-text.and-voice";
    public const string VoiceHeard = "voice.heard";
    public const string VoiceSayAgain = "voice.say-again";
    public const string VoiceTooLong = "voice.too-long";
    public const string VoiceUnreadable = "voice.unreadable";
    public const string VoiceSilent = "voice.silent";
    public const string VoiceUnavailable = "voice.unavailable";
    public const string VoiceOn = "voice.on";
    public const string VoiceOff = "voice.off";
    public const string VoiceNotHere = "voice.not-here";
    public const string ButtonHeardRight = "button.heard-right";
    public const string ButtonHeardWrong = "button.heard-wrong";
    public const string Abuse = "abuse";
    public const string BackNothing = "back.nothing";
    public const string GroundsNone = "grounds.none";
    public const string GroundsIntro = "grounds.intro";
    public const string GroundsChart = "grounds.chart";

    /// <summary>With the ayanamsa of the chart behind it.</summary>
    public const string GroundsAyanamsa = "grounds.ayanamsa.";

    /// <summary>With the kind of the nodes behind it.</summary>
    public const string GroundsNode = "grounds.node.";

    public const string GroundsSky = "grounds.sky";
    public const string GroundsRules = "grounds.rules";
    public const string ResumeCarriedOn = "resume.carried-on";
    public const string ResumeBack = "resume.back";
    public const string ResumeOffer = "resume.offer";
    public const string Reminder = "reminder";
    public const string OfferHuman = "offer.human";
    public const string StillThere = "still-there";
    public const string ButtonKundli = "button.kundli";
    public const string ButtonDontKnow = "button.dont-know";
    public const string ButtonCancel = "button.cancel";
    public const string ButtonHuman = "button.human";
    public const string ButtonResume = "button.resume";

    /// <summary>Of what a workflow does, as inside a sentence: <c>your kundli</c>.</summary>
    public static string WorkflowName(string workflow) => "workflow." + workflow;
}
