using System.Text;

namespace Luna.Conversations.Understanding.Classifying;

/// <summary>
/// A linear model over <see cref="MessageFeatures"/>, trained by tools/Luna.IntentTrainer: a row of small weights for
/// every feature that says something, a bias for every label. Scoring allocates nothing.
/// </summary>
internal sealed class IntentModel
{
    public static readonly IntentModel Default = Embedded();

    private const int Signature = 0x314D494C; // LIM1
    private const float LeastKnown = 0.5f;
    private const ushort NoRow = ushort.MaxValue;

    private readonly ushort[] _rowOf = new ushort[MessageFeatures.Buckets];
    private readonly sbyte[] _weights;
    private readonly float[] _biases;
    private readonly float _scale;

    /// <param name="scale">What a weight of one stands for, with the temperature of the calibration in it.</param>
    /// <param name="buckets">The feature of every row.</param>
    public IntentModel(IReadOnlyList<string> labels, float scale, float[] biases, int[] buckets, sbyte[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(buckets.Length, NoRow);
        (Labels, _scale, _biases, _weights) = (labels, scale, biases, weights);
        Array.Fill(_rowOf, NoRow);
        for (var row = 0; row < buckets.Length; row++) _rowOf[buckets[row]] = (ushort)row;
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>The chance of every label, by its words alone.</summary>
    /// <returns>False when so little of the message was ever seen that the chances are only those of any message.</returns>
    public bool Score(ReadOnlySpan<int> features, Span<float> chances)
    {
        Span<int> sums = stackalloc int[Labels.Count];
        sums.Clear();
        var known = 0;
        foreach (var feature in features)
        {
            if (_rowOf[feature] is not (not NoRow and var row)) continue;
            known++;
            var weights = _weights.AsSpan(row * sums.Length, sums.Length);
            for (var label = 0; label < sums.Length; label++) sums[label] += weights[label];
        }

        var length = MathF.Sqrt(Math.Max(features.Length, 1));
        var highest = float.MinValue;
        for (var label = 0; label < sums.Length; label++)
        {
            chances[label] = _biases[label] + sums[label] * _scale / length;
            highest = Math.Max(highest, chances[label]);
        }

        var total = 0f;
        for (var label = 0; label < sums.Length; label++) total += chances[label] = MathF.Exp(chances[label] - highest);
        for (var label = 0; label < sums.Length; label++) chances[label] /= total;
        return known >= LeastKnown * features.Length;
    }

    public bool KnowsAny(ReadOnlySpan<int> features)
    {
        foreach (var feature in features)
            if (_rowOf[feature] != NoRow) return true;
        return false;
    }

    public void Write(Stream to)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(_scale);
        writer.Write(Labels.Count);
        foreach (var label in Labels) writer.Write(label);
        foreach (var bias in _biases) writer.Write(bias);
        writer.Write(_weights.Length / Labels.Count);
        var (last, rows) = (0, new MemoryStream());
        for (var bucket = 0; bucket < _rowOf.Length; bucket++)
        {
            if (_rowOf[bucket] == NoRow) continue;
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
            foreach (var weight in _weights.AsSpan(_rowOf[bucket] * Labels.Count, Labels.Count)) rows.WriteByte((byte)weight);
        }

        writer.Write(rows.GetBuffer(), 0, (int)rows.Length);
    }

    public static IntentModel Read(Stream from)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Signature) throw new InvalidDataException("This is no model of intents.");
        var scale = reader.ReadSingle();
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        var biases = new float[labels.Length];
        for (var i = 0; i < biases.Length; i++) biases[i] = reader.ReadSingle();
        var buckets = new int[reader.ReadInt32()];
        for (var (i, last) = (0, 0); i < buckets.Length; i++) buckets[i] = last += reader.Read7BitEncodedInt();
        var weights = new sbyte[buckets.Length * labels.Length];
        from.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new IntentModel(labels, scale, biases, buckets, weights);
    }

    private static IntentModel Embedded()
    {
        using var stream = typeof(IntentModel).Assembly
            .GetManifestResourceStream("Luna.Conversations.Understanding.intents.bin")!;
        return Read(stream);
    }
}
