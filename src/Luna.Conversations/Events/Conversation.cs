using Luna.Astrology.Readings;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Payments;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Proposals;

namespace Luna.Conversations.Events;

// The stream Conversation: what Luna made of it.

public sealed record ConversationStarted(ChatAddress Chat, Guid UserId);

/// <summary>The person is reached under another id from now on.</summary>
public sealed record ConversationMoved(ChatAddress Chat);

/// <summary>The person is back after a long silence.</summary>
/// <param name="Number">From 2: a conversation begins with its first session.</param>
public sealed record SessionStarted(int Number);

/// <summary>A recording is to be listened to; what was said behind it waits.</summary>
/// <param name="Inbound">Version of the message in the inbound stream.</param>
/// <param name="Until">If nothing has come of it by then, nothing will.</param>
/// <param name="Attempt">Counts from 1; more than one where Luna stopped in the midst of listening.</param>
public sealed record TranscriptionRequested(string MessageId, long Inbound, DateTimeOffset Until, int Attempt = 1);

/// <param name="Language">As the provider told it: <c>en</c>, <c>hi</c>, or its own name of another.</param>
/// <param name="Confidence">0 to 1; null when the provider did not say.</param>
/// <param name="Seconds">How long the recording is, where that is known.</param>
/// <param name="Model">Who listened.</param>
public sealed record MessageTranscribed(
    string MessageId, long Inbound, string Text, string? Language, double? Confidence, double? Seconds, string Model);

/// <param name="Reason">One of those below, or the code of a <see cref="Channels.Speech.SpeechException"/>.</param>
public sealed record MessageNotHeard(string MessageId, long Inbound, string Reason)
{
    public const string TooLong = "too-long";
    public const string TooLarge = "too-large";

    /// <summary>None of the containers that are listened to.</summary>
    public const string Format = "format";

    /// <summary>The platform does not have it any more.</summary>
    public const string Gone = "gone";

    /// <summary>There are no words in it.</summary>
    public const string Silent = "silent";

    /// <summary>Nothing ever came of it.</summary>
    public const string GaveUp = "gave-up";
}

/// <summary>Luna was not sure of what she heard, and asks. Only when the person says yes it is acted on.</summary>
/// <param name="Inbound">Version of the message in the inbound stream; what lies before it has been taken.</param>
public sealed record TranscriptReadBack(string MessageId, long Inbound, DateTimeOffset At);

/// <param name="Form">How the person wants to be answered, beside the words.</param>
public sealed record ReplyFormChosen(string Form)
{
    public const string Voice = "voice";
    public const string Text = "text";
}

/// <param name="Inbound">Version of the message in the inbound stream; what lies before it has been taken.</param>
/// <param name="Classifier">
/// <c>button</c>, <c>context</c>, <c>lexicon</c>, <c>classifier</c>, <c>unsure</c>, <c>model</c>, or <c>none</c> for what holds no words.
/// </param>
/// <param name="Version">Of the classifier.</param>
/// <param name="At">When it was read; silence is counted from here.</param>
/// <param name="Proposed">What a language model took it for, when Luna was unsure and asked one.</param>
/// <param name="Album">The album that the message is of: what more comes of it is answered already.</param>
public sealed record IntentClassified(
    string MessageId, long Inbound, string Intent, double Confidence, string Classifier, string Version,
    IReadOnlyList<SlotReading> Slots, DateTimeOffset At = default, Proposal? Proposed = null, string? Album = null);

public sealed record WorkflowStarted(string Workflow);

/// <param name="Written">The person's words it was read from.</param>
/// <param name="Reference">What the value alone does not say: a place's id, a repeated hour's offset.</param>
public sealed record SlotFilled(
    string Workflow, string Slot, string Value, string Written, string MessageId, string? Reference = null);

/// <summary>What was said of a slot cannot be taken yet: it leaves a choice, or it cannot be.</summary>
/// <param name="Choices">Empty when the question is open again.</param>
/// <param name="Problem">Why it cannot be taken; a text key with its arguments.</param>
public sealed record SlotLeftOpen(
    string Workflow, string Slot, string Written, string MessageId, IReadOnlyList<SlotChoice> Choices,
    SlotProblem? Problem = null);

/// <param name="Step"><c>details</c> and <c>partner-details</c> once a birth is recorded, <c>answered</c>.</param>
public sealed record WorkflowStepCompleted(string Workflow, string Step)
{
    public const string Details = "details";
    public const string PartnerDetails = "partner-details";
}

public sealed record WorkflowCompleted(string Workflow);

/// <summary>It waits, with all it was told, until the other one is done.</summary>
public sealed record WorkflowInterrupted(string Workflow, string By);

public sealed record WorkflowResumed(string Workflow);

/// <summary>The person was silent for too long. What was told is kept, and offered when they are back.</summary>
public sealed record WorkflowTimedOut(string Workflow);

/// <param name="Reason">
/// <c>asked</c>, <c>started-over</c>, <c>another-birth</c> when the person turned to one, <c>too-deep</c> when too many waited,
/// or <c>not-paid</c>.
/// </param>
public sealed record WorkflowCancelled(string Workflow, string Reason)
{
    public const string Asked = "asked";
    public const string StartedOver = "started-over";
    public const string AnotherBirth = "another-birth";
    public const string TooDeep = "too-deep";

