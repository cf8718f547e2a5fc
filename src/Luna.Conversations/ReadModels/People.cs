using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Marten.Events.Aggregation;

namespace Luna.Conversations.ReadModels;

/// <summary>A person, on all the channels they write from.</summary>
public sealed record UserView(
    Guid Id, string? Name, DateTimeOffset RegisteredAt, IReadOnlyList<UserChannel> Channels, string? ConsentedToNotice);

/// <param name="IsBlocked">The person wants nothing from Luna there.</param>
public sealed record UserChannel(string Channel, string ChatId, Guid ConversationId, bool IsBlocked = false);

public sealed partial class UserProjection : SingleStreamProjection<UserView, Guid>
{
    public UserProjection()
    {
        Name = "users";
        DeleteEvent<UserErased>();
    }

    public static UserView Create(IEvent<UserRegistered> registered) =>
        new(registered.StreamId, registered.Data.Name, registered.Timestamp, [], null);

    public static UserView Apply(ChannelLinked linked, UserView user) => user with
    {
        // A conversation that goes on under another id is no second one.
        Channels = [.. user.Channels.Where(channel => channel.ConversationId != linked.ConversationId), new UserChannel(linked.Chat.Channel, linked.Chat.ChatId, linked.ConversationId)],
    };

    public static UserView Apply(UserBlocked blocked, UserView user) => Blocked(user, blocked.Chat, true);

    public static UserView Apply(UserUnblocked unblocked, UserView user) => Blocked(user, unblocked.Chat, false);

    public static UserView Apply(ConsentGiven consent, UserView user) => user with { ConsentedToNotice = consent.Notice };

    public static UserView Apply(ConsentWithdrawn _, UserView user) => user with { ConsentedToNotice = null };

    private static UserView Blocked(UserView user, ChatAddress chat, bool isBlocked) => user with
    {
        Channels =
        [
            .. user.Channels.Select(channel => (channel.Channel, channel.ChatId) == (chat.Channel, chat.ChatId)
                ? channel with { IsBlocked = isBlocked }
                : channel),
        ],
    };
}

/// <summary>A birth that Luna knows, and the chart last cast for it.</summary>
public sealed record ProfileView(
    Guid Id, Guid UserId, string Relation, string? Name, BirthDetails? Birth, ChartInputs? Chart, string? FactsHash,
    string? EngineVersion, DateTimeOffset CreatedAt);

public sealed partial class ProfileProjection : SingleStreamProjection<ProfileView, Guid>
{
    public ProfileProjection()
    {
        Name = "profiles";
        DeleteEvent<ProfileErased>();
    }

    public static ProfileView Create(IEvent<ProfileCreated> created) => new(
        created.StreamId, created.Data.UserId, created.Data.Relation, created.Data.Name, null, null, null, null,
        created.Timestamp);

    public static ProfileView Apply(BirthDetailsRecorded recorded, ProfileView profile) =>
        profile with { Birth = recorded.Birth };

    public static ProfileView Apply(BirthDetailsCorrected corrected, ProfileView profile) =>
        profile with { Birth = corrected.Birth };

    public static ProfileView Apply(ProfileRenamed renamed, ProfileView profile) => profile with { Name = renamed.Name };

    public static ProfileView Apply(ChartCast cast, ProfileView profile) =>
        profile with { Chart = cast.Inputs, FactsHash = cast.FactsHash, EngineVersion = cast.EngineVersion };
}
