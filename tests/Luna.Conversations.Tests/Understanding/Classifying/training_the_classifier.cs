using Luna.Conversations.Understanding;
using Luna.IntentTrainer;

namespace Luna.Conversations.Tests.Understanding.Classifying;

public class training_the_classifier
{
    private static readonly IReadOnlyList<Utterance> All = UtteranceFiles.Read();

    [Fact]
    public void the_same_utterances_give_the_same_bytes()
    {
        Utterance[] few = [.. All.Where(x => x.Origin % 10 == 0)];
        Bytes(few).ShouldBe(Bytes(few));
    }

    [Fact]
    public void what_was_taught_is_known()
    {
        Utterance[] few = [.. All.Where(x => x.Label is Intents.Abuse or Intents.Panchang or Intents.Yes)];
        var model = Trainer.Train(few, temperature: 1);
        var chances = new float[3];
        bool IsKnown(Utterance utterance)
        {
            model.Score(utterance.Features(), chances);
            return model.Labels[Array.IndexOf(chances, chances.Max())] == utterance.Label;
        }

        few.Count(IsKnown)
            // What is said in a word of its own is not learnt: a feature must be seen twice.
            .ShouldBeGreaterThan((int)(0.9 * few.Length));
    }

    [Fact]
    public void the_set_is_large_and_balanced()
    {
        var lines = All.DistinctBy(x => x.Origin).ToArray();
        lines.Length.ShouldBeGreaterThan(4000);
        foreach (var label in Intents.All) lines.Count(x => x.Label == label).ShouldBeGreaterThanOrEqualTo(60, label);
        foreach (var language in new[] { "en", "hi", "hi-Latn" })
            lines.Count(x => x.Language == language).ShouldBeGreaterThan(lines.Length / 4, language);
    }

    [Fact]
    public void the_reference_is_not_taught()
    {
        var taught = All.Select(x => x.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = Luna.Reference.Intents.LabelledMessage
            .Read(Path.Combine(AppContext.BaseDirectory, "Reference", "utterances.jsonl")).Count(x => taught.Contains(x.Text));
        // Some are so short that nobody says them otherwise: "yes", "kab hai".
        shared.ShouldBeLessThan(15);
    }

    private static byte[] Bytes(Utterance[] utterances)
    {
        var stream = new MemoryStream();
        Trainer.Train(utterances, temperature: 1).Write(stream);
        return stream.ToArray();
    }
}
