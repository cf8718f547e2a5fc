namespace Luna.Astrology.Zodiac;

/// <summary>Which of the Moon's ascending nodes Rahu stands for.</summary>
public enum LunarNode
{
    Mean,
    True,
}
