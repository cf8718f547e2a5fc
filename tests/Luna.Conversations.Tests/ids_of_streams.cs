using Luna.Channels;

namespace Luna.Conversations.Tests;

public sealed class ids_of_streams
{
    [Fact]
    public void they_are_uuids_of_version_five()
    {
        // RFC 9562, appendix A.4: the DNS namespace and "www.example.com".
        var dns = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        StreamIds.Of(dns, "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    [Fact]
    public void a_chat_always_has_the_same_streams_and_shares_none()
    {
        var conversation = StreamIds.Conversation(new ChatAddress("whatsapp", "919800000001"));
        Guid[] streams =
        [
            conversation, StreamIds.Inbound(conversation), StreamIds.Outbound(conversation),
            StreamIds.User(new ChatAddress("whatsapp", "919800000001")),
            StreamIds.Conversation(new ChatAddress("telegram", "919800000001")),
            StreamIds.Conversation(new ChatAddress("whatsapp", "919800000002")),
        ];

        streams.Distinct().Count().ShouldBe(streams.Length);
        StreamIds.Conversation(new ChatAddress("whatsapp", "919800000001")).ShouldBe(conversation);
    }

    [Fact]
    public void names_of_any_length_and_script_have_ids()
    {
        var names = new[] { "", "आशा", new string('ल', 63), new string('ल', 64), new string('ल', 65), new string('x', 5000) };

        names.Select(name => StreamIds.Of(Guid.Empty, name)).Distinct().Count().ShouldBe(names.Length);
    }
}
