namespace Luna.Api;

/// <summary>What Marten and Wolverine bring as words on the command line.</summary>
public static class Commands
{
    private static readonly string[] Writing = ["projections", "resources", "storage", "marten", "run"];
    private static readonly string[] Reading = ["list", "check"];

    /// <summary>Whether the command writes what a running Luna writes too, so that the two would hinder each other.</summary>
    public static bool NeedToBeAlone(string[] arguments) =>
        arguments is [var command, ..] && Writing.Contains(command) && !arguments.Any(Reading.Contains);
}
