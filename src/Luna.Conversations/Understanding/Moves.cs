namespace Luna.Conversations.Understanding;

/// <summary>What a person does in the conversation itself, finer than the intent that it comes with.</summary>
public static class Moves
{
    /// <summary>Comes with <see cref="Intents.CancelStop"/>.</summary>
    public const string StartOver = "start-over";

    /// <summary>The question before, please.</summary>
    public const string Back = "back";

    /// <summary>Leaves the open slot out.</summary>
    public const string Skip = "skip";

    /// <summary>"Leave it", "rehne do"; comes with <see cref="Intents.CancelStop"/>, and is a <see cref="Skip"/> of what may be left out.</summary>
    public const string Leave = "leave";

    /// <summary>Cannot answer the open slot.</summary>
    public const string DontKnow = "dont-know";

    /// <summary>Wants to know why Luna asks; while she asks nothing, the same as <see cref="Grounds"/>.</summary>
    public const string Why = "why";

    /// <summary>Wants to know what the last answer rests on; comes with <see cref="Intents.Help"/>.</summary>
    public const string Grounds = "grounds";

    /// <summary>Wants Luna's last words once more.</summary>
    public const string Repeat = "repeat";

    /// <summary>"My chart again"; comes with <see cref="Intents.CreateKundli"/>.</summary>
    public const string ShowAgain = "show-again";

    /// <summary>"A new chart", whatever chart is in hand; comes with <see cref="Intents.CreateKundli"/>.</summary>
    public const string MakeNew = "make-new";

    /// <summary>Comes with <see cref="Intents.Smalltalk"/>.</summary>
    public const string Thanks = "thanks";

    /// <summary>"Bye"; comes with <see cref="Intents.Smalltalk"/>.</summary>
    public const string Farewell = "farewell";

    /// <summary>"Send me my data"; comes with <see cref="Intents.DeleteMyData"/>.</summary>
    public const string Export = "export";

    /// <summary>"Every morning at 7"; comes with <see cref="Intents.HoroscopeDaily"/>.</summary>
    public const string Subscribe = "subscribe";

    /// <summary>"No more forecasts"; comes with <see cref="Intents.CancelStop"/>.</summary>
    public const string Unsubscribe = "unsubscribe";

    /// <summary>"And for Scorpio?": the last question once more, with one thing changed. No button carries it.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>"What do you keep of me?"; comes with <see cref="Intents.Help"/>.</summary>
    public const string Introduction = "introduction";

    /// <summary>"I withdraw my consent"; comes with <see cref="Intents.Help"/>.</summary>
    public const string WithdrawConsent = "withdraw-consent";

    /// <summary>"The report as a PDF"; comes with <see cref="Intents.PaymentUpgrade"/>.</summary>
    public const string Report = "report";

    /// <summary>"Why was I charged?", "my balance"; comes with <see cref="Intents.PaymentUpgrade"/>.</summary>
    public const string Charges = "charges";

    /// <summary>"Which profiles do you have?"; comes with <see cref="Intents.Help"/>.</summary>
    public const string Profiles = "profiles";

    /// <summary>Comes with <see cref="Intents.Help"/>.</summary>
    public const string RenameProfile = "rename-profile";

    /// <summary>"Use Riya's profile"; comes with <see cref="Intents.Help"/>.</summary>
    public const string ChooseProfile = "choose-profile";

    /// <summary>Comes with <see cref="Intents.DeleteMyData"/>.</summary>
    public const string DeleteProfile = "delete-profile";

    /// <summary>"Reply by voice"; comes with <see cref="Intents.Help"/>.</summary>
    public const string ByVoice = "by-voice";

    /// <summary>"Text only"; comes with <see cref="Intents.Help"/>.</summary>
    public const string ByText = "by-text";

    public static IReadOnlyList<string> All { get; } =
        [StartOver, Back, Skip, Leave, DontKnow, Why, Grounds, Repeat, ShowAgain, MakeNew, Thanks, Farewell, Export, Subscribe, Unsubscribe,
        Introduction, WithdrawConsent, Report, Charges, Profiles, RenameProfile, ChooseProfile, DeleteProfile, ByVoice, ByText];
}
