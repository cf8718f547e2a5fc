using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Dasha;
using Luna.Conversations.Workflows.Dosha;
using Luna.Conversations.Workflows.Erase;
using Luna.Conversations.Workflows.Export;
using Luna.Conversations.Workflows.Feedback;
using Luna.Conversations.Workflows.Horoscope;
using Luna.Conversations.Workflows.Human;
using Luna.Conversations.Workflows.Kundli;
using Luna.Conversations.Workflows.Language;
using Luna.Conversations.Workflows.Learn;
using Luna.Conversations.Workflows.Matching;
using Luna.Conversations.Workflows.Money;
using Luna.Conversations.Workflows.Muhurta;
using Luna.Conversations.Workflows.Onboarding;
using Luna.Conversations.Workflows.Panchanga;
using Luna.Conversations.Workflows.Profiles;
using Luna.Conversations.Workflows.Question;
using Luna.Conversations.Workflows.Remedies;
using Luna.Conversations.Workflows.Subscribe;
using Luna.Conversations.Workflows.Transit;

namespace Luna.Conversations.Workflows;

/// <summary>All workflows, by the names that events carry.</summary>
internal static class WorkflowDirectory
{
    /// <summary>Of two that ask for a slot that was told unasked, the earlier is meant; the first is Luna's main one.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
    [
        KundliWorkflow.Definition, SubscribeWorkflow.Definition, HoroscopeWorkflow.Definition, DashaWorkflow.Definition,
        TransitWorkflow.Definition, PanchangaWorkflow.Definition, MuhurtaWorkflow.Definition, QuestionWorkflow.Definition,
        HumanWorkflow.Definition, MatchingWorkflow.Definition, DoshaWorkflow.Definition, RemediesWorkflow.Definition,
        LearnWorkflow.Definition, ExportWorkflow.Definition, EraseWorkflow.Definition, LanguageWorkflow.Definition,
        FeedbackWorkflow.Definition, OnboardingWorkflow.Definition, MoneyWorkflows.Report, MoneyWorkflows.Charges,
        MoneyWorkflows.TopUp, MoneyWorkflows.Refund, ProfilesWorkflow.Definition,
    ];

    public static Workflow Main => All[0];

    /// <returns>Null for none, and for one that was running before its name was given up.</returns>
    public static Workflow? Find(string? name) => All.FirstOrDefault(workflow => workflow.Name == name);

    /// <summary>
    /// Which workflow a message is for: the one it asks for; else one that hears what it tells, the running one before the
    /// last one, and that before all others.
    /// </summary>
    public static Workflow? Meant(Understood understood, Workflow? running, Workflow? last) =>
        Asked(understood)
        ?? (running is not null && Tells(understood, running.Hears) ? running : null)
        ?? (running is null && last is not null && (!last.StartsOnlyWhenAsked || understood.Move == Moves.FollowUp)
            && Tells(understood, last.Hears) ? last : null)
        ?? All.FirstOrDefault(workflow => !workflow.StartsOnlyWhenAsked && Tells(understood, workflow.Asks));

    public static Workflow? Asked(Understood understood) =>
        All.FirstOrDefault(workflow => workflow.Intents.Contains(understood.Intent) && workflow.IsMeant(understood));

    private static bool Tells(Understood understood, Func<string, bool> hears) =>
        understood.Slots.Any(reading => hears(reading.Slot));
}
