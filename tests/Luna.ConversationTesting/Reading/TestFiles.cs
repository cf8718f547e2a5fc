using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Luna.ConversationTesting.Reading;

/// <summary>Reads conversation tests. Whatever the format does not know is an error, so that no expectation is lost to a typo.</summary>
public static class TestFiles
{
    private static readonly string[] TestKeys = ["name", "channel", "language", "steps"];
    private static readonly string[] Languages = ["en", "hi", "hi-Latn"];

    /// <param name="path">A file, or a folder with files at any depth.</param>
    public static IReadOnlyList<string> Find(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)]
        : [path];

    /// <exception cref="TestFileException">It cannot be read, or it is no list of tests.</exception>
    public static IReadOnlyList<ConversationTest> Read(string file) => Parse(file, Text(file));

    /// <param name="file">Only for names in messages.</param>
    public static IReadOnlyList<ConversationTest> Parse(string file, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException wrong)
        {
            throw new TestFileException(file, (int)wrong.Start.Line, (wrong.InnerException ?? wrong).Message);
        }

        var tests = stream.Documents.SelectMany(document => new Reading(file, document.RootNode).Items("tests").Select(Test)).ToArray();
        foreach (var again in tests.GroupBy(test => test.Name).Where(named => named.Count() > 1).Select(named => named.Last()))
            throw new TestFileException(file, again.Line, $"another test of this file has the name '{again.Name}' too");
        return tests;
    }

    private static ConversationTest Test(Reading test)
    {
        test.KnowsOnly(TestKeys);
        var steps = test.Needs("steps").Items("steps").Select(StepReading.Step).ToArray();
        if (steps.Length == 0)
            throw test.Wrong("a test needs a step");
        CheckEdits(test, steps);
        var channel = test.Find("channel")?.Scalar("channel") ?? "api";
        if (!Talking.Person.Channels.Contains(channel))
            throw test.Find("channel")!.Wrong(
                $"no person can talk on '{channel}' here; known: {string.Join(", ", Talking.Person.Channels)}");
        return new ConversationTest(
            test.File, test.Line, test.Needs("name").Scalar("name"), channel,
            test.Find("language")?.OneOf("language", Languages), steps);
    }

    private static void CheckEdits(Reading test, TalkStep[] steps)
    {
        var said = 0;
        foreach (var step in steps)
        {
            if (step.Edits > said)
                throw new TestFileException(
                    test.File, step.Line, $"edits: {step.Edits}, but the person has sent {said} messages before");
            if (step.Edits is null)
                said += step.Messages.Count + (step.Button is null ? 0 : 1);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TestFileException(file, 1, failure.Message);
        }
    }
}
