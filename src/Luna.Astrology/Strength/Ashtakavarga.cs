using System.Numerics;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <param name="Texts">Whose benefic places.</param>
/// <param name="Trikona">How the trines are reduced.</param>
/// <param name="Ekadhipatya">How the two rashis of one lord are reduced.</param>
/// <param name="NodesOccupy">Whether a rashi that holds only a node counts as occupied there.</param>
/// <param name="LagnaOccupies">Whether that of the lagna does, as in P. V. R. Narasimha Rao's worked example.</param>
public sealed record AshtakavargaOptions(
    AshtakavargaTexts Texts = AshtakavargaTexts.Raman,
    TrikonaShodhana Trikona = TrikonaShodhana.LeastOff,
    EkadhipatyaShodhana Ekadhipatya = EkadhipatyaShodhana.MadeEqual,
    bool NodesOccupy = false,
    bool LagnaOccupies = false)
{
    public static AshtakavargaOptions Default { get; } = new();
}

/// <param name="Rashi">Bindus times the multiplier of their rashi, over the twelve.</param>
/// <param name="Graha">Bindus where each graha stands times that graha's multiplier, over the seven.</param>
public readonly record struct Pinda(int Rashi, int Graha)
{
    /// <summary>Shodhya pinda: both together.</summary>
    public int Shodhya => Rashi + Graha;
}

/// <summary>How many of the seven grahas and the lagna give a bindu to each rashi, for each graha.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapters 66 to 69; B. V. Raman, Ashtakavarga System of Prediction. Bhinna of the Sun
/// has 48 bindus, Moon 49, Mars 39, Mercury 54, Jupiter 56, Venus 52, Saturn 39, in all 337, whatever the chart.
/// </remarks>
public sealed class Ashtakavarga
{
    private const int Lagna = Grahas.SevenCount;
    private const int AllRashis = (1 << Rashis.Count) - 1;

    // Bit n − 1 for rashi n; index is receiver × 8 + giver.
    private readonly ushort[] _prastara = new ushort[AshtakavargaTable.PartyCount * AshtakavargaTable.PartyCount];
    private readonly byte[] _bhinna = new byte[AshtakavargaTable.PartyCount * Rashis.Count];
    private readonly byte[] _trikona = new byte[Grahas.SevenCount * Rashis.Count];
    private readonly byte[] _ekadhipatya = new byte[Grahas.SevenCount * Rashis.Count];
    private readonly Pinda[] _pindas = new Pinda[Grahas.SevenCount];

    private Ashtakavarga()
    {
    }

    public static Ashtakavarga Of(Chart chart, AshtakavargaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        options ??= AshtakavargaOptions.Default;
        Span<int> standing = stackalloc int[AshtakavargaTable.PartyCount];
        for (var i = 0; i < Grahas.SevenCount; i++)
            standing[i] = (int)chart.Placements[i].Point.Rashi - 1;
        standing[Lagna] = (int)chart.Lagna.Rashi - 1;

        var result = new Ashtakavarga();
        result.Fill(AshtakavargaTable.Of(options.Texts), standing);
        result.Reduce(standing[..Grahas.SevenCount], Occupied(chart, options), options);
        return result;
    }

    /// <summary>Bhinna ashtakavarga, 0 to 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public int Bindus(Graha graha, Rashi rashi) => _bhinna[IndexOf(graha, rashi)];

    /// <summary>The lagna's own ashtakavarga, 0 to 8, in all 49; it is not part of the sarva.</summary>
    public int LagnaBindus(Rashi rashi) => _bhinna[Lagna * Rashis.Count + (int)rashi - 1];

    /// <summary>Sarva ashtakavarga: the seven together, 0 to 56.</summary>
    public int Sarva(Rashi rashi)
    {
        var sum = 0;
        for (var graha = 0; graha < Grahas.SevenCount; graha++)
            sum += _bhinna[graha * Rashis.Count + (int)rashi - 1];
        return sum;
    }

    /// <summary>Prastara: whether one contributor gives a graha its bindu in a rashi.</summary>
    /// <param name="contributor">One of the seven; null for the lagna.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public bool Gives(Graha? contributor, Graha graha, Rashi rashi)
    {
        var giver = contributor is { } one ? Seven(one) : Lagna;
        return (_prastara[Seven(graha) * AshtakavargaTable.PartyCount + giver] >> ((int)rashi - 1) & 1) == 1;
    }

    /// <summary>Bindus left after the reduction of the trines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public int AfterTrikona(Graha graha, Rashi rashi) => _trikona[IndexOf(graha, rashi)];

    /// <summary>Bindus left after both reductions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public int AfterEkadhipatya(Graha graha, Rashi rashi) => _ekadhipatya[IndexOf(graha, rashi)];

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public Pinda PindaOf(Graha graha) => _pindas[Seven(graha)];

    private void Fill(ReadOnlySpan<ushort> table, ReadOnlySpan<int> standing)
    {
        for (var i = 0; i < _prastara.Length; i++)
        {
            // The places are counted from where the giver stands: turn them round by as many rashis.
            var turned = table[i] << standing[i % AshtakavargaTable.PartyCount];
            var rashis = (turned | turned >> Rashis.Count) & AllRashis;
            _prastara[i] = (ushort)rashis;
            for (var row = i / AshtakavargaTable.PartyCount * Rashis.Count; rashis != 0; rashis &= rashis - 1)
                _bhinna[row + BitOperations.TrailingZeroCount(rashis)]++;
        }
    }

    private void Reduce(ReadOnlySpan<int> standing, int occupied, AshtakavargaOptions options)
    {
        _bhinna.AsSpan(0, _trikona.Length).CopyTo(_trikona);
        for (var graha = 0; graha < Grahas.SevenCount; graha++)
            Shodhana.ReduceTrines(_trikona.AsSpan(graha * Rashis.Count, Rashis.Count), options.Trikona);
        _trikona.CopyTo(_ekadhipatya, 0);
        for (var graha = 0; graha < Grahas.SevenCount; graha++)
        {
            var row = _ekadhipatya.AsSpan(graha * Rashis.Count, Rashis.Count);
            Shodhana.ReducePairs(row, occupied, options.Ekadhipatya);
            _pindas[graha] = Shodhana.PindaOf(row, standing);
        }
    }

    // Bit n for the rashi counted from 0.
    private static int Occupied(Chart chart, AshtakavargaOptions options)
    {
        var occupied = options.LagnaOccupies ? 1 << (int)chart.Lagna.Rashi - 1 : 0;
        foreach (var placement in chart.Placements)
        {
            if (options.NodesOccupy || !placement.Graha.IsNode())
                occupied |= 1 << (int)placement.Point.Rashi - 1;
        }

        return occupied;
    }

    private static int IndexOf(Graha graha, Rashi rashi) => Seven(graha) * Rashis.Count + (int)rashi - 1;

    private static int Seven(Graha graha) => graha.IsNode()
        ? throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no ashtakavarga.")
        : (int)graha;
}
