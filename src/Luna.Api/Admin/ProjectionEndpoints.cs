using JasperFx.Events.Projections;
using Luna.Api.Security;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="Behind">Events that it has not seen yet.</param>
public sealed record ProjectionStatus(string Name, string Lifecycle, long Sequence, long Behind);

[Authorize(Roles = Roles.Analyst)]
public static class ProjectionEndpoints
{
    [WolverineGet("/admin/projections")]
    public static async Task<IReadOnlyList<ProjectionStatus>> List(IDocumentStore store, CancellationToken cancellation)
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
                    projection.Name, projection.Lifecycle.ToString(), seen, statistics.EventSequenceNumber - seen);
            }),
        ];
    }
}
