using System.Security.Claims;
using Luna.Api.Admin;
using Luna.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using Wolverine.Http;

namespace Luna.Api.Webhooks.Outgoing;

/// <param name="Url">Where Luna posts to: https, and a public address.</param>
/// <param name="Events">What it is told of.</param>
public sealed record PostWebhook(string? Url, IReadOnlyList<string>? Events);

/// <param name="FailingSince">It has taken nothing since then.</param>
/// <param name="PausedAt">Nothing is posted to it until it is resumed.</param>
public sealed record Webhook(
    Guid Id, string Url, IReadOnlyList<string> Events, DateTimeOffset CreatedAt, DateTimeOffset? FailingSince,
    DateTimeOffset? PausedAt, string? PausedFor);

/// <param name="Secret">What Luna signs with. It is told now and never again.</param>
public sealed record WebhookSecret(Webhook Webhook, string Secret);

/// <param name="Answer">The status that came back, or a word for why none did.</param>
public sealed record WebhookTested(bool Delivered, string Answer, int Milliseconds);

[Authorize(Roles = Roles.Api)]
public static class WebhookEndpoints
{
    private const int MostWebhooks = 20;

    /// <summary>Registers an address that Luna posts to when something happens in a conversation of this key.</summary>
    [WolverinePost("/v1/webhooks"), Consumes(typeof(PostWebhook), "application/json"), Gives(typeof(WebhookSecret), Status = 201)]
    public static async Task<IResult> Post(
        HttpContext context, ClaimsPrincipal caller, HookOptions options, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var (asked, unreadable) = await JsonBody.ReadAsync<PostWebhook>(context);
        if (asked is null)
            return unreadable!;
        var problems = new Dictionary<string, string[]>();
        if (HookAddress.Problem(asked.Url, options.AllowPrivate) is { } wrong)
            problems["url"] = [wrong];
        if (asked.Events is not { Count: > 0 } || asked.Events.Except(HookEvents.All).Any())
            problems["events"] = [$"Some of {string.Join(", ", HookEvents.All)}."];
        if (problems.Count > 0)
            return Results.ValidationProblem(problems);
        if (await Hook.CountAsync(database, Name(caller), cancellation) >= MostWebhooks)
            return Results.Problem(title: "Too many", detail: $"A key has {MostWebhooks} webhooks at the most.", statusCode: 409);
        var secret = HookSignature.NewSecret();
        var hook = await Hook.RegisterAsync(
            database, Name(caller), asked.Url!, [.. asked.Events!.Distinct()], secret, cancellation);
        return Results.Created($"/v1/webhooks/{hook.Id}", new WebhookSecret(Of(hook), secret));
    }

    /// <summary>The webhooks of this key, without their secrets.</summary>
    [WolverineGet("/v1/webhooks"), Gives(typeof(Page<Webhook>))]
    public static async Task<IResult> List(
        Guid? after, int? limit, ClaimsPrincipal caller, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (Paging.Problem(limit) is { } problem)
            return problem;
        var most = limit ?? Paging.Usual;
        var found = await Hook.ListAsync(database, Name(caller), after ?? Guid.Empty, most + 1, cancellation);
        return Results.Ok(Paging.Of([.. found.Select(Of)], most, webhook => webhook.Id.ToString()));
    }

    /// <summary>A webhook of this key, and how it fares.</summary>
    [WolverineGet("/v1/webhooks/{webhookId}"), Gives(typeof(Webhook))]
    public static async Task<IResult> Get(
        Guid webhookId, ClaimsPrincipal caller, NpgsqlDataSource database, CancellationToken cancellation) =>
        await Hook.FindAsync(database, webhookId, Name(caller), cancellation) is { } hook ? Results.Ok(Of(hook)) : Missing();

    /// <summary>Takes a webhook away, and what was on its way to it.</summary>
    [WolverineDelete("/v1/webhooks/{webhookId}"), Gives(Status = 204)]
    public static async Task<IResult> Delete(
        Guid webhookId, ClaimsPrincipal caller, NpgsqlDataSource database, CancellationToken cancellation) =>
        await Hook.DeleteAsync(database, webhookId, Name(caller), cancellation) ? Results.NoContent() : Missing();

    /// <summary>Makes a new secret. For a day Luna signs with the former one too, so that nothing is refused meanwhile.</summary>
    [WolverinePost("/v1/webhooks/{webhookId}/secret"), Gives(typeof(WebhookSecret))]
    public static async Task<IResult> Rotate(
        Guid webhookId, ClaimsPrincipal caller, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellation)
    {
        var secret = HookSignature.NewSecret();
        return await Hook.RotateAsync(database, webhookId, Name(caller), secret, clock.GetUtcNow(), cancellation)
            && await Hook.FindAsync(database, webhookId, Name(caller), cancellation) is { } hook
                ? Results.Ok(new WebhookSecret(Of(hook), secret))
                : Missing();
    }

    /// <summary>Posts an event <c>ping</c> now, once, and tells what came back.</summary>
    [WolverinePost("/v1/webhooks/{webhookId}/test"), Gives(typeof(WebhookTested))]
    public static async Task<IResult> Test(
        Guid webhookId, ClaimsPrincipal caller, NpgsqlDataSource database, HookBodies bodies, HookSender sender, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await Hook.FindAsync(database, webhookId, Name(caller), cancellation) is not { } hook)
            return Missing();
        var now = clock.GetUtcNow();
        var ping = new HookEvent(Guid.CreateVersion7(), HookEvents.Ping, now, null, null, new { });
        var secrets = await Hook.SecretsAsync(database, webhookId, now, cancellation);
        var outcome = await sender.PostAsync(new Uri(hook.Url), ping.Id, bodies.Of(ping), secrets, cancellation);
        return Results.Ok(new WebhookTested(outcome.Delivered, outcome.Answer, (int)outcome.Took.TotalMilliseconds));
    }

    /// <summary>Posts again to a webhook that was paused; what waited for it comes first.</summary>
    [WolverinePost("/v1/webhooks/{webhookId}/resume"), Gives(typeof(Webhook))]
    public static async Task<IResult> Resume(
        Guid webhookId, ClaimsPrincipal caller, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancellation) =>
        await Hook.ResumeAsync(database, webhookId, Name(caller), clock.GetUtcNow(), cancellation)
            && await Hook.FindAsync(database, webhookId, Name(caller), cancellation) is { } hook
                ? Results.Ok(Of(hook))
                : Missing();

    internal static string Name(ClaimsPrincipal caller) => caller.Identity!.Name!;

    internal static IResult Missing() =>
        Results.Problem(title: "No such webhook", detail: "No webhook of this key has that id.", statusCode: 404);

    internal static Webhook Of(Hook hook) =>
        new(hook.Id, hook.Url, hook.Events, hook.CreatedAt, hook.FailingSince, hook.PausedAt, hook.PausedFor);
}
