using JasperFx.Events.Projections;
using Luna.Api.Security;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;
using Wolverine.Runtime.Agents;

namespace Luna.Api.Admin;

/// <param name="Behind">Events that it has not seen yet.</param>
/// <param name="RebuildFailed">The last rebuild that was asked of this process did not end well.</param>
public sealed record ProjectionStatus(
    string Name, string Lifecycle, long Sequence, long Behind, bool IsRebuilding, bool RebuildFailed);

public sealed record RebuildStarted(string Name);

[Authorize(Roles = Roles.Analyst)]
public static class ProjectionEndpoints
{
    /// <summary>What is built from the events, and how far each has come.</summary>
    [WolverineGet("/admin/projections")]
    public static async Task<IReadOnlyList<ProjectionStatus>> List(
        IDocumentStore store, ProjectionRebuilds rebuilds, CancellationToken cancellation)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        var statistics = await store.Advanced.FetchEventStoreStatistics(token: cancellation);
        return
        [
            .. ((DocumentStore)store).Options.Projections.All.Select(projection =>
            {
                var isAsync = projection.Lifecycle == ProjectionLifecycle.Async;
                var seen = isAsync
                    ? progress.FirstOrDefault(shard => shard.ShardName.StartsWith(projection.Name + ":", StringComparison.Ordinal))?.Sequence ?? 0
                    : statistics.EventSequenceNumber;
                return new ProjectionStatus(
                    projection.Name, projection.Lifecycle.ToString(), seen, statistics.EventSequenceNumber - seen,
                    rebuilds.IsRunning(projection.Name), rebuilds.HasFailed(projection.Name));
            }),
        ];
    }

    /// <summary>
    /// Builds a projection anew from all events while Luna runs; its rows grow back meanwhile. The list tells of the
    /// progress.
    /// </summary>
    [WolverinePost("/admin/projections/{name}/rebuild"), Gives(typeof(RebuildStarted), Status = 202)]
    public static IResult Rebuild(string name, IDocumentStore store, ProjectionRebuilds rebuilds)
    {
        if (!((DocumentStore)store).Options.Projections.All.Any(projection =>
            projection.Name == name && projection.Lifecycle == ProjectionLifecycle.Async))
            return Results.Problem(
                title: "No such projection", detail: "No projection of that name can be rebuilt; /admin/projections names them.",
                statusCode: 404);
        try
        {
            return rebuilds.TryStart(name)
                ? Results.Accepted("/admin/projections", new RebuildStarted(name))
                : Results.Problem(title: "Under way", detail: "This projection is being rebuilt already.", statusCode: 409);
        }
        catch (DaemonNotRunningOnThisNodeException)
        {
            return Results.Problem(
                title: "Not here", detail: "No projection runs on this node: ask another one, or again shortly.", statusCode: 503);
        }
    }
}
