using System.Globalization;
using Luna.Conversations.Replaying;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Luna.Reference.Evaluations;

/// <summary>How a set of questions is to be asked, as it is written on the command line.</summary>
internal sealed record EvaluateCommand(string Questions)
{
    public const string Usage =
        "evaluate QUESTIONS [--stand-in | --settings FILE] [--provider NAME] [--prompt NAME@HASH] [--own] [--full] [--least SHARE] [--least-stood SHARE]";

    public bool WithStandIn { get; private init; }

    /// <summary>Luna's own words alone are looked at, whatever is configured.</summary>
    public bool OwnAlone { get; private init; }

    public string? Settings { get; private init; }

    public string? Provider { get; private init; }

    public string? Prompt { get; private init; }

    public bool InFull { get; private init; }

    /// <summary>Of the questions, so many have to be answered as expected; 0 to 1.</summary>
    public double Least { get; private init; } = 0.9;

    /// <summary>Of a model's claims, so many have to stand; 0 to 1.</summary>
    public double LeastStood { get; private init; }

    /// <returns>Null when it is written otherwise.</returns>
    public static EvaluateCommand? Of(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var questions, ..] || questions.StartsWith('-'))
            return null;
        var command = new EvaluateCommand(questions);
        for (var at = 1; at < arguments.Count; at++)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : null;
            switch (arguments[at])
            {
                case "--stand-in":
                    command = command with { WithStandIn = true };
                    continue;
                case "--own":
                    command = command with { OwnAlone = true };
                    continue;
                case "--full":
                    command = command with { InFull = true };
                    continue;
                case "--settings" when value is not null:
                    command = command with { Settings = value };
                    break;
                case "--provider" when value is not null:
                    command = command with { Provider = value };
                    break;
                case "--prompt" when value is not null:
                    command = command with { Prompt = value };
                    break;
                case "--least" when double.TryParse(value, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1:
                    command = command with { Least = share };
                    break;
                case "--least-stood" when double.TryParse(value, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1:
                    command = command with { LeastStood = share };
                    break;
                default:
                    return null;
            }

            at++;
        }

        return command is { WithStandIn: true, Settings: not null } ? null : command;
    }

    /// <returns>The exit status: 0 if all was answered, nothing unsafely, and enough as expected; 2 if nothing could be asked.</returns>
    public async Task<int> RunAsync(TextWriter told, TextWriter wrong)
    {
        try
        {
            var questions = EvaluatedQuestion.Read(Questions);
            await using var standIn = WithStandIn ? await ScriptedModel.StartAsync() : null;
            await using var models = new EvaluatedModels(standIn?.Configuration ?? Configured());
            var (retelling, mistake) = OwnAlone || (models.Options.Providers.Count == 0 && Provider is null && Prompt is null)
                ? (null, null)
                : Retelling.Of(Prompt, Provider, models.Options, models.Prompts);
            if (mistake is not null)
            {
                await wrong.WriteLineAsync(mistake);
                return 2;
            }

            var numbers = questions.Index().ToDictionary(question => question.Item.Id, question => question.Index);
            var report = await new Evaluation(models, retelling, (question, reading) => standIn?.Expect(numbers[question.Id], reading)).OfAsync(questions);
            await told.WriteAsync(InFull ? report.InFull() + report : report.ToString());
            return report.IsSafe && report.AsExpected >= Least && report.Stood >= LeastStood ? 0 : 1;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OptionsValidationException or FormatException)
        {
            await wrong.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    private IConfiguration Configured()
    {
        var builder = new ConfigurationBuilder();
        if (Settings is not null)
            builder.AddJsonFile(Path.GetFullPath(Settings));
        return builder.AddEnvironmentVariables().Build();
    }
}
