namespace Luna.Api.Limits;

/// <summary>What one person may say in a minute, through the API or on the page.</summary>
public sealed class PersonLimit(Buckets buckets, LimitOptions options)
{
    /// <returns>The refusal; null when the message may pass.</returns>
    internal async ValueTask<IResult?> RefuseAsync(HttpContext context, Guid conversationId) =>
        options.PersonPerMinute > 0
        && await buckets.TakeAsync($"person:{conversationId}", options.PersonPerMinute, 1, context.RequestAborted) is { } wait
            ? LimitRegistration.TooMany(context, wait, "This person has said more than Luna takes in a minute.")
            : null;
}
