using System.Globalization;
using System.Text;
using JasperFx.CommandLine;
using Luna.Conversations.Insights;
using Npgsql;

namespace Luna.Api.Insights;

public sealed class InsightsInput : NetCoreInput
{
    [Description("list the insights, export one to a file, or make the role that only reads them")]
    public string Action { get; set; } = "";

    [Description("Of the insight, or of the role")]
    public string? Name { get; set; }

    [Description("The file to write; what it ends with, .parquet or .csv, is what it becomes")]
    public string? FileFlag { get; set; }

    [Description("The first day, as in 2026-01-31")]
    public string? FromFlag { get; set; }

    [Description("The last day, as in 2026-01-31")]
    public string? ToFlag { get; set; }

    /// <returns>What is wrong with the call; null when nothing is.</returns>
    public string? Mistake() => this switch
    {
        { Action: InsightsCommand.List } => null,
        { Action: InsightsCommand.Role } => InsightRole.IsName(Name)
            ? null
            : "Say the name of the role: a letter, then letters, digits and underscores, 63 at the most.",
        { Action: not InsightsCommand.Export } => "Say list, export or role.",
        _ when Insight.All.All(insight => insight.Name != Name) =>
            $"Say which insight: {string.Join(", ", Insight.All.Select(insight => insight.Name))}.",
        _ when Path.GetExtension(FileFlag) is not (".parquet" or ".csv") => "Say --file NAME.parquet or --file NAME.csv.",
        _ => IsDay(FromFlag) && IsDay(ToFlag) ? null : "--from and --to are days, as in 2026-01-31.",
    };

    internal static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsDay(string? text) =>
        text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>What analysts do with the insights from a command line.</summary>
[Description("Lists and exports the insights, and makes a database role that only reads them", Name = "insights")]
public sealed class InsightsCommand : JasperFxAsyncCommand<InsightsInput>
{
    public const string List = "list";
    public const string Export = "export";
    public const string Role = "role";

    public InsightsCommand()
    {
        Usage("List the insights").Arguments(input => input.Action);
        Usage("Export one, or make a role").Arguments(input => input.Action, input => input.Name!);
    }

    public override async Task<bool> Execute(InsightsInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Mistake() is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake);
            return false;
        }

        if (input.Action == List)
        {
            foreach (var one in Insight.All)
                Console.WriteLine($"{one.Name,-20} {one.Summary}");
            return true;
        }

        using var host = input.BuildHost();
        if (input.Action == Role)
        {
            var password = await InsightRole.MakeAsync(host.Services.GetRequiredService<NpgsqlDataSource>(), input.Name!);
            Console.WriteLine($"The role {input.Name} reads the schema insights and nothing else. Its password, told only now: {password}");
        }
        else
        {
            await ExportAsync(input, host.Services.GetRequiredService<InsightReader>());
        }

        return true;
    }

    private static async Task ExportAsync(InsightsInput input, InsightReader insights)
    {
        var asked = Insight.All.Single(insight => insight.Name == input.Name);
        var (rows, _) = await insights.ReadAsync(
            asked, InsightsInput.Day(input.FromFlag), InsightsInput.Day(input.ToFlag), int.MaxValue - 1, CancellationToken.None);
        await using (var file = File.Create(input.FileFlag!))
        {
            if (Path.GetExtension(input.FileFlag) == ".parquet")
                await InsightParquet.WriteAsync(asked, rows, file, CancellationToken.None);
            else
                await file.WriteAsync(Encoding.UTF8.GetBytes(await InsightCsv.WriteAsync(asked, rows)));
        }

        Console.WriteLine($"{rows.Count} rows of {asked.Name} are in {input.FileFlag}.");
    }
}
