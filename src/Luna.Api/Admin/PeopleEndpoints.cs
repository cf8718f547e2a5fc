using Luna.Api.Security;
using Luna.Conversations.ReadModels;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Admin;

public sealed record UserWithProfiles(UserView User, IReadOnlyList<ProfileView> Profiles);

[Authorize(Roles = Roles.Admin)]
public static class PeopleEndpoints
{
    /// <summary>People in the order of their ids.</summary>
    [WolverineGet("/admin/users"), Gives(typeof(Page<UserView>))]
    public static async Task<IResult> Users(Guid? after, int? limit, IQuerySession session, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        var from = after ?? Guid.Empty;
        var found = await session.Query<UserView>().Where(user => user.Id.CompareTo(from) > 0)
            .OrderBy(user => user.Id).Take(most + 1).ToListAsync(cancellation);
        return Results.Ok(Paging.Of(found, most, user => user.Id.ToString()));
    }

    /// <summary>A person, and the births they told of.</summary>
    [WolverineGet("/admin/users/{userId}"), Gives(typeof(UserWithProfiles))]
    public static async Task<IResult> User(Guid userId, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<UserView>(userId, cancellation) is not { } user)
            return Missing("user");
        var profiles = await session.Query<ProfileView>().Where(profile => profile.UserId == userId).ToListAsync(cancellation);
        return Results.Ok(new UserWithProfiles(user, profiles));
    }

    /// <summary>A birth, and the chart last cast for it.</summary>
    [WolverineGet("/admin/profiles/{profileId}"), Gives(typeof(ProfileView))]
    public static async Task<IResult> Profile(Guid profileId, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<ProfileView>(profileId, cancellation) is { } profile ? Results.Ok(profile) : Missing("profile");

    internal static IResult Missing(string what) =>
        Results.Problem(title: "Not here", detail: $"There is no {what} of that id.", statusCode: 404);
}
