using Luna.ConversationTesting.Hosting;
using Luna.ConversationTesting.Talking;

namespace Luna.ConversationTesting;

/// <summary>Many conversations at once with one Luna, each by a person of its own.</summary>
public static class Suite
{
    /// <summary>People who talk at the same time; more would only wait for the processors.</summary>
    private const int Places = 24;

    /// <param name="restarts">Luna restarts between any two steps.</param>
    /// <param name="afterwards">Looks at what they left behind, while Luna still runs.</param>
    /// <returns>In the order of the tests.</returns>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(
        IReadOnlyList<ConversationTest> tests, bool restarts = false, Func<TestLuna, Task>? afterwards = null)
    {
        await using var luna = await TestLuna.StartAsync();
        var pauses = new Pauses(tests.Count, luna.Clock, luna.RestartAsync);
        using var places = new SemaphoreSlim(Places);
        var outcomes = await Task.WhenAll(tests.Select(test => new Talk(test, luna, pauses, places, restarts).RunAsync()));
        if (afterwards is not null)
            await afterwards(luna);
        return outcomes;
    }
}
