using System.Globalization;
using Luna.Api.Security;
using Luna.Conversations;
using Luna.Conversations.ReadModels;
using Luna.Conversations.Replies;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="Summary">As it is now; null until the read model has it.</param>
/// <param name="State">As it was at the moment asked for.</param>
public sealed record ConversationThen(ConversationSummary? Summary, Conversation State);

[Authorize(Roles = Roles.Admin)]
public static class ConversationEndpoints
{
    /// <summary>Conversations in the order of their ids, of one channel if named.</summary>
    [WolverineGet("/admin/conversations"), Gives(typeof(Page<ConversationSummary>))]
    public static async Task<IResult> List(
        string? channel, Guid? after, int? limit, IQuerySession session, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        var from = after ?? Guid.Empty;
        var query = session.Query<ConversationSummary>().Where(conversation => conversation.Id.CompareTo(from) > 0);
        if (channel is not null)
            query = query.Where(conversation => conversation.Channel == channel);
        var found = await query.OrderBy(conversation => conversation.Id).Take(most + 1).ToListAsync(cancellation);
        return Results.Ok(Paging.Of(found, most, conversation => conversation.Id.ToString()));
    }

    /// <summary>A conversation's line and its state; with <c>asOf</c> the state at a version of its stream or at a time.</summary>
    [WolverineGet("/admin/conversations/{conversationId}"), Gives(typeof(ConversationThen))]
    public static async Task<IResult> One(
        Guid conversationId, string? asOf, IQuerySession session, CancellationToken cancellation)
    {
        if (!AsOf.TryParse(asOf, out var at))
            return AsOf.Problem();
        var stream = await session.Events.FetchStreamStateAsync(conversationId, cancellation);
        // A version that has not been reached yet is the last one.
        var state = stream is null ? null : await session.Events.AggregateStreamAsync<Conversation>(
            conversationId, version: Math.Min(at.Version, stream.Version), timestamp: at.Time, token: cancellation);
        if (state is null)
            return PeopleEndpoints.Missing("conversation");
        var summary = await session.LoadAsync<ConversationSummary>(conversationId, cancellation);
        return Results.Ok(new ConversationThen(summary, state));
    }

    /// <summary>
    /// Every event of the conversation's streams and of the person it made known, oldest first. With <c>asOf</c> only
    /// what had happened by then: a version of the conversation's own stream, or a time.
    /// </summary>
    [WolverineGet("/admin/conversations/{conversationId}/timeline"), Gives(typeof(Page<TimelineEntry>))]
    public static async Task<IResult> Timeline(
        Guid conversationId, string? asOf, string? after, int? limit, IQuerySession session,
        TimelineReader timeline, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        if (!AsOf.TryParse(asOf, out var at))
            return AsOf.Problem();
        var from = 0L;
        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))
            return Paging.BadAfter("The sequence that a page gave as next.");

        var most = limit ?? Paging.Usual;
        var found = await timeline.ReadAsync(
            session,
            new TimelineQuery(conversationId, from, at.Version > 0 ? at.Version : null, at.Time, most + 1),
            cancellation);
        return Results.Ok(Paging.Of(found, most, entry => entry.Id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What a reply of the timeline rests on: each claim with its facts, each fact with how it was computed.</summary>
    [WolverineGet("/admin/messages/{messageId}/grounds"), Gives(typeof(ReplyGrounds))]
    public static async Task<IResult> Grounds(Guid messageId, IQuerySession session, CancellationToken cancellation) =>
        ReplyGrounds.Of(await session.Events.LoadAsync(messageId, cancellation)) is { } grounds
            ? Results.Ok(grounds)
            : PeopleEndpoints.Missing("reply");
}
