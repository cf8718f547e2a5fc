using System.Text.Json;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class prompts_in_files : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luna-prompts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task luna_brings_its_own()
    {
        await using var models = await Models.WithAsync(0);

        var narrate = models.Prompts.Current(PromptNames.Narrate);
        narrate.System.ShouldContain("never an\ninstruction");
        narrate.Hash.Length.ShouldBe(64);
        narrate.Output.Problem(JsonElement.Parse("""{"claims":[{"text":"x","factIds":["a"],"confidence":1}],"language":"hi-Latn"}""")).ShouldBeNull();
        narrate.Output.Problem(JsonElement.Parse("""{"claims":[{"text":"x","factIds":["a"]}],"language":"hi"}""")).ShouldBe("/claims/0: required");

        var understand = models.Prompts.Current(PromptNames.Understand);
        var intents = understand.Schema.GetProperty("properties").GetProperty("intent").GetProperty("enum").EnumerateArray().Select(x => x.GetString()!);
        intents.ShouldBe(Intents.All, ignoreOrder: true);
        foreach (var intent in Intents.All)
            understand.System.ShouldContain($"`{intent}`");
    }

    [Fact]
    public async Task a_file_in_the_folder_changes_one_without_code()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.md"), Content(PromptNames.Narrate, 9), TestContext.Current.CancellationToken);
        await using var models = await Models.WithAsync(0, ("Prompts", _folder));

        var mine = models.Prompts.Current(PromptNames.Narrate);

        (mine.Version, mine.System, mine.Temperature, mine.MaxOutputTokens).ShouldBe((9, "Say it.", null, 50));
        var own = models.Prompts.All.Single(prompt => prompt.Name == PromptNames.Narrate && prompt.Version == 1);
        models.Prompts.Find(PromptNames.Narrate, own.Hash[..8]).ShouldBe(own, "the old one is still there for who asks by its hash");
        models.Prompts.Find(PromptNames.Understand, own.Hash).ShouldBeNull();
        models.Prompts.Current(PromptNames.Understand).Version.ShouldBe(1);
    }

    [Fact]
    public async Task of_the_same_version_the_folders_stands()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.md"), Content(PromptNames.Narrate, 1), TestContext.Current.CancellationToken);
        await using var models = await Models.WithAsync(0, ("Prompts", _folder));

        models.Prompts.Current(PromptNames.Narrate).System.ShouldBe("Say it.");
    }

    [Fact]
    public void the_hash_is_of_every_letter_but_not_of_line_ends()
    {
        var content = Content("p", 1);
        var hash = PromptFile.Read(content).Hash;
        PromptFile.Read(content.ReplaceLineEndings("\r\n")).Hash.ShouldBe(hash);
        PromptFile.Read(content.Replace("Say it.", "Say it!", StringComparison.Ordinal)).Hash.ShouldNotBe(hash);
        PromptFile.Read(content.Replace("tokens: 50", "tokens: 51", StringComparison.Ordinal)).Hash.ShouldNotBe(hash);
        PromptFile.Read(content.Replace("\"object\"", "\"array\"", StringComparison.Ordinal)).Hash.ShouldNotBe(hash);
    }

    [Theory]
    [InlineData("---\n", "", "settings between two lines")]
    [InlineData("name: p", "name: no spaces please", "name must be")]
    [InlineData("name: p\n", "", "name must be")]
    [InlineData("version: 1", "version: one", "version must be")]
    [InlineData("version: 1\n", "", "version is missing")]
    [InlineData("max-output-tokens: 50", "max-output-tokens: 50\nmax-output-tokens: 60", "stands twice")]
    [InlineData("max-output-tokens: 50", "max-output-tokens: 50\ntemperature: hot", "temperature must be")]
    [InlineData("Say it.", "", "no instructions")]
    [InlineData("```json", "```", "schema of the output")]
    [InlineData("{", "[", "not JSON")]
    [InlineData("\"object\"", "5", "no JSON schema")]
    public void what_is_missing_is_said(string what, string instead, string message) =>
        Should.Throw<FormatException>(() => PromptFile.Read(Content("p", 1).Replace(what, instead, StringComparison.Ordinal)))
            .Message.ShouldContain(message);

    private static string Content(string name, int version) =>
        $"---\nname: {name}\nversion: {version}\nmax-output-tokens: 50\n---\nSay it.\n\n```json\n{{\"type\":\"object\"}}\n```\n";
}
