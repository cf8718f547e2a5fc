using System.Globalization;

namespace Luna.Load;

/// <param name="Mode"><c>load</c>: closed loop. <c>paced</c>: open loop.</param>
/// <param name="Waiting">Of a closed loop: how many people wait for an answer at a time.</param>
/// <param name="Rate">Of an open loop: messages per second.</param>
/// <param name="KillAfter">Luna is killed, and started again, this long after the first message.</param>
internal sealed record LoadOptions(
    string Mode, int People, int Messages, int Waiting, int Rate, TimeSpan? KillAfter, bool KeepsHome)
{
    public const string Usage =
        """
        Usage: ./luna bench load [--people 1000] [--messages 10000] [--waiting 128] [--kill-after SECONDS] [--keep]
               ./luna bench paced [--people 1000] [--rate 200] [--seconds 30] [--kill-after SECONDS] [--keep]
               ./luna bench long [MESSAGES 10000]
        """;

    /// <exception cref="FormatException">An option that does not exist, or no number where one belongs.</exception>
    public static LoadOptions Parse(string[] arguments)
    {
        var mode = arguments.FirstOrDefault();
        if (mode is not ("load" or "paced"))
            throw new FormatException("Say load, paced or long.");

        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        var keeps = false;
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i] == "--keep")
                keeps = true;
            else if (arguments[i] is "--people" or "--messages" or "--waiting" or "--rate" or "--seconds" or "--kill-after"
                && i + 1 < arguments.Length && int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out var number) && number > 0)
                given[arguments[i++]] = number;
            else
                throw new FormatException($"{arguments[i]} is not understood.");
        }

        var people = given.GetValueOrDefault("--people", 1000);
        var rate = given.GetValueOrDefault("--rate", 200);
        var messages = mode == "load"
            ? given.GetValueOrDefault("--messages", people * Talk.Length)
            : rate * given.GetValueOrDefault("--seconds", 30);
        if (messages > people * Talk.Length)
            throw new FormatException($"{people} people write {people * Talk.Length} messages at the most.");
        return new LoadOptions(
            mode, people, messages, Math.Min(people, given.GetValueOrDefault("--waiting", 128)), rate,
            given.TryGetValue("--kill-after", out var seconds) ? TimeSpan.FromSeconds(seconds) : null, keeps);
    }
}
