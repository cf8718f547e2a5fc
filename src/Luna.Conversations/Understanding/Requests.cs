namespace Luna.Conversations.Understanding;

/// <summary>What is asked for in a message that tells a birth, or an answer, beside it.</summary>
internal static class Requests
{
    private const double Heard = 0.6, Clear = 0.75;

    /// <returns>Null when nothing but the birth is told.</returns>
    public static string? Beside(Lexicon.Match? said, ReadingsFound found) =>
        said is { Weight: >= Heard } && Is(said.Intent) ? said.Intent
        : found.Of(Slots.Dosha) is not null ? Intents.DoshaCheck
        : found.Of(Slots.Area) is { Value: { } area } ? QuestionOf(area)
        : null;

    /// <summary>"15 August 1990. And what is a mahadasha?": the date answers, and something else is asked.</summary>
    public static string? BesideAnswer(Lexicon.Match? said) =>
        said is { Weight: >= Clear, IsWhole: false, Move: null } && Is(said.Intent) && said.Intent != Intents.CreateKundli ? said.Intent : null;

    private static bool Is(string intent) => intent is Intents.CreateKundli or Intents.HoroscopeDaily or Intents.HoroscopeWeekly
        or Intents.HoroscopeMonthly or Intents.HoroscopeYearly or Intents.DashaQuery or Intents.TransitQuery or Intents.Panchang
        or Intents.Muhurta or Intents.Matchmaking or Intents.QuestionCareer or Intents.QuestionEducation or Intents.QuestionFinance
        or Intents.QuestionHealth or Intents.QuestionLove or Intents.Remedies or Intents.DoshaCheck or Intents.GeneralAstrologyQna;

    private static string? QuestionOf(string area) => area switch
    {
        "career" or "travel" => Intents.QuestionCareer,
        "love" or "marriage" or "children" => Intents.QuestionLove,
        "health" => Intents.QuestionHealth,
        "wealth" or "property" => Intents.QuestionFinance,
        "education" => Intents.QuestionEducation,
        _ => null,
    };
}
