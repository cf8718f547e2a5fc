using System.Globalization;
using System.Security.Claims;
using Luna.Api.Security;
using Marten;

namespace Luna.Api.Limits;

public static class LimitRegistration
{
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static void AddLunaLimits(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new LimitOptions();
        if (options.Mistake() is { } mistake)
            throw new SettingException(mistake);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Buckets>();
        builder.Services.AddSingleton<KeyLimit>();
        builder.Services.AddSingleton<PersonLimit>();
        builder.Services.AddHostedService<FullBuckets>();
        builder.Services.ConfigureMarten(marten => marten.Storage.ExtendedSchemaObjects.Add(Buckets.Table()));
    }

    /// <summary>Behind authentication: who is not known is refused before anything is counted.</summary>
    public static void UseLunaLimits(this WebApplication app) => app.Use(LimitAsync);

    private static async Task LimitAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is { IsAuthenticated: true, Name: { } key } && context.Request.Path.StartsWithSegments("/v1")
            && PerMinute(context) is > 0 and var perMinute
            && await context.RequestServices.GetRequiredService<KeyLimit>().TakeAsync(key, perMinute, context.RequestAborted) is { } wait)
            await TooMany(context, wait, "This key has asked for more than it may in a minute.").ExecuteAsync(context);
        else
            await next(context);
    }

    internal static IResult TooMany(HttpContext context, TimeSpan wait, string detail)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(title: "Too many requests", detail: detail, statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static int PerMinute(HttpContext context) =>
        int.TryParse(context.User.FindFirstValue(ApiKeyAuthentication.PerMinuteClaim), CultureInfo.InvariantCulture, out var own)
            ? own
            : context.RequestServices.GetRequiredService<LimitOptions>().KeyPerMinute;
}
