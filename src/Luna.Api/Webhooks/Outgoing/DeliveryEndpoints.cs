using System.Globalization;
using System.Security.Claims;
using Luna.Api.Admin;
using Luna.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Npgsql;
using Wolverine.Http;

namespace Luna.Api.Webhooks.Outgoing;

public sealed record ReplayAccepted(Guid WebhookId, Guid DeliveryId);

[Authorize(Roles = Roles.Api)]
public static class DeliveryEndpoints
{
    /// <summary>What was posted to a webhook in the last seven days or is still to be, the newest first.</summary>
    [WolverineGet("/v1/webhooks/{webhookId}/deliveries"), Gives(typeof(Page<HookDelivery>))]
    public static async Task<IResult> List(
        Guid webhookId, string? status, string? after, int? limit, ClaimsPrincipal caller, NpgsqlDataSource database,
        CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        if (status is not null && !HookDelivery.Statuses.Contains(status))
            return Results.ValidationProblem(new Dictionary<string, string[]>
            {
                ["status"] = [$"One of {string.Join(", ", HookDelivery.Statuses)}."],
            });
        var before = long.MaxValue;
        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before))
            return Paging.BadAfter("The position that a page gave as next.");
        if (await Hook.FindAsync(database, webhookId, WebhookEndpoints.Name(caller), cancellation) is null)
            return WebhookEndpoints.Missing();
        var most = limit ?? Paging.Usual;
        var found = await HookDelivery.ListAsync(database, webhookId, status, before, most + 1, cancellation);
        return Results.Ok(new Page<HookDelivery>(
            [.. found.Take(most).Select(one => one.Delivery)],
            found.Count > most ? found[most - 1].Number.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>Posts a delivery once more, whatever became of it. 202 means that it will be tried.</summary>
    [WolverinePost("/v1/webhooks/{webhookId}/deliveries/{deliveryId}/replay"), Gives(typeof(ReplayAccepted), Status = 202)]
    public static async Task<IResult> Replay(
        Guid webhookId, Guid deliveryId, ClaimsPrincipal caller, NpgsqlDataSource database, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await Hook.FindAsync(database, webhookId, WebhookEndpoints.Name(caller), cancellation) is null)
            return WebhookEndpoints.Missing();
        return await HookDelivery.ReplayAsync(database, webhookId, deliveryId, clock.GetUtcNow(), cancellation)
            ? Results.Accepted($"/v1/webhooks/{webhookId}/deliveries", new ReplayAccepted(webhookId, deliveryId))
            : Results.Problem(title: "No such delivery", detail: "This webhook has no delivery of that id.", statusCode: 404);
    }
}
