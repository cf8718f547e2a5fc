using System.Diagnostics;
using Luna.ConversationTesting;
using Luna.ConversationTesting.Reading;

namespace Luna.Reference.Talks;

/// <summary>Holds conversations with a Luna of its own and says which went otherwise than expected.</summary>
internal static class ConversationTests
{
    /// <returns>The exit status: 1 if any failed, or a file cannot be read; 2 if there is nothing to hold.</returns>
    public static async Task<int> RunAsync(string path, bool restarts, TextWriter told)
    {
        var tests = new List<ConversationTest>();
        var unreadable = 0;
        foreach (var file in TestFiles.Find(path))
        {
            try
            {
                tests.AddRange(TestFiles.Read(file));
            }
            catch (TestFileException wrong)
            {
                unreadable++;
                await told.WriteLineAsync($"UNREADABLE: {wrong.Message}\n");
            }
        }

        if (tests.Count == 0)
        {
            await told.WriteLineAsync($"{path} holds no conversation that could be held.");
            return 2;
        }

        // What Luna's parts write on the console while she starts is of no interest here.
        Console.SetOut(TextWriter.Null);
        var since = Stopwatch.StartNew();
        var outcomes = await Suite.RunAsync(tests, restarts);
        var failed = outcomes.Where(outcome => outcome.Failure is not null).ToArray();
        foreach (var outcome in failed)
        {
            await told.WriteLineAsync(outcome.ToString());
            await told.WriteLineAsync();
        }

        await told.WriteLineAsync(FormattableString.Invariant(
            $"{outcomes.Count - failed.Length} of {outcomes.Count} conversations went as expected, {failed.Length} failed, {unreadable} files unreadable, {since.Elapsed.TotalSeconds:0} s"));
        return failed.Length + unreadable == 0 ? 0 : 1;
    }
}
