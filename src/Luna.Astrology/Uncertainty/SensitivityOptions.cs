using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Uncertainty;

/// <param name="Chart">Lahiri ayanamsa and mean node when absent.</param>
/// <param name="LagnaVargas">In which the lagna's rashi is followed; D1, D3, D7, D9, D10, D12 and D60 when absent.</param>
/// <param name="DashasAt">When it is asked which dashas run; the birth itself when absent.</param>
/// <param name="DashaYear">365.25 days when absent.</param>
public sealed record SensitivityOptions(
    ChartOptions? Chart = null, IReadOnlyList<Varga>? LagnaVargas = null, Instant? DashasAt = null,
    DashaYear? DashaYear = null)
{
    internal static IReadOnlyList<Varga> MainVargas { get; } =
        [Varga.D1, Varga.D3, Varga.D7, Varga.D9, Varga.D10, Varga.D12, Varga.D60];
}
