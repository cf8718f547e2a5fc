using System.Text;
using System.Text.Json.Nodes;
using Luna.Channels.WhatsApp;
using Luna.StandIns;

namespace Luna.Channels.Tests.WhatsApp;

public class reading_what_nobody_recorded
{
    private const string Asha = "16505550101";
    private const string Number = WhatsAppPayloads.PhoneNumberId;

    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);
    private static readonly DateTimeOffset ReceivedAt = At.AddMinutes(1);

    [Fact]
    public void a_batch_keeps_its_order_and_its_people()
    {
        var reading = Read(WhatsAppPayloads.Messages(
            Number,
            WhatsAppPayloads.Text(Asha, "m1", "one", At),
            WhatsAppPayloads.Text("16505550102", "m2", "two", At),
            WhatsAppPayloads.Text(Asha, "m3", "three", At)));

        reading.Items.Cast<IncomingMessage>().Select(message => (message.Chat.ChatId, message.Text)).ShouldBe(
            [(Asha, "one"), ("16505550102", "two"), (Asha, "three")]);
        reading.Items.Select(item => item.Key).ShouldBe(
            [$"whatsapp:{Number}:m1", $"whatsapp:{Number}:m2", $"whatsapp:{Number}:m3"]);
    }

    [Fact]
    public void a_message_that_cannot_be_read_costs_only_itself()
    {
        var reading = Read(WhatsAppPayloads.Messages(
            Number,
            WhatsAppPayloads.Text(Asha, "m1", "one", At),
            WhatsAppPayloads.Message(Asha, "m2", "location", At, new JsonObject { ["latitude"] = "north" }),
            WhatsAppPayloads.Message(Asha, "m3", "location", At, new JsonObject { ["latitude"] = 91, ["longitude"] = 0 }),
            WhatsAppPayloads.Message(Asha, "m4", "text", At, new JsonArray(1, 2)),
            WhatsAppPayloads.Message(Asha, "m5", "hologram", At, new JsonObject { ["depth"] = 3 }),
            WhatsAppPayloads.Text(Asha, "m6", "six", At)));

        reading.Items.Cast<IncomingMessage>().Select(message => message.Text).ShouldBe(["one", "six"]);
        reading.Ignored.ShouldBe(["malformed", "malformed", "malformed", "message"]);
    }

    [Fact]
    public void what_was_written_to_another_number_is_not_ours()
    {
        var reading = Read(WhatsAppPayloads.Messages("999", WhatsAppPayloads.Text(Asha, "m1", "one", At)));
        reading.Items.ShouldBeEmpty();
        reading.Ignored.ShouldBe(["other_number"]);
    }

    [Fact]
    public void what_is_said_in_a_group_is_not_for_luna()
    {
        var said = WhatsAppPayloads.Text(Asha, "m1", "one", At);
        said["group_id"] = "Y2FwaV9ncm91cDo";
        Read(WhatsAppPayloads.Messages(Number, said)).Ignored.ShouldBe(["group"]);
    }

    [Theory]
    [InlineData("""{"wa_id":"16505550101","user_id":"IN.101"}""", """{"from":"16505550101","from_user_id":"IN.101"}""")]
    [InlineData("""{"wa_id":"16505550101","user_id":"IN.101"}""", """{"from_user_id":"IN.101"}""")]
    [InlineData("""{"wa_id":"16505550101"}""", """{"from":"16505550101"}""")]
    [InlineData("""{"wa_id":"16505550101","user_id":"IN.101"}""", """{"from":"16505550101"}""")]
    public void a_person_stands_under_the_whatsapp_id_wherever_the_payload_names_it(string contact, string sender) =>
        Chat(contact, sender).ShouldBe(new ChatAddress("whatsapp", Asha));

    [Theory]
    [InlineData("""{"user_id":"IN.101"}""", """{"from_user_id":"IN.101"}""")]
    [InlineData("""{"profile":{"username":"asha"}}""", """{"from_user_id":"IN.101"}""")]
    public void a_person_without_a_number_stands_under_the_business_scoped_id(string contact, string sender) =>
        Chat(contact, sender).ShouldBe(new ChatAddress("whatsapp", "IN.101"));

    [Fact]
    public void edits_and_deletions_name_the_message_that_they_change()
    {
        var reading = Read(WhatsAppPayloads.Messages(
            Number,
            WhatsAppPayloads.Message(Asha, "m2", "edit", At, new JsonObject
            {
                ["original_message_id"] = "m1",
                ["message"] = new JsonObject { ["type"] = "text", ["text"] = new JsonObject { ["body"] = "better" } },
            }),
            WhatsAppPayloads.Message(Asha, "m3", "revoke", At, new JsonObject { ["original_message_id"] = "m1" })));

        var chat = new ChatAddress("whatsapp", Asha);
        reading.Items.ShouldBe(
        [
            new IncomingEdit(chat, $"whatsapp:{Number}:m2", At, "m1", "better"),
            new IncomingDeletion(chat, $"whatsapp:{Number}:m3", At, "m1"),
        ]);
    }

    [Fact]
    public void what_the_system_says_is_no_message() =>
        Read(WhatsAppPayloads.Messages(Number, System(Asha, new JsonObject { ["type"] = "something_else" }))).Ignored.ShouldBe(["system"]);

    [Theory]
    [InlineData("""{"type":"user_changed_number","wa_id":"16505550199"}""")]
    [InlineData("""{"type":"customer_changed_number","new_wa_id":"16505550199"}""")]
    [InlineData("""{"type":"user_changed_number","wa_id":"16505550199","user_id":"IN.102"}""", "IN.102")]
    public void a_new_number_is_told_with_the_old_one(string system, string? other = null)
    {
        var change = Read(WhatsAppPayloads.Messages(Number, System(Asha, JsonNode.Parse(system)!.AsObject())))
            .Items.ShouldHaveSingleItem().ShouldBeOfType<IncomingIdChange>();
        (change.Chat.ChatId, change.NewChatId, change.OtherChatId).ShouldBe((Asha, "16505550199", other));
    }

    [Fact]
    public void a_person_without_a_number_may_have_a_new_id()
    {
        var said = System("", new JsonObject { ["type"] = "user_changed_user_id", ["previous_user_id"] = "IN.101", ["user_id"] = "IN.102" });
        said.Remove("from");
        var change = Read(WhatsAppPayloads.Delivery("messages", new JsonObject
        {
            ["metadata"] = new JsonObject { ["phone_number_id"] = Number },
            ["messages"] = new JsonArray(said),
        })).Items.ShouldHaveSingleItem().ShouldBeOfType<IncomingIdChange>();
        (change.Chat.ChatId, change.NewChatId).ShouldBe(("IN.101", "IN.102"));
    }

    [Theory]
    [InlineData("""{"type":"user_changed_number"}"""), InlineData("""{"type":"user_changed_number","wa_id":"16505550101"}""")]
    [InlineData("""{"type":"user_changed_user_id","user_id":"IN.102"}""")]
    public void a_change_that_names_no_new_number_is_counted(string system) => Read(
        WhatsAppPayloads.Messages(Number, System(Asha, JsonNode.Parse(system)!.AsObject()))).Ignored.ShouldBe(["changed_id"]);

    [Fact]
    public void prices_of_an_assistant_alarm_once_a_day()
    {
        static JsonObject Priced(string id, DateTimeOffset at, string category)
        {
            var status = WhatsAppPayloads.Status(Asha, id, "delivered", at);
            status["pricing"] = new JsonObject { ["billable"] = true, ["pricing_model"] = "PMP", ["category"] = category };
            return status;
        }

        var reading = Read(WhatsAppPayloads.Statuses(
            Number, Priced("m1", At, "general_purpose_ai"), Priced("m2", At.AddHours(1), "GENERAL_PURPOSE_AI"),
            Priced("m3", At.AddDays(1), "general_purpose_ai"), Priced("m4", At, "service")));
        reading.Items.OfType<DeliveryStatus>().Count().ShouldBe(4);
        var alarms = reading.Items.OfType<ChannelNotice>().ToArray();
        alarms.ShouldAllBe(alarm => alarm.Kind == ChannelNotice.PricedAsGeneralPurposeAi);
        alarms.Select(alarm => alarm.Key).Distinct().ShouldBe(
            [$"whatsapp:{Number}:general_purpose_ai:2026-10-26", $"whatsapp:{Number}:general_purpose_ai:2026-10-27"]);
    }

    [Fact]
    public void a_restriction_tells_until_when_and_the_same_notice_has_the_same_key()
    {
        static ChannelNotice Notice(long expiration) => Read(WhatsAppPayloads.Delivery("account_update", new JsonObject
        {
            ["event"] = "ACCOUNT_RESTRICTION",
            ["restriction_info"] = new JsonArray(new JsonObject
            {
                ["restriction_type"] = "RESTRICTED_BIZ_INITIATED_MESSAGING", ["expiration"] = expiration,
            }),
        })).Items.ShouldHaveSingleItem().ShouldBeOfType<ChannelNotice>();

        var until = At.AddDays(2);
        (Notice(until.ToUnixTimeSeconds()).Kind, Notice(until.ToUnixTimeSeconds()).Until).ShouldBe((ChannelNotice.Restriction, until));
        Notice(1793090000).Key.ShouldBe(Notice(1793090000).Key);
        Notice(1793090000).Key.ShouldNotBe(Notice(1793090001).Key);
    }

    [Fact]
    public void what_the_platform_itself_cannot_carry_is_a_message_without_words()
    {
        var message = Message(WhatsAppPayloads.Message(Asha, "m1", "unsupported", At, null));
        (message.Kind, message.Text).ShouldBe(("unsupported", null));
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"-5\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public void without_a_usable_time_the_time_of_receipt_stands(string timestamp)
    {
        var message = WhatsAppPayloads.Text(Asha, "m1", "one", At);
        message["timestamp"] = JsonNode.Parse(timestamp);
        Message(message).At.ShouldBe(ReceivedAt);
    }

    [Fact]
    public void a_number_where_text_is_documented_is_read_as_written()
    {
        var message = WhatsAppPayloads.Text(Asha, "m1", "one", At);
        message["timestamp"] = At.ToUnixTimeSeconds();
        Message(message).At.ShouldBe(At);
    }

    [Theory]
    [InlineData(@"half \ud83d a pair", "half \uFFFD a pair")]
    [InlineData(@"no\u0000thing", "nothing")]
    [InlineData(@"\u0928\u092e\u0938\u094d\u0924\u0947 \ud83d\ude4f \""\\\/\n", "नमस्ते 🙏 \"\\/\n")]
    [InlineData("नमस्ते", "नमस्ते")]
    public void words_are_kept_as_far_as_they_can_be_stored(string escaped, string words)
    {
        var body = Encoding.UTF8.GetString(WhatsAppPayloads.Messages(Number, WhatsAppPayloads.Text(Asha, "m1", "WORDS", At)));
        Read(Encoding.UTF8.GetBytes(body.Replace("WORDS", escaped, StringComparison.Ordinal)))
            .Items.ShouldHaveSingleItem().ShouldBeOfType<IncomingMessage>().Text.ShouldBe(words);
    }

    [Fact]
    public void an_id_too_long_for_a_key_is_none() =>
        Read(WhatsAppPayloads.Messages(Number, WhatsAppPayloads.Text(Asha, new string('m', 5000), "one", At)))
            .Ignored.ShouldBe(["malformed"]);

    [Fact]
    public void a_status_that_luna_does_not_know_is_counted() =>
        Read(WhatsAppPayloads.Statuses(Number, WhatsAppPayloads.Status(Asha, "m1", "pondered", At))).Ignored.ShouldBe(["status"]);

    [Theory]
    [InlineData("[]"), InlineData("5"), InlineData("{}"), InlineData("\"hello\""), InlineData("null")]
    [InlineData("""{"entry":[{"changes":[]}]}"""), InlineData("""{"entry":[7]}"""), InlineData("""{"entry":{"changes":1}}""")]
    [InlineData("""{"entry":[{"changes":[{"field":"messages"}]}]}""")]
    public void json_of_an_unknown_shape_is_counted_once(string json)
    {
        var reading = Read(Encoding.UTF8.GetBytes(json));
        reading.Items.ShouldBeEmpty();
        reading.Ignored.ShouldBe(["payload"]);
    }

    [Fact]
    public void fields_of_any_name_become_one_kind()
    {
        var kinds = Enumerable.Range(0, 50)
            .SelectMany(i => Read(WhatsAppPayloads.Delivery($"field{i}", new JsonObject())).Ignored)
            .Distinct();
        kinds.ShouldBe(["other_field"]);
    }

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("hello"), InlineData("{\"entry\":[}"), InlineData("{}{}")]
    public void what_is_no_json_is_unreadable(string text) =>
        Should.Throw<UnreadablePayloadException>(() => Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void what_is_no_utf8_is_unreadable() =>
        Should.Throw<UnreadablePayloadException>(() => Read([(byte)'"', 0xC3, 0x28, (byte)'"']));

    private static JsonObject System(string from, JsonObject system) => WhatsAppPayloads.Message(from, "m1", "system", At, system);

    private static WhatsAppReading Read(byte[] payload) => WhatsAppReader.Read(payload, Number, ReceivedAt);

    private static IncomingMessage Message(JsonObject message) =>
        Read(WhatsAppPayloads.Messages(Number, message)).Items.ShouldHaveSingleItem().ShouldBeOfType<IncomingMessage>();

    private static ChatAddress Chat(string contact, string sender)
    {
        var message = JsonNode.Parse(sender)!.AsObject();
        message["id"] = "m1";
        message["type"] = "text";
        message["text"] = new JsonObject { ["body"] = "Namaste" };
        return Read(WhatsAppPayloads.Delivery("messages", new JsonObject
        {
            ["metadata"] = new JsonObject { ["phone_number_id"] = Number },
            ["contacts"] = new JsonArray(JsonNode.Parse(contact)),
            ["messages"] = new JsonArray(message),
        })).Items.ShouldHaveSingleItem().Chat;
    }
}
