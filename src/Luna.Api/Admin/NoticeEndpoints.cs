using Luna.Api.Security;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="Id">The event's global sequence.</param>
public sealed record NoticeEntry(long Id, DateTimeOffset StoredAt, ChannelNoticed Notice);

/// <summary>What platforms told the operator: templates refused, accounts restricted, messages priced as an assistant's.</summary>
[Authorize(Roles = Roles.Admin)]
public static class NoticeEndpoints
{
    /// <summary>Oldest first.</summary>
    [WolverineGet("/admin/notices"), Gives(typeof(Page<NoticeEntry>))]
    public static async Task<IResult> List(
        long? after, int? limit, ChannelDirectory channels, IQuerySession session, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var (most, from) = (limit ?? Paging.Usual, after ?? 0);
        var streams = channels.Names.Select(StreamIds.Operations).ToArray();
        var found = await session.Events.QueryAllRawEvents()
            .Where(e => streams.Contains(e.StreamId) && e.Sequence > from)
            .OrderBy(e => e.Sequence).Take(most + 1).ToListAsync(cancellation);
        return Results.Ok(Paging.Of(
            [.. found.Select(e => new NoticeEntry(e.Sequence, e.Timestamp, (ChannelNoticed)e.Data))], most,
            entry => entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
