using Luna.Api.Admin;
using Npgsql;

namespace Luna.Api;

public static class Health
{
    /// <summary>
    /// Live: the process answers. Ready: it can also store what it is given. A projection that stands still makes it
    /// degraded, not unready, for people are answered all the same; who watches it asks for projections.
    /// </summary>
    public static void MapLunaHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (NpgsqlDataSource database, ProjectionWatch projections, CancellationToken cancellation) =>
        {
            try
            {
                await using var command = database.CreateCommand("select 1");
                await command.ExecuteScalarAsync(cancellation);
                return projections.Standing is { Count: > 0 } reasons
                    ? Results.Ok(new { status = "degraded", reasons })
                    : Results.Ok(new { status = "ready" });
            }
            catch (NpgsqlException)
            {
                return Results.Problem(title: "Not ready", detail: "The database does not answer.", statusCode: 503);
            }
        }).ExcludeFromDescription();
        app.MapGet("/health/projections", (ProjectionWatch projections) => projections.Standing is { Count: > 0 } reasons
            ? Results.Problem(title: "Projections stand still", detail: string.Join(' ', reasons), statusCode: 503)
            : Results.Ok(new { status = "following" })).ExcludeFromDescription();
    }
}
