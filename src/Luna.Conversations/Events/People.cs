using Luna.Channels;
using Luna.Conversations.Births;

namespace Luna.Conversations.Events;

// The streams User and Profile.

/// <param name="Name">As the platform told it.</param>
public sealed record UserRegistered(string? Name);

public sealed record ChannelLinked(ChatAddress Chat, Guid ConversationId);

/// <param name="Notice">Version of the notice that the person had been given.</param>
public sealed record ConsentGiven(string Notice);

/// <summary>What was told is kept until it is erased; nothing new is without a new consent.</summary>
/// <param name="Notice">Version of the notice that the person had been given.</param>
public sealed record ConsentWithdrawn(string Notice);

/// <param name="Language"><c>en hi hi-Latn</c>: that of all replies from now on.</param>
public sealed record LanguageChosen(string Language);

/// <summary>Nothing is to be sent to the person there unless they ask for it.</summary>
public sealed record UserBlocked(ChatAddress Chat);

/// <summary>The person is back.</summary>
public sealed record UserUnblocked(ChatAddress Chat);

/// <summary>The person was given all that Luna holds about them.</summary>
/// <param name="Until">How long the link to it works.</param>
public sealed record DataExported(DateTimeOffset Until);

/// <summary>The person asked to be forgotten: their streams are masked, their views gone.</summary>
public sealed record UserErased;

/// <param name="Relation"><c>self partner child parent sibling friend other</c>.</param>
public sealed record ProfileCreated(Guid UserId, string Relation, string? Name);

public sealed record BirthDetailsRecorded(BirthDetails Birth);

public sealed record BirthDetailsCorrected(BirthDetails Birth);

/// <param name="Name">As the person wants the birth to be called.</param>
public sealed record ProfileRenamed(string Name);

/// <summary>The birth is to be forgotten, with all that was said of it.</summary>
public sealed record ProfileErased;

/// <summary>The same inputs and engine version give the same facts, byte for byte.</summary>
public sealed record ChartCast(ChartInputs Inputs, string FactsHash, string EngineVersion);
