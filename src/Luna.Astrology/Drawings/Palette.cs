using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>The colours of all drawings. Each ink stands on paper at a contrast of 4.5 or more.</summary>
internal static class Palette
{
    public static readonly Tint Paper = Tint.Of(0xFBF4E6);
    public static readonly Tint House = Tint.Of(0xFFFDF8);
    public static readonly Tint Kendra = Tint.Of(0xFFF3DA);
    public static readonly Tint LagnaHouse = Tint.Of(0xFAE6BE);
    public static readonly Tint Line = Tint.Of(0xA6593A);
    public static readonly Tint Gold = Tint.Of(0xCFA35A);
    public static readonly Tint Ink = Tint.Of(0x2C2346);
    public static readonly Tint Soft = Tint.Of(0x75644F);
    public static readonly Tint NumberInk = Tint.Of(0x96632A);
    public static readonly Tint LagnaInk = Tint.Of(0x97262B);
    public static readonly Tint RetrogradeInk = Tint.Of(0x1F6E8C);
    public static readonly Tint CombustInk = Tint.Of(0xB93D0A);
    public static readonly Tint VargottamaInk = Tint.Of(0x2B7A43);

    /// <summary>The ground of a graha's period; dark ink is legible on each.</summary>
    public static Tint Of(Graha graha) => Grahas[(int)graha];

    private static readonly Tint[] Grahas =
    [
        Tint.Of(0xF6C99B), Tint.Of(0xD8E2EE), Tint.Of(0xF0B3A8), Tint.Of(0xBFE0C2), Tint.Of(0xF5DE9A), Tint.Of(0xEBD0E4),
        Tint.Of(0xC3C9DE), Tint.Of(0xD3CCC4), Tint.Of(0xDDC7AE),
    ];
}
