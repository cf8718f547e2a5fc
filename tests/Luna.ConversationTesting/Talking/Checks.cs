namespace Luna.ConversationTesting.Talking;

/// <summary>What was expected and is otherwise, each as a sentence for whoever wrote the test.</summary>
public static class Checks
{
    public static IReadOnlyList<string> Of(Expectations expected, Turn turn) =>
        [.. Asks(expected, turn), .. Slots(expected, turn), .. Events(expected, turn), .. Words(expected, turn.Said)];

    private static IEnumerable<string> Asks(Expectations expected, Turn turn)
    {
        if (expected.Asks is { } slot && slot != turn.Asks)
            yield return $"asks: expected {slot}, but Luna asks {turn.Asks}";
    }

    private static IEnumerable<string> Slots(Expectations expected, Turn turn)
    {
        foreach (var (slot, value) in expected.Slots)
        {
            var found = turn.State?.Slots.GetValueOrDefault(slot)?.Value;
            if (found != value)
                yield return $"slots: expected {slot} = {value}, but it is {found ?? "not filled"}";
        }
    }

    private static IEnumerable<string> Events(Expectations expected, Turn turn)
    {
        var names = turn.EventNames;
        var from = 0;
        foreach (var name in expected.Events)
        {
            while (from < names.Count && names[from] != name)
                from++;
            if (from == names.Count)
            {
                yield return names.Contains(name)
                    ? $"events: {name} occurs, but not after those before it in {string.Join(", ", expected.Events)}"
                    : $"events: expected {name}, but it does not occur";
                break;
            }

            from++;
        }

        foreach (var name in expected.NotEvents.Where(names.Contains))
            yield return $"not-events: {name} occurs";
    }

    private static IEnumerable<string> Words(Expectations expected, string said)
    {
        foreach (var pattern in expected.Says.Where(pattern => !pattern.Matches(said)))
            yield return $"says: nothing matches /{pattern}/";
        foreach (var pattern in expected.Never)
            if (pattern.FoundIn(said) is { } found)
                yield return $"never: '{found}' matches /{pattern}/";
    }
}
