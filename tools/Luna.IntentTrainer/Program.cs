using System.Globalization;
using Luna.IntentTrainer;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var output])
{
    Console.Error.WriteLine("usage: Luna.IntentTrainer OUTPUT_FILE");
    return 2;
}

var utterances = UtteranceFiles.Read();
foreach (var language in utterances.GroupBy(x => x.Language))
    Console.WriteLine($"{language.Key,-8}{language.DistinctBy(x => x.Origin).Count(),6} lines {language.Count(),6} utterances");
var fewest = utterances.DistinctBy(x => x.Origin).CountBy(x => x.Label).OrderBy(x => x.Value).Take(3);
Console.WriteLine("fewest lines: " + string.Join(", ", fewest.Select(x => $"{x.Key} {x.Value}")));

var heldOut = HeldOut.Of(utterances);
foreach (var language in heldOut.Where(x => !x.IsDistress).GroupBy(x => x.Utterance.Language))
    Console.WriteLine($"held out {language.Key,-8}{language.Average(x => x.IsRight ? 1.0 : 0),8:P1} right");
foreach (var mistaken in heldOut.Where(x => !x.IsDistress && !x.IsRight).CountBy(x => (x.Utterance.Label, x.Said)).OrderByDescending(x => x.Value).Take(12))
    Console.WriteLine($"  {mistaken.Key.Label} taken for {mistaken.Key.Said}: {mistaken.Value}");

var (distress, ordinary) = (heldOut.Where(x => x.IsDistress).ToArray(), heldOut.Where(x => !x.IsDistress).ToArray());
Console.WriteLine($"distress raised: {distress.Average(x => x.Raised ? 1.0 : 0):P1} of {distress.Length}, by patterns alone "
    + $"{distress.Average(x => x.RaisedByPatterns ? 1.0 : 0):P1}; of {ordinary.Length} ordinary ones {ordinary.Average(x => x.Raised ? 1.0 : 0):P2}");
foreach (var wrong in heldOut.Where(x => x.Raised != x.IsDistress))
    Console.WriteLine($"  {(wrong.Raised ? "raised" : "missed")}{(wrong.RaisedByPatterns ? " by pattern" : "")}: {wrong.Utterance.Label}: {wrong.Utterance.Text}");

var temperature = HeldOut.Temperature(heldOut);
using var model = new MemoryStream();
Trainer.Train(utterances, temperature).Write(model);
await File.WriteAllBytesAsync(output, model.ToArray());
Console.WriteLine($"temperature {temperature}, {model.Length} bytes");
return 0;
