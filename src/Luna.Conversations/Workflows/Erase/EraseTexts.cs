namespace Luna.Conversations.Workflows.Erase;

/// <summary>Keys of <c>Texts/Erase.resx</c>.</summary>
internal static class EraseTexts
{
    public const string AskScope = "erase.ask.scope";
    public const string AskScopeAgain = "erase.ask.scope.again";
    public const string AskScopeHelp = "erase.ask.scope.help";
    public const string AskScopeWhy = "erase.ask.scope.why";
    public const string ChooseBirth = "erase.choose.birth";
    public const string All = "erase.all";
    public const string OwnBirth = "erase.own-birth";
    public const string BirthOfOther = "erase.birth-of";
    public const string ConfirmAll = "erase.confirm.all";
    public const string ConfirmBirth = "erase.confirm.birth";
    public const string ConfirmAgain = "erase.confirm.again";
    public const string ConfirmHelp = "erase.confirm.help";
    public const string ConfirmWhy = "erase.confirm.why";
    public const string Yes = "erase.yes";
    public const string No = "erase.no";
    public const string DoneAll = "erase.done.all";
    public const string DoneBirth = "erase.done.birth";
    public const string Kept = "erase.kept";
    public const string NoBirth = "erase.no-birth";
}
