namespace Luna.Conversations.Understanding;

/// <summary>The labels that a message can have; events carry them, so none is ever renamed.</summary>
public static class Intents
{
    public const string Greeting = "greeting";
    public const string Help = "help";
    public const string CreateKundli = "create_kundli";
    public const string ProvideBirthDetails = "provide_birth_details";
    public const string HoroscopeDaily = "horoscope_daily";
    public const string HoroscopeWeekly = "horoscope_weekly";
    public const string HoroscopeMonthly = "horoscope_monthly";
    public const string HoroscopeYearly = "horoscope_yearly";
    public const string DashaQuery = "dasha_query";
    public const string TransitQuery = "transit_query";
    public const string Panchang = "panchang";
    public const string Muhurta = "muhurta";
    public const string Matchmaking = "matchmaking";
    public const string QuestionCareer = "question_career";
    public const string QuestionLove = "question_love";
    public const string QuestionHealth = "question_health";
    public const string QuestionFinance = "question_finance";
    public const string QuestionEducation = "question_education";
    public const string Remedies = "remedies";
    public const string DoshaCheck = "dosha_check";
    public const string GeneralAstrologyQna = "general_astrology_qna";
    public const string PaymentUpgrade = "payment_upgrade";
    public const string Refund = "refund";
    public const string TalkToHuman = "talk_to_human";
    public const string LanguageChange = "language_change";
    public const string DeleteMyData = "delete_my_data";
    public const string Feedback = "feedback";
    public const string Smalltalk = "smalltalk";
    public const string Abuse = "abuse";
    public const string OffTopic = "off_topic";
    public const string CancelStop = "cancel_stop";
    public const string Yes = "yes";
    public const string No = "no";

    public static IReadOnlyList<string> All { get; } =
    [
        Greeting, Help, CreateKundli, ProvideBirthDetails, HoroscopeDaily, HoroscopeWeekly, HoroscopeMonthly,
        HoroscopeYearly, DashaQuery, TransitQuery, Panchang, Muhurta, Matchmaking, QuestionCareer, QuestionLove,
        QuestionHealth, QuestionFinance, QuestionEducation, Remedies, DoshaCheck, GeneralAstrologyQna,
        PaymentUpgrade, Refund, TalkToHuman, LanguageChange, DeleteMyData, Feedback, Smalltalk, Abuse, OffTopic,
        CancelStop, Yes, No,
    ];
}
