using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Luna.Conversations.Payments;
using Luna.Conversations.ReadModels;
using Marten;

namespace Luna.Conversations.Exports;

/// <summary>Gathers what Luna holds about a person from their streams, for as long as the reply that promised it says.</summary>
public sealed class PersonalDataReader(IDocumentStore store, TimeProvider clock)
{
    /// <param name="replyId">Of the reply that came with it: nobody can guess it.</param>
    /// <returns>Null when no reply of that id promised it, or not any more.</returns>
    public async Task<PersonalData?> ReadAsync(Guid replyId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var now = clock.GetUtcNow();
        if (await session.Events.LoadAsync(replyId, cancellation) is not { Data: ReplyComposed { Documents: [var document, ..] } reply } composed
            || document.Until <= now
            || await session.LoadAsync<Conversation>(composed.StreamId, cancellation) is not { IsClosed: false } conversation)
            return null;

        var profiles = conversation.Births.Keys.ToDictionary(person => StreamIds.Profile(conversation.UserId, person));
        var payments = await session.Query<Payment>().Where(payment => payment.Order!.UserId == conversation.UserId)
            .Select(payment => payment.Id).ToListAsync(cancellation);
        Guid[] streams =
        [
            conversation.Id, StreamIds.Inbound(conversation.Id), StreamIds.Outbound(conversation.Id), conversation.UserId,
            StreamIds.Subscription(conversation.UserId), StreamIds.Wallet(conversation.UserId), .. profiles.Keys, .. payments,
        ];
        var batch = session.CreateBatchQuery();
        var reading = streams.Select(id => batch.Events.FetchStream(id)).ToArray();
        await batch.Execute(cancellation);
        var events = (await Task.WhenAll(reading)).SelectMany(stream => stream).OrderBy(e => e.Sequence).ToArray();
        var begun = events.LastOrDefault(e => e.Data is ConversationClosed)?.Sequence ?? 0;
        return Of(now, reply.Language, conversation, profiles, [.. events.Where(e => e.Sequence > begun)]);
    }

    private static PersonalData Of(
        DateTimeOffset now, string language, Conversation conversation, Dictionary<Guid, string> profiles, IEvent[] events) => new(
        now, language, conversation.Chat.Channel,
        events.Select(e => e.Data).OfType<UserRegistered>().LastOrDefault()?.Name,
        events.Select(e => e.Data).OfType<ConsentGiven>().LastOrDefault()?.Notice,
        [
            .. profiles.Select(profile => (Of: profile.Value, Past: events.Where(e => e.StreamId == profile.Key).Select(e => e.Data).ToArray()))
                .Select(profile => (profile.Of, Birth: BirthOf(profile.Past), Chart: profile.Past.OfType<ChartCast>().LastOrDefault()?.Inputs))
                .Where(profile => profile.Birth is not null)
                .Select(profile => new PersonalBirth(profile.Of, profile.Birth!, profile.Chart)),
        ],
        [.. events.Select(ExchangeReader.Message).OfType<ExchangeMessage>()],
        [
            .. events.Where(e => EventWords.StreamOf(e.Data) is not null)
                .Select(e => new PersonalEvent(EventWords.StreamOf(e.Data)!, e.Data.GetType().Name, e.Timestamp, e.Data)),
        ]);

    private static Births.BirthDetails? BirthOf(object[] past) => past.Select(happened => happened switch
    {
        BirthDetailsRecorded recorded => recorded.Birth,
        BirthDetailsCorrected corrected => corrected.Birth,
        _ => null,
    }).LastOrDefault(birth => birth is not null);
}
