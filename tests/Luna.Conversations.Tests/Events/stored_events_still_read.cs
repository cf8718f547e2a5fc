using System.Text.Json.Nodes;
using Luna.Conversations.Events;
using Marten;

namespace Luna.Conversations.Tests.Events;

/// <summary>What was once stored is read for ever: one frozen sample of each event, every member of it set.</summary>
public class stored_events_still_read
{
    private static readonly ISerializer Store = Serializer();

    private static readonly Type[] Types =
    [
        .. typeof(MessageReceived).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(MessageReceived).Namespace && !type.IsAbstract),
    ];

    public static TheoryData<string> Names => [.. Types.Select(type => type.Name)];

    internal static object Sample(string name)
    {
        using var json = new MemoryStream(File.ReadAllBytes(PathOf(name)));
        return Store.FromJson(Types.Single(type => type.Name == name), json);
    }

    [Theory, MemberData(nameof(Names))]
    public void it_reads_and_writes_back_the_same(string name) => JsonNode.DeepEquals(
        JsonNode.Parse(Store.ToJson(Sample(name))), JsonNode.Parse(File.ReadAllText(PathOf(name)))).ShouldBeTrue(Store.ToJson(Sample(name)));

    [Theory, MemberData(nameof(Names))]
    public void every_member_is_in_the_sample(string name)
    {
        var sample = JsonNode.Parse(File.ReadAllText(PathOf(name)))!.AsObject();
        foreach (var member in Types.Single(type => type.Name == name).GetProperties())
            sample[char.ToLowerInvariant(member.Name[0]) + member.Name[1..]].ShouldNotBeNull(member.Name);
    }

    [Fact]
    public void no_sample_is_left_of_an_event_that_is_gone() =>
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            .ShouldBe(Types.Select(type => type.Name).Order(StringComparer.Ordinal));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Events");

    private static string PathOf(string name) => Path.Combine(Folder, name + ".json");

    private static ISerializer Serializer()
    {
        var options = new StoreOptions();
        ConversationRegistration.Serialization(options);
        return options.Serializer();
    }
}
