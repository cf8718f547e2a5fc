using Luna.Conversations.Understanding.Classifying;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Luna.IntentTrainer;

/// <summary>Fits the weights with ML.NET and packs them. One thread and one seed: the same set gives the same bytes.</summary>
internal static class Trainer
{
    private const int Seed = 108;

    /// <summary>A feature of fewer utterances says nothing about others.</summary>
    private const int SeenAtLeast = 4;

    public static IntentModel Train(IReadOnlyList<Utterance> utterances, float temperature)
    {
        var labels = utterances.Select(x => x.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var features = utterances.Select(x => x.Features()).ToArray();
        var seen = features.SelectMany(x => x.Distinct()).CountBy(x => x).ToDictionary();
        var buckets = seen.Where(x => x.Value >= SeenAtLeast).Select(x => x.Key).Order().ToArray();
        var rows = buckets.Index().ToDictionary(x => x.Item, x => x.Index);
        // What few utterances have tells more than what all have.
        var importance = buckets.Select(x => MathF.Log((float)utterances.Count / seen[x])).ToArray();
        var examples = utterances.Select((x, i) => new Example
        {
            Label = (uint)Array.BinarySearch(labels, x.Label, StringComparer.Ordinal),
            Features = Row(features[i], rows, importance),
        }).ToArray();
        return Pack(labels, Fit(examples, labels.Length, buckets.Length), buckets, importance, temperature);
    }

    private static MaximumEntropyModelParameters Fit(Example[] examples, int labels, int width)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        schema[nameof(Example.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        var data = ml.Data.LoadFromEnumerable(examples, schema);
        return ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            Shuffle = true,
            MaximumNumberOfIterations = 50,
            L2Regularization = 5e-6f,
        }).Fit(data).Model;
    }

    /// <summary>As <see cref="IntentModel.Score"/> weighs them: by the root of how many features the message has.</summary>
    private static VBuffer<float> Row(int[] features, Dictionary<int, int> rows, float[] importance)
    {
        var known = features.Where(rows.ContainsKey).CountBy(x => rows[x]).OrderBy(x => x.Key).ToArray();
        var length = MathF.Sqrt(Math.Max(features.Length, 1));
        return new VBuffer<float>(
            rows.Count, known.Length, [.. known.Select(x => x.Value * importance[x.Key] / length)], [.. known.Select(x => x.Key)]);
    }

    private static IntentModel Pack(string[] labels, MaximumEntropyModelParameters fitted, int[] buckets, float[] importance, float temperature)
    {
        VBuffer<float>[] weights = null!;
        fitted.GetWeights(ref weights, out _);
        var columns = weights.Select(x => x.DenseValues().Select((w, i) => w * importance[i]).ToArray()).ToArray();
        var scale = columns.Max(column => column.Max(MathF.Abs)) / sbyte.MaxValue;
        var packed = new sbyte[buckets.Length * labels.Length];
        for (var row = 0; row < buckets.Length; row++)
        for (var label = 0; label < labels.Length; label++)
            packed[row * labels.Length + label] = (sbyte)MathF.Round(columns[label][row] / scale);
        return new IntentModel(
            labels, scale / temperature, [.. fitted.GetBiases().Select(x => x / temperature)], buckets, packed);
    }

    private sealed class Example
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
