using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Marten;
using Marten.Events;

namespace Luna.Conversations.Erasure;

/// <summary>
/// What is left of each event of somebody who was erased: that it happened, and when. What a fold needs to come to the
/// same state stays; no words, no birth, no address.
/// </summary>
internal static class Masking
{
    private static readonly BirthDetails NoBirth = new("0001-01-01", null, 0, new BirthPlace(0, "", "", "", 0, 0, "UTC"));

    public static void Rules(StoreOptions marten)
    {
        var events = (EventGraph)marten.Events;
        events.AddMaskingRuleForProtectedInformation<MessageReceived>(received =>
            new MessageReceived(Mask(received.Chat), "", received.Kind, null, received.SentAt));
        events.AddMaskingRuleForProtectedInformation<MessageEdited>(edited =>
            edited with { Chat = Mask(edited.Chat), MessageId = "", Text = "" });
        events.AddMaskingRuleForProtectedInformation<MessageDeleted>(deleted => deleted with { MessageId = "" });
        events.AddMaskingRuleForProtectedInformation<ReactionReceived>(reaction => reaction with { MessageId = "", Emoji = null });

        events.AddMaskingRuleForProtectedInformation<PaymentReported>(reported => reported with { MessageId = null });
        events.AddMaskingRuleForProtectedInformation<ChatIdLearnt>(learnt => new ChatIdLearnt(Mask(learnt.Chat)));
        events.AddMaskingRuleForProtectedInformation<ChatIdChanged>(changed =>
            changed with { From = Mask(changed.From), To = Mask(changed.To) });

        events.AddMaskingRuleForProtectedInformation<ConversationMoved>(moved => new ConversationMoved(Mask(moved.Chat)));
        events.AddMaskingRuleForProtectedInformation<ConversationStarted>(started => started with { Chat = Mask(started.Chat) });
        events.AddMaskingRuleForProtectedInformation<IntentClassified>(classified => classified with
        {
            MessageId = "", Slots = [], Proposed = classified.Proposed is { } proposed ? proposed with { Slots = [] } : null,
            Album = null,
        });
        events.AddMaskingRuleForProtectedInformation<TranscriptionRequested>(requested => requested with { MessageId = "" });
        events.AddMaskingRuleForProtectedInformation<MessageTranscribed>(heard =>
            heard with { MessageId = "", Text = "", Language = null });
        events.AddMaskingRuleForProtectedInformation<MessageNotHeard>(notHeard => notHeard with { MessageId = "" });
        events.AddMaskingRuleForProtectedInformation<TranscriptReadBack>(asked => asked with { MessageId = "" });
        events.AddMaskingRuleForProtectedInformation<SlotFilled>(filled =>
            filled with { Value = "", Written = "", MessageId = "", Reference = null });
        events.AddMaskingRuleForProtectedInformation<SlotLeftOpen>(left =>
            left with { Written = "", MessageId = "", Choices = [], Problem = null });
        events.AddMaskingRuleForProtectedInformation<ReplyComposed>(Mask);
        events.AddMaskingRuleForProtectedInformation<ReadingRequested>(requested => requested with
        {
            Question = "", Topic = "", Draft = Mask(requested.Draft), Paragraphs = [], Birth = NoBirth, Partner = null,
        });
        events.AddMaskingRuleForProtectedInformation<SafetyRaised>(safety => safety with { MessageId = "" });
        events.AddMaskingRuleForProtectedInformation<BirthForgotten>(forgotten =>
            forgotten with { Person = BirthOf.Unnamed(forgotten.Person) });

        events.AddMaskingRuleForProtectedInformation<BirthChosen>(chosen => new BirthChosen(BirthOf.Unnamed(chosen.Person)));
        events.AddMaskingRuleForProtectedInformation<BirthRenamed>(renamed =>
            new BirthRenamed(BirthOf.Unnamed(renamed.Person), ""));
        events.AddMaskingRuleForProtectedInformation<FeedbackGiven>(feedback => feedback with { Comment = null });
        events.AddMaskingRuleForProtectedInformation<SubscriptionStarted>(Mask);

        events.AddMaskingRuleForProtectedInformation<ReplySent>(sent => sent with { PlatformMessageId = "" });
        events.AddMaskingRuleForProtectedInformation<ReplyAccepted>(accepted => accepted with { PlatformMessageId = "", Correlation = null });
        events.AddMaskingRuleForProtectedInformation<ReplyDelivered>(delivered => delivered with { PlatformMessageId = "", Correlation = null });
        events.AddMaskingRuleForProtectedInformation<ReplyRead>(read => read with { PlatformMessageId = "", Correlation = null });
        events.AddMaskingRuleForProtectedInformation<ReplyFailed>(failed =>
            failed with { PlatformMessageId = null, Reason = "", Correlation = null });

        // What was paid, when and for what has to be kept; not in which words it was given back.
        events.AddMaskingRuleForProtectedInformation<RefundRequested>(requested => requested with { Reason = "" });

        events.AddMaskingRuleForProtectedInformation<UserRegistered>(_ => new UserRegistered((string?)null));
        events.AddMaskingRuleForProtectedInformation<ChannelLinked>(linked => linked with { Chat = Mask(linked.Chat) });
        events.AddMaskingRuleForProtectedInformation<UserBlocked>(blocked => new UserBlocked(Mask(blocked.Chat)));
        events.AddMaskingRuleForProtectedInformation<UserUnblocked>(unblocked => new UserUnblocked(Mask(unblocked.Chat)));
        events.AddMaskingRuleForProtectedInformation<ProfileCreated>(created => created with { Name = null });
        events.AddMaskingRuleForProtectedInformation<ProfileRenamed>(_ => new ProfileRenamed(""));
        events.AddMaskingRuleForProtectedInformation<BirthDetailsRecorded>(_ => new BirthDetailsRecorded(NoBirth));
        events.AddMaskingRuleForProtectedInformation<BirthDetailsCorrected>(_ => new BirthDetailsCorrected(NoBirth));
        events.AddMaskingRuleForProtectedInformation<ChartCast>(cast => cast with
        {
            FactsHash = "",
            Inputs = cast.Inputs with
            {
                BornAt = DateTimeOffset.UnixEpoch, OffsetSeconds = 0, Zone = "UTC", Latitude = 0, Longitude = 0, Place = "",
            },
        });
    }

    private static SubscriptionStarted Mask(SubscriptionStarted started) =>
        started with { Hour = "00:00", Zone = "UTC", Sign = null };

    private static ChatAddress Mask(ChatAddress chat) => chat with { ChatId = "" };

    private static ReplyComposed Mask(ReplyComposed composed) => composed with
    {
        Answers = [], Text = "", Claims = [], Facts = [], FactsHash = null, Pictures = [], Buttons = [], Documents = null,
        Charts = null, Sky = null, Narration = composed.Narration is { } narration ? narration with { Reasons = [] } : null,
        Asks = composed.Asks is { } asks ? asks with { Choices = [] } : null,
    };
}
