using System.Text;
using System.Text.Json.Nodes;
using Luna.Channels.Telegram;
using Luna.StandIns;

namespace Luna.Channels.Tests.Telegram;

public class reading_what_nobody_recorded
{
    private const long Asha = 5500000101;

    private static readonly DateTimeOffset At = new(2026, 10, 27, 11, 20, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("channel_post"), InlineData("inline_query"), InlineData("poll_answer"), InlineData("business_message"), InlineData("chat_member")]
    public void a_kind_that_luna_has_no_use_for_is_called_by_its_name(string kind) =>
        Ignored(TelegramPayloads.Update(kind, new JsonObject { ["id"] = "1" })).ShouldBe(kind);

    [Fact]
    public void a_kind_that_nobody_knows_is_an_update() =>
        Ignored(TelegramPayloads.Update("hologram", new JsonObject())).ShouldBe("update");

    [Theory]
    [InlineData("group"), InlineData("supergroup"), InlineData("channel"), InlineData("convention")]
    public void what_is_said_among_others_is_not_heard(string type)
    {
        var update = TelegramPayloads.Text(Asha, 1, "Luna?", At);
        update["message"]!["chat"]!["type"] = type;
        Ignored(update).ShouldBe("group");
    }

    [Fact]
    public void something_new_in_a_message_does_not_cost_it()
    {
        var update = TelegramPayloads.Text(Asha, 1, "Namaste", At);
        update["message"]!["forward_origin"] = new JsonObject { ["type"] = "telepathy" };
        update["message"]!["entities"] = new JsonArray(new JsonObject { ["type"] = 7, ["offset"] = "x" });
        update["message"]!["effect_id"] = new JsonObject();
        var message = Message(update);
        (message.Kind, message.Text, message.Forwarded).ShouldBe(("text", "Namaste", "once"));
    }

    [Theory, InlineData("poll"), InlineData("dice"), InlineData("story"), InlineData("gift"), InlineData("paid_media")]
    public void what_a_person_sends_and_luna_cannot_read_is_answered_as_such(string kind)
    {
        var message = Message(Update((kind, new JsonObject())));
        (message.Kind, message.Text).ShouldBe(("unsupported", null));
    }

    [Theory, InlineData("pinned_message"), InlineData("write_access_allowed"), InlineData("hologram")]
    public void what_the_platform_says_by_itself_is_ignored(string kind) =>
        Ignored(Update((kind, new JsonObject()))).ShouldBe("message");

    [Fact]
    public void a_card_of_somebody_else_is_not_the_persons_own() =>
        Message(Update(("contact", new JsonObject { ["phone_number"] = "911", ["first_name"] = "Ravi", ["user_id"] = 42 })))
            .Contacts!.Single().IsSender.ShouldBeFalse();

    [Theory]
    [InlineData("audio", "audio", "audio/mpeg"), InlineData("video", "video", "video/mp4"), InlineData("animation", "video", "video/mp4")]
    [InlineData("document", "document", "application/octet-stream")]
    public void a_file_without_a_type_has_the_usual_one(string member, string kind, string mimeType)
    {
        var message = Message(Update((member, new JsonObject { ["file_id"] = "F1", ["file_unique_id"] = "u" })));
        (message.Kind, message.Media!.MimeType).ShouldBe((kind, mimeType));
    }

    [Theory]
    [InlineData("/start", "start", null), InlineData("/HELP@luna_bot", "help", null), InlineData("/kundli now\nplease", "kundli", "now\nplease")]
    public void a_command_is_a_name_and_what_stands_behind_it(string text, string name, string? arguments) =>
        Message(TelegramPayloads.Text(Asha, 1, text, At)).Command.ShouldBe(new IncomingCommand(name, arguments));

    [Theory, InlineData("/"), InlineData("// no"), InlineData("/नमस्ते"), InlineData("1/2")]
    public void not_every_stroke_is_one(string text) => Message(TelegramPayloads.Text(Asha, 1, text, At)).Kind.ShouldBe("text");

    [Fact]
    public void who_comes_by_a_link_brings_what_stood_in_it() =>
        Message(TelegramPayloads.Text(Asha, 1, "/start ref_1", At)).Referral.ShouldBe(new IncomingReferral("deep_link", "ref_1", null));

