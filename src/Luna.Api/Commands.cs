using Spectre.Console;

namespace Luna.Api;

/// <summary>What Marten and Wolverine bring as words on the command line.</summary>
public static class Commands
{
    private static readonly string[] Writing = ["projections", "resources", "storage", "marten", "run"];
    private static readonly string[] Reading = ["list", "check"];
    private const string Json = "--json";

    /// <summary>Whether the command writes what a running Luna writes too, so that the two would hinder each other.</summary>
    public static bool NeedToBeAlone(string[] arguments) =>
        arguments is [var command, ..] && Writing.Contains(command) && !arguments.Any(Reading.Contains);

    /// <summary>Where a program is to read what a command finds, what their framework says by the way goes to the other output.</summary>
    public static void KeepOutputFor(string[] arguments)
    {
        if (arguments.Contains(Json))
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    }
}
