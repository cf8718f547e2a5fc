using Luna.Astrology.Sky;
using NodaTime;

namespace Luna.Api.Births;

/// <summary>The way of every computing route: read the body, read its fields, compute, or say what is wrong where.</summary>
internal static class Answer
{
    /// <param name="answer">Refuses by adding problems; what it returns then does not count.</param>
    /// <param name="sky">The field that is to blame when the ephemeris does not reach a moment.</param>
    public static async Task<IResult> Async<TRequest>(
        HttpContext context, Func<TRequest, Problems, IResult?> answer, string sky = "date")
        where TRequest : class
    {
        var (request, unreadable) = await JsonBody.ReadAsync<TRequest>(context);
        if (request is null)
            return unreadable!;
        var problems = new Problems();
        var result = Within(problems, sky, () => answer(request, problems));
        return problems.Any ? problems.ToResult() : result!;
    }

    /// <returns>Null when there are problems.</returns>
    public static T? Within<T>(Problems problems, string sky, Func<T?> answer)
        where T : class
    {
        try
        {
            return answer();
        }
        catch (OutsideEphemerisException outside)
        {
            // Its message is made to be shown: it names the range.
            return problems.Refuse<T>(sky, outside.Message);
        }
        catch (SkippedTimeException)
        {
            return problems.Refuse<T>(sky, "The calendar of that place left one of these days out.");
        }
    }
}
