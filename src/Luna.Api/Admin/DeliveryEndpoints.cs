using System.Security.Claims;
using Luna.Api.Security;
using Luna.Conversations.Delivery;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Admin;

public sealed record ReplayAccepted(Guid Id);

/// <summary>Replies that somebody has to look at.</summary>
[Authorize(Roles = Roles.Admin)]
public static class DeliveryEndpoints
{
    /// <summary>Those that could not be delivered, and why; oldest first.</summary>
    [WolverineGet("/admin/dead-letters"), Gives(typeof(Page<DeadLetter>))]
    public static async Task<IResult> DeadLetters(Guid? after, int? limit, DeadLetters letters, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        return Results.Ok(Paging.Of(
            await letters.ListAsync(after ?? Guid.Empty, most + 1, cancellation), most, letter => letter.Id.ToString()));
    }

    /// <summary>Has one sent again, from the part that failed.</summary>
    [WolverinePost("/admin/dead-letters/{id}/replay"), Gives(typeof(ReplayAccepted), Status = 202)]
    public static async Task<IResult> Replay(Guid id, ClaimsPrincipal caller, DeadLetters letters, CancellationToken cancellation) =>
        await letters.ReplayAsync(id, caller.Identity!.Name!, cancellation)
            ? Results.Accepted("/admin/dead-letters", new ReplayAccepted(id))
            : PeopleEndpoints.Missing("dead letter");

    /// <summary>Those that wait until the person writes again, because the platform takes none before; oldest first.</summary>
    [WolverineGet("/admin/held-replies"), Gives(typeof(Page<HeldReply>))]
    public static async Task<IResult> Held(Guid? after, int? limit, DeadLetters letters, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        return Results.Ok(Paging.Of(
            await letters.HeldAsync(after ?? Guid.Empty, most + 1, cancellation), most, held => held.Id.ToString()));
    }
}