    /// <summary>The answer costs something, and there are no credits for it, or the person does not want it so.</summary>
    public const string NotPaid = "not-paid";
}

/// <summary>What Luna says. The event's own id is the reply's id.</summary>
/// <param name="Answers">The messages that it answers.</param>
/// <param name="Text">As it is sent, before a channel cuts it to size.</param>
/// <param name="Claims">What it says of the chart, each with its facts.</param>
/// <param name="Facts">The facts that the claims cite.</param>
/// <param name="FactsHash">SHA-256 over all natal facts, the cited and the others; null when no chart is spoken of.</param>
/// <param name="Composer"><c>luna</c>; a model's name where one wrote; <c>human</c> where a person did.</param>
/// <param name="Asks">The slot that is now open.</param>
/// <param name="Documents">What comes with it, made when it is sent or fetched.</param>
/// <param name="By">Of a person who wrote it: the name of their key.</param>
/// <param name="At">When it was composed; what runs then is told of this moment.</param>
/// <param name="Charts">What the charts were cast from that the claims speak of.</param>
/// <param name="Sky">From where the claims look at the sky, when they speak of no birth alone.</param>
/// <param name="Narration">How a model came to write it, or why none did; null where none was asked.</param>
public sealed record ReplyComposed(
    IReadOnlyList<string> Answers, string Language, string Text, IReadOnlyList<Claim> Claims,
    IReadOnlyList<Fact> Facts, string? FactsHash, string EngineVersion, string Composer,
    IReadOnlyList<ReplyPicture> Pictures, IReadOnlyList<ReplyButton> Buttons, SlotQuestion? Asks = null,
    IReadOnlyList<ReplyDocument>? Documents = null, string? By = null, DateTimeOffset? At = null,
    IReadOnlyList<ChartInputs>? Charts = null, SkyInputs? Sky = null, Narration? Narration = null)
{
    public const string Luna = "luna";
    public const string Human = "human";

    /// <summary>The person wants to hear it too.</summary>
    public bool Spoken { get; init; }

    /// <summary>What it costs; null where nothing.</summary>
    public ReplyCharge? Charge { get; init; }

    /// <summary>It rests on credits and payments as they were then.</summary>
    public bool OfMoney { get; init; }

    /// <summary>One of <see cref="Channels.OutgoingPurpose"/>; null of an answer.</summary>
    public string? Purpose { get; init; }
}

/// <summary>A language model is to put into words what Luna found in a chart; <see cref="ReplyComposed"/> follows.</summary>
/// <param name="Inbound">Version, in the inbound stream, of the last message that it answers; no two readings share it.</param>
/// <param name="Question">What the person wrote.</param>
/// <param name="Topic">What they were understood to ask: the workflow that answered, and what it was told of it.</param>
/// <param name="Draft">Luna's own answer, which is sent if no better one comes.</param>
/// <param name="Paragraphs">The text of <paramref name="Draft"/>.</param>
/// <param name="Until">After that nobody waits for a model any more.</param>
/// <param name="Birth">The birth that the draft is of.</param>
/// <param name="Partner">The one that it may be matched with.</param>
public sealed record ReadingRequested(
    long Inbound, string Question, string Topic, ReplyComposed Draft, IReadOnlyList<ReplyParagraph> Paragraphs,
    DateTimeOffset Until, BirthDetails Birth, BirthDetails? Partner = null);

/// <summary>A person is to answer. Luna only listens until <see cref="HandoffEnded"/>.</summary>
/// <param name="Reason">What it is for: an intent, or <c>safety</c>.</param>
public sealed record HandoffRequested(string Reason)
{
    public const string Safety = "safety";
}

/// <summary>Luna answers by herself again.</summary>
/// <param name="By">Name of the key of who said so.</param>
public sealed record HandoffEnded(string By);

/// <summary>Somebody may be in danger; comes before all else that a message means.</summary>
/// <param name="Kind">What was recognised, for instance <c>self-harm</c>.</param>
public sealed record SafetyRaised(string MessageId, string Kind);

/// <param name="Rating">1 to 5.</param>
/// <param name="Comment">As written; null when the person left it out.</param>
public sealed record FeedbackGiven(int Rating, string? Comment);

/// <param name="Person">Its key among the user's births, which stays.</param>
/// <param name="MessageId">The message that told the name.</param>
public sealed record BirthRenamed(string Person, string Name, string MessageId = "");

/// <summary>From now on questions that name nobody are about this birth.</summary>
/// <param name="Person">Its key among the user's births; <c>self</c> for the person's own.</param>
public sealed record BirthChosen(string Person);

/// <summary>A birth that was known is none any more.</summary>
/// <param name="Person">Its key among the user's births.</param>
public sealed record BirthForgotten(string Person);

/// <summary>The person blocked Luna: she says nothing by herself until they are back.</summary>
/// <param name="Inbound">Version, in the inbound stream, of what told it.</param>
public sealed record ConversationMuted(long Inbound);

/// <inheritdoc cref="ConversationMuted"/>
public sealed record ConversationUnmuted(long Inbound);

/// <summary>Nothing of it is to be known any more. Who writes again begins as someone new.</summary>
/// <param name="Reason"><c>erased</c>.</param>
public sealed record ConversationClosed(string Reason)
{
    public const string Erased = "erased";
}
