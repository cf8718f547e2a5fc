using Luna.Api.Security;
using Luna.Api.Webhooks.Outgoing;
using Microsoft.AspNetCore.Authorization;
using Npgsql;
using Wolverine.Http;

namespace Luna.Api.Admin;

/// <param name="Key">Name of the key that it belongs to.</param>
public sealed record WebhookStatus(string Key, Webhook Webhook);

[Authorize(Roles = Roles.Admin)]
public static class WebhookStatusEndpoint
{
    /// <summary>The webhooks of all keys: which are failing, and which were paused because they took nothing.</summary>
    [WolverineGet("/admin/webhooks"), Gives(typeof(Page<WebhookStatus>))]
    public static async Task<IResult> Get(Guid? after, int? limit, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        var found = await Hook.ListAsync(database, keyName: null, after ?? Guid.Empty, most + 1, cancellation);
        return Results.Ok(Paging.Of(
            [.. found.Select(hook => new WebhookStatus(hook.KeyName, WebhookEndpoints.Of(hook)))], most,
            status => status.Webhook.Id.ToString()));
    }
}
