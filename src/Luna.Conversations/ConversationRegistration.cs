using JasperFx.Events.Projections;
using Luna.Conversations.Delivery;
using Luna.Conversations.Erasure;
using Luna.Conversations.Exports;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Handoffs;
using Luna.Conversations.Intake;
using Luna.Conversations.Listening;
using Luna.Conversations.Live;
using Luna.Conversations.Narrating;
using Luna.Conversations.ReadModels;
using Luna.Conversations.Replaying;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding.Proposals;
using Luna.Conversations.Workflows;
using Marten;
using Marten.Schema;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Luna.Conversations;

public static class ConversationRegistration
{
    private const string Turns = "turns";
    private const string Deliveries = "deliveries";

    /// <summary>Messages, and readings, that wait for a language model at once on a node; waiting holds nothing but memory.</summary>
    private const int MostReadings = 1000;

    /// <summary>Recordings that are listened to at once on a node; each may hold megabytes.</summary>
    private const int MostRecordings = 64;

    /// <summary>Streams, projections, queues and handlers. Marten and Wolverine themselves are the host's to add.</summary>
    public static IServiceCollection AddLunaConversations(this IServiceCollection services)
    {
        WorkflowCheck.Demand(WorkflowDirectory.All);
        services.AddSingleton<InboundIntake>();
        services.AddSingleton<TurnTaker>();
        services.AddSingleton<MessageUnderstanding>();
        services.AddSingleton<Narrator>();
        services.AddSingleton<ReadingComposer>();
        services.AddOptions<SpeechBudgetOptions>().BindConfiguration(SpeechBudgetOptions.Section)
            .Validate(budgets => budgets.AreBounds, $"{SpeechBudgetOptions.Section} must hold numbers of 0 or more.").ValidateOnStart();
        services.AddSingleton<SpeechAllowance>();
        services.AddSingleton<NoteListener>();
        services.AddSingleton<SpeechAbilities>();
        services.AddSingleton<DeliveryNode>();
        services.AddSingleton<ReplyDelivery>();
        services.AddSingleton<LiveReplies>();
        services.AddSingleton<ExchangeReader>();
        services.AddSingleton<TimelineReader>();
        services.AddSingleton<HumanReplies>();
        services.AddSingleton<TurnReplay>();
        services.AddSingleton<PersonalDataReader>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveReplies>());
        services.AddHostedService<Recovery>();
        services.AddHostedService<Alarm>();
        services.AddHostedService<Eraser>();
        services.AddSingleton<IInitialData, NoTombstones>();
        services.ConfigureMarten(Streams);
        services.ConfigureWolverine(Queues);
        return services;
    }

    /// <summary>How events are written; what is stored must be read for ever, so a change here is a migration.</summary>
    internal static void Serialization(StoreOptions marten) =>
        marten.UseSystemTextJsonForSerialization(Weasel.Core.EnumStorage.AsString, Weasel.Core.Casing.CamelCase);

    private static void Streams(StoreOptions marten)
    {
        marten.DatabaseSchemaName = WorkTables.Schema;
        Serialization(marten);
        marten.Events.MetadataConfig.CorrelationIdEnabled = true;
        marten.Events.MetadataConfig.CausationIdEnabled = true;
        marten.Events.UseIdentityMapForAggregates = true;
        // A reply's id is its event's id; what Luna said is found by it.
        marten.Events.EnableUniqueIndexOnEventId = true;
        Masking.Rules(marten);
        foreach (var table in WorkTables.All())
            marten.Storage.ExtendedSchemaObjects.Add(table);
        marten.Storage.ExtendedSchemaObjects.Add(TimelineProjection.Table());

        marten.Projections.Snapshot<Conversation>(SnapshotLifecycle.Inline);
        marten.Projections.Snapshot<Subscription>(SnapshotLifecycle.Inline);
        marten.Projections.Add(
            new TimelineProjection(), ProjectionLifecycle.Async, TimelineProjection.Name,
            options => options.DeleteDataInTableOnTeardown(TimelineProjection.Identifier.QualifiedName));
        marten.Projections.Add<ConversationSummaryProjection>(ProjectionLifecycle.Async);
        marten.Projections.Add<UserProjection>(ProjectionLifecycle.Async);
        marten.Projections.Add<ProfileProjection>(ProjectionLifecycle.Async);
        marten.Schema.For<ProfileView>().Duplicate(profile => profile.UserId);
        marten.Schema.For<ConversationSummary>().Duplicate(conversation => conversation.HandoffReason);
    }

    private static void Queues(WolverineOptions wolverine)
    {
        wolverine.Discovery.IncludeAssembly(typeof(ConversationRegistration).Assembly);

        // No queue is durable: a hint that is lost is found again by comparing the streams, see Recovery, or by the alarm.
        wolverine.BatchMessagesOf<TakeTurn>(batching =>
        {
            batching.BatchSize = 64;
            batching.TriggerTime = TimeSpan.FromMilliseconds(5);
            batching.LocalExecutionQueueName = Turns;
        }).Sequential().BufferedInMemory();
        wolverine.LocalQueue(Deliveries).MaximumParallelMessages(256).BufferedInMemory();
        wolverine.PublishMessage<DeliverReplies>().ToLocalQueue(Deliveries);
        wolverine.LocalQueueFor<RetakeTurn>().Sequential().BufferedInMemory();
        wolverine.LocalQueueFor<UnderstandMessage>().MaximumParallelMessages(MostReadings).BufferedInMemory();
        wolverine.LocalQueueFor<TakeUnderstood>().MaximumParallelMessages(8).BufferedInMemory();
        wolverine.LocalQueueFor<ComposeReading>().MaximumParallelMessages(MostReadings).BufferedInMemory();
        wolverine.LocalQueueFor<RecordReading>().MaximumParallelMessages(8).BufferedInMemory();
        wolverine.LocalQueueFor<TranscribeNote>().MaximumParallelMessages(MostRecordings).BufferedInMemory();
        wolverine.LocalQueueFor<RecordTranscript>().MaximumParallelMessages(8).BufferedInMemory();

        wolverine.OnException(Outage.Is).ScheduleRetryIndefinitely(
            TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        wolverine.OnException<JasperFx.Events.EventStreamUnexpectedMaxEventIdException>().RetryWithCooldown(
            TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500));
        wolverine.OnAnyException().RetryWithCooldown(
            TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1));
    }
}
