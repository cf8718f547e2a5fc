namespace Luna.Conversations.Workflows.Profiles;

/// <summary>Keys of <c>Texts/Profiles.resx</c>; behind each question stand <c>.again</c>, <c>.help</c>, <c>.why</c>.</summary>
internal static class ProfilesTexts
{
    public const string List = "profiles.list";
    public const string Line = "profiles.line";
    public const string How = "profiles.how";
    public const string None = "profiles.none";
    public const string NoSuch = "profiles.no-such";
    public const string TimeUnknown = "profiles.time-unknown";
    public const string Who = "profiles.who.";
    public const string Ask = "profiles.ask.";
    public const string AskWho = Ask + "who";
    public const string AskName = Ask + "name";
    public const string Taken = "profiles.taken";
    public const string Chosen = "profiles.chosen";
    public const string Renamed = "profiles.renamed";
}
