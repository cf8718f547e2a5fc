namespace Luna.Astrology.Drawings;

/// <summary>The way in which a part of India draws a chart.</summary>
public enum ChartStyle
{
    /// <summary>Houses stand still, the lagna's on top in the middle; numbers name the rashis; against the clock.</summary>
    North,

    /// <summary>Rashis stand still, Meena in the upper left corner; with the clock.</summary>
    South,

    /// <summary>Rashis stand still, Mesha on top in the middle; against the clock.</summary>
    East,
}
