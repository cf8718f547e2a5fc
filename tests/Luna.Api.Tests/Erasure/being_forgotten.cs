using System.Diagnostics;
using System.Net;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.ReadModels;
using Luna.StandIns;
using Npgsql;

namespace Luna.Api.Tests.Erasure;

/// <summary>Words that nobody else would say are sought in every table of the database, in every column, as text.</summary>
public sealed class being_forgotten(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nothing_that_a_person_told_is_left_in_the_database()
    {
        var person = "canary-" + luna.Somebody();
        var conversationId = LunaHost.ConversationOf(person);
        await luna.SayAsync(person, "My name is Canarybhai. My kundli please, born 3 March 1971 at 4:44 am in Bhadravati", "canarymessage-1");
        await luna.SayAsync(person, "kundli for my son Canaryputra, born 9 July 1999 at 11:11 am in Shivpuri");
        await luna.SayAsync(person, "what about canaryquestion and nothing else");
        await luna.SayAsync(person, "talk to a human canaryhuman");
        await luna.PostAsync(
            $"/admin/conversations/{conversationId}/replies", new { text = "canaryreply from a person" }, HttpStatusCode.Accepted);
        await luna.PostAsync($"/admin/conversations/{conversationId}/handoff/end", null, HttpStatusCode.OK);
        var canaries = new[] { "canary", "Bhadravati", "Shivpuri", "1971-03-03", "1999-07-09", "3 March 1971" };
        foreach (var canary in canaries)
            (await FoundAsync(canary)).ShouldNotBeEmpty($"{canary} should have been there");

        var scope = await luna.SayAsync(person, "erase my details");
        scope.Replies.Single().Buttons.Count.ShouldBe(3);
        (await luna.SayAsync(person, "everything")).Replies.Single().Text!.ShouldContain("cannot be undone");
        (await luna.SayAsync(person, "yes")).Replies.Single().Text!.ShouldStartWith("It is done");

        await GoneAsync(canaries);
        await luna.UntilProjectedAsync();
        await using var session = luna.Store.QuerySession();
        (await session.LoadAsync<UserView>(StreamIds.User(new("api", $"everything:{person}")), Cancellation)).ShouldBeNull();

        var anew = await luna.SayAsync(person, "hello");
        anew.Replies.Single().Text!.ShouldContain("I am software");
        (await luna.EventsOfAsync<ConversationStarted>(conversationId)).Count.ShouldBe(2);
        var messages = (await luna.GetAsync($"/v1/conversations/{conversationId}/messages")).GetProperty("messages");
        messages.EnumerateArray().ShouldAllBe(message => message.GetProperty("text").GetString()!.Length > 0);
    }

    [Fact]
    public async Task what_was_spoken_is_exported_and_forgotten_like_what_was_written()
    {
        var number = luna.SomeNumber();
        var conversationId = StreamIds.Conversation(new("whatsapp", number));
        var file = luna.WhatsApp.AddFile(luna.Voices.Saying("my name is Kanarispoken and I was born in Kundapura"));
        await luna.DeliverAsync(WhatsAppPayloads.SignedVoice(
            LunaHost.AppSecret, number, $"wamid.{Guid.NewGuid():N}", file, DateTimeOffset.UtcNow, luna.WhatsApp.PhoneNumberId));
        await luna.UntilAsync<ReplyComposed>(conversationId, 1);
        foreach (var canary in new[] { "Kanarispoken", file })
            (await FoundAsync(canary)).ShouldNotBeEmpty($"{canary} should have been there");

        await WriteAsync(number, "export my data");
        var document = (await luna.EventsOfAsync<ReplyComposed>(conversationId))[^1];
        (await luna.GetAsync($"/v1/exports/{document.Id:N}")).GetRawText().ShouldContain("Kanarispoken");
        await WriteAsync(number, "delete my data");
        if ((await luna.EventsOfAsync<ReplyComposed>(conversationId))[^1].Data.Asks?.Slot == "scope")
            await WriteAsync(number, "everything");
        await WriteAsync(number, "yes");
        await GoneAsync(["Kanarispoken", "Kundapura", file, number]);
    }

    [Fact]
    public async Task one_birth_is_forgotten_and_the_rest_stays()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "My kundli please. Born 4 April 1974 at 4:14 am in Udupi");
        await luna.SayAsync(person, "kundli for my son Kanariputra, born 8 July 1998 at 11:21 am in Shivamogga");
        await luna.SayAsync(person, "no, the date is 9 July 1998");
        await luna.SayAsync(person, "erase my details");
        (await luna.SayAsync(person, "2")).Replies.Single().Text!.ShouldContain("cannot be undone");
        (await luna.SayAsync(person, "yes")).Replies.Single().Text!.ShouldStartWith("Deleted");

        // The question between the births and the last words named it; what told the birth itself is gone.
        // With the quote behind it, so that no moment of the day is taken for it.
        await GoneAsync(["Shivamogga", "1998-07-08", "1998-07-09", "11:21\""]);
        (await FoundAsync("Udupi")).ShouldNotBeEmpty();
        await luna.SayAsync(person, "my chart again");
        await using var session = luna.Store.QuerySession();
        var user = StreamIds.User(new("api", $"everything:{person}"));
        await luna.UntilProjectedAsync();
        (await session.LoadAsync<ProfileView>(StreamIds.Profile(user, "child:kanariputra"), Cancellation)).ShouldBeNull();
        (await session.LoadAsync<ProfileView>(StreamIds.Profile(user, "self"), Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task a_number_on_whatsapp_is_gone_when_the_last_words_have_left()
    {
        var number = luna.SomeNumber();
        foreach (var text in new[] { "hello", "delete my data" })
            await WriteAsync(number, text);
        await WriteAsync(number, "yes");
        var last = await luna.UntilAsync<ReplySent>(StreamIds.Conversation(new("whatsapp", number)), 3);
        last.Count.ShouldBe(3);
        await GoneAsync([number]);
    }

    private async Task WriteAsync(string number, string text)
    {
        var before = (await luna.EventsOfAsync<ReplyComposed>(StreamIds.Conversation(new("whatsapp", number)))).Count;
        await luna.DeliverAsync(WhatsAppPayloads.SignedText(
            LunaHost.AppSecret, number, $"wamid.{Guid.NewGuid():N}", text, DateTimeOffset.UtcNow, luna.WhatsApp.PhoneNumberId));
        await luna.UntilAsync<ReplyComposed>(StreamIds.Conversation(new("whatsapp", number)), before + 1);
    }

    private async Task GoneAsync(string[] canaries)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200, Cancellation))
        {
            var found = new List<string>();
            foreach (var canary in canaries)
                found.AddRange(await FoundAsync(canary));
            if (found.Count == 0)
                return;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), string.Join('\n', found));
        }
    }

    /// <returns>Each table and row that holds the word.</returns>
    private async Task<IReadOnlyList<string>> FoundAsync(string word)
    {
        var found = new List<string>();
        await using var connection = new NpgsqlConnection(luna.Database);
        await connection.OpenAsync(Cancellation);
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand(
            "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables "
            + "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')", connection))
        await using (var rows = await command.ExecuteReaderAsync(Cancellation))
            while (await rows.ReadAsync(Cancellation))
                tables.Add(rows.GetString(0));
        tables.ShouldContain("luna.mt_events");
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"select x::text from {table} x where x::text ilike '%' || $1 || '%'", connection);
            command.Parameters.AddWithValue(word);
            await using var rows = await command.ExecuteReaderAsync(Cancellation);
            while (await rows.ReadAsync(Cancellation))
                found.Add($"{table}: {rows.GetString(0)}");
        }

        return found;
    }
}