    [Fact]
    public void a_reaction_taken_back_has_no_emoji_and_a_private_picture_says_nothing()
    {
        var taken = Reaction(new JsonArray());
        Read(taken).Item.ShouldBeOfType<IncomingReaction>().Emoji.ShouldBeNull();
        Ignored(Reaction(new JsonArray(new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = "1" }))).ShouldBe("message_reaction");
    }

    [Fact]
    public void where_somebody_walks_is_no_edit()
    {
        var update = TelegramPayloads.Edited(Asha, 1, "", At);
        update["edited_message"]!.AsObject().Remove("text");
        update["edited_message"]!["location"] = new JsonObject { ["latitude"] = 1, ["longitude"] = 2, ["live_period"] = 60 };
        Ignored(update).ShouldBe("live_location");
    }

    [Fact]
    public void a_caption_can_be_edited_like_words()
    {
        var update = TelegramPayloads.Edited(Asha, 1, "", At);
        update["edited_message"]!.AsObject().Remove("text");
        update["edited_message"]!["caption"] = "my hand";
        Read(update).Item.ShouldBeOfType<IncomingEdit>().Text.ShouldBe("my hand");
    }

    [Fact]
    public void a_refund_is_told_like_a_payment()
    {
        var payment = Read(Update(("refunded_payment", new JsonObject
        {
            ["currency"] = "XTR", ["total_amount"] = 250, ["invoice_payload"] = "order:1", ["telegram_payment_charge_id"] = "stx1",
        }))).Item.ShouldBeOfType<IncomingPayment>();
        (payment.State, payment.Amount, payment.ChargeId).ShouldBe((PaymentState.Refunded, 250L, "stx1"));
    }

    [Fact]
    public void where_somebody_lives_is_not_read_with_a_payment()
    {
        var update = Update(("successful_payment", new JsonObject
        {
            ["currency"] = "INR", ["total_amount"] = 49900, ["invoice_payload"] = "order:1", ["telegram_payment_charge_id"] = "c",
            ["provider_payment_charge_id"] = "p", ["order_info"] = 12,
        }));
        Read(update).Item.ShouldBeOfType<IncomingPayment>().Provider.ShouldBe("telegram");
    }

    [Fact]
    public void a_text_loses_the_sign_that_no_database_holds() =>
        Message(TelegramPayloads.Text(Asha, 1, "a\0b", At)).Text.ShouldBe("ab");

    [Theory, InlineData("[]"), InlineData("7"), InlineData("{}"), InlineData("{\"message\":{}}")]
    public void json_that_is_no_update_is_ignored(string json) =>
        TelegramReader.Read(Encoding.UTF8.GetBytes(json), "1", ReceivedAt).ShouldBe(new TelegramReading(null, "payload"));

    [Theory, InlineData(""), InlineData("no"), InlineData("{\"update_id\":1")]
    public void bytes_that_are_no_json_are_an_error(string bytes) =>
        Should.Throw<UnreadablePayloadException>(() => TelegramReader.Read(Encoding.UTF8.GetBytes(bytes), "1", ReceivedAt));

    [Fact]
    public void a_payload_that_is_too_long_for_a_button_is_found_again_with_the_reply()
    {
        var reply = Guid.NewGuid();
        TelegramButtons.Data(reply, 3, "slot:birth-place=Jaipur#1").ShouldBe("slot:birth-place=Jaipur#1");
        var data = TelegramButtons.Data(reply, 3, new string('क', 22));
        Encoding.UTF8.GetByteCount(data).ShouldBeLessThanOrEqualTo(64);
        var shown = new SentMessage($"{Asha}:9", $"{Asha}", "text", "Which?", null, [new SentChoice(data, "Long")], null, 0, []);
        var message = Message(TelegramPayloads.Press(Asha, shown, shown.Choices[0]));
        (message.Pressed, message.Payload, message.Text).ShouldBe((new PressedButton(reply, 3), null, "Long"));
    }

    private static JsonObject Reaction(JsonArray now) => TelegramPayloads.Update("message_reaction", new JsonObject
    {
        ["chat"] = new JsonObject { ["id"] = Asha, ["type"] = "private" }, ["message_id"] = 4,
        ["user"] = new JsonObject { ["id"] = Asha, ["is_bot"] = false, ["first_name"] = "Asha" },
        ["date"] = At.ToUnixTimeSeconds(), ["old_reaction"] = new JsonArray(), ["new_reaction"] = now,
    });

    private static JsonObject Update((string, JsonNode?) content) =>
        TelegramPayloads.Update("message", TelegramPayloads.Message(Asha, 1, At, "hi", content));

    private static string? Ignored(JsonObject update)
    {
        var reading = Read(update);
        reading.Item.ShouldBeNull();
        return reading.Ignored;
    }

    private static IncomingMessage Message(JsonObject update) => Read(update).Item.ShouldBeOfType<IncomingMessage>();

    private static TelegramReading Read(JsonObject update) =>
        TelegramReader.Read(TelegramPayloads.Bytes(update), TelegramPayloads.BotId, ReceivedAt);
}
