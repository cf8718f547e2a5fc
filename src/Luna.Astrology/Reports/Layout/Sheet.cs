namespace Luna.Astrology.Reports.Layout;

/// <summary>A4 in points, and what of it is written on.</summary>
internal static class Sheet
{
    public const float Width = 595.28f;
    public const float Height = 841.89f;
    public const float Margin = 46;
    public const float Top = 50;
    public const float Bottom = Height - 58;
    public const float ContentWidth = Width - 2 * Margin;
    public const float FooterBaseline = Height - 32;
}
