namespace Luna.Astrology.Readings;

/// <summary>The area of life that a reading speaks about.</summary>
public enum Topic
{
    Self,
    Family,
    Love,
    Career,
    Wealth,
    Health,
    Study,
    Friends,
    Travel,
    Spirit,
}

/// <summary>What a reading brings: ease, work, or both.</summary>
public enum Tone
{
    Supportive,
    Mixed,
    Demanding,
}
