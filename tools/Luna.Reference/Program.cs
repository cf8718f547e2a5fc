using System.Globalization;
using Luna.Reference;
using Luna.Reference.Claims;
using Luna.Reference.Evaluations;
using Luna.Reference.Intents;
using Luna.Reference.Talks;

if (args is ["yogas", .. var numbers] && numbers.Length <= 2
    && numbers.All(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    var given = numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
    Console.Write(given switch
    {
        [var count, var seed] => YogaRates.Of(count, seed),
        [var count] => YogaRates.Of(count),
        _ => YogaRates.Of(),
    });
    return 0;
}

if (args is ["conversations", var tests, .. var options] && options is [] or ["--restarts"])
    return await ConversationTests.RunAsync(tests, restarts: options.Length > 0, Console.Out);

if (args is ["intents", var messages])
{
    var understood = IntentReport.Of(messages);
    Console.Write(understood);
    return understood.IsEnough ? 0 : 1;
}

if (args is ["claims", var claims, .. var full] && full is [] or ["--full"])
{
    var checkedClaims = ClaimReport.Of(claims);
    Console.Write(full.Length > 0 ? checkedClaims.InFull() + checkedClaims : checkedClaims.ToString());
    return checkedClaims.IsSafe ? 0 : 1;
}

if (args is ["evaluate", .. var asked] && EvaluateCommand.Of(asked) is { } evaluate)
    return await evaluate.RunAsync(Console.Out, Console.Error);

if (args is not [("astrology" or "positions" or "events") and var what, var file])
{
    Console.Error.WriteLine("usage: Luna.Reference astrology|positions|events|intents FILE, claims FILE [--full], conversations FILE_OR_FOLDER [--restarts], yogas [COUNT] [SEED],");
    Console.Error.WriteLine("or " + EvaluateCommand.Usage);
    return 2;
}

var report = what switch
{
    "astrology" => ReferenceFiles.Astrology(file),
    "positions" => ReferenceFiles.Positions(file),
    _ => ReferenceFiles.Events(file),
};
Console.Write(report);
return report.Agrees ? 0 : 1;
