namespace Luna.Conversations.Workflows;

/// <summary>Finds at the start what would leave a person without a way on later.</summary>
internal static class WorkflowCheck
{
    /// <exception cref="InvalidOperationException">Names every mistake.</exception>
    public static void Demand(IReadOnlyList<Workflow> workflows)
    {
        var mistakes = Mistakes(workflows).ToArray();
        if (mistakes.Length > 0)
            throw new InvalidOperationException("The workflows do not hold together:\n" + string.Join('\n', mistakes));
    }

    public static IEnumerable<string> Mistakes(IReadOnlyList<Workflow> workflows) =>
    [
        .. workflows.GroupBy(workflow => workflow.Name).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: two workflows have this name."),
        .. workflows.SelectMany(Mistakes),
    ];

    private static IEnumerable<string> Mistakes(Workflow workflow)
    {
        if (workflow.Intents.Count == 0)
            yield return $"{workflow.Name}: no intent asks for it, so nobody reaches it.";
        foreach (var intent in workflow.Intents.Except(Understanding.Intents.All))
            yield return $"{workflow.Name}: there is no intent '{intent}'.";
        foreach (var slot in workflow.Slots.GroupBy(slot => slot.Name).Where(same => same.Count() > 1))
            yield return $"{workflow.Name}: the slot '{slot.Key}' is asked twice.";
        foreach (var slot in workflow.Besides.Where(workflow.Asks))
            yield return $"{workflow.Name}: the slot '{slot}' is asked, and yet said never to be.";
        foreach (var key in Keys(workflow))
            foreach (var language in Texts.Languages.Where(language => !Texts.All(language).ContainsKey(key.Value)))
                yield return $"{workflow.Name}: {key.Of} has no text '{key.Value}' in {language}.";
    }

    private static IEnumerable<(string Of, string Value)> Keys(Workflow workflow)
    {
        yield return ("the workflow", TextKeys.WorkflowName(workflow.Name));
        foreach (var slot in workflow.Slots)
            foreach (var key in new[] { slot.Ask, slot.Again, slot.Help, slot.Why, slot.Choose })
                yield return ($"the slot '{slot.Name}'", key);
    }
}
