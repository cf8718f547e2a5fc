using Npgsql;

namespace Luna.Api;

public static class Health
{
    /// <summary>Live: the process answers. Ready: it can also store what it is given.</summary>
    public static void MapLunaHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (NpgsqlDataSource database, CancellationToken cancellation) =>
        {
            try
            {
                await using var command = database.CreateCommand("select 1");
                await command.ExecuteScalarAsync(cancellation);
                return Results.Ok(new { status = "ready" });
            }
            catch (NpgsqlException)
            {
                return Results.Problem(title: "Not ready", detail: "The database does not answer.", statusCode: 503);
            }
        }).ExcludeFromDescription();
    }
}
