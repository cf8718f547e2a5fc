using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Grounding;
using NodaTime;

namespace Luna.Conversations.Tests.Grounding;

/// <summary>
/// Jaipur, 12 March 1985, 6:20: Kumbha rises; Moon and Saturn (retrograde) in Vrishchika, Anuradha; Mercury (debilitated)
/// and Venus (exalted, vargottama) in Meena; Mars and Rahu in Mesha; Jupiter in Makara; Ketu in Tula; Sun in Kumbha.
/// Asked on 14 February 2026: Venus in Venus till 8 October 2027, the Sun from 2044; Saturn in Meena, Jupiter in Mithuna.
/// </summary>
internal static class ABirth
{
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 14, 6, 30);

    public static readonly Chart Chart = Chart.Cast(new BirthMoment(Instant.FromUtc(1985, 3, 12, 0, 50), new GeoPosition(26.91962, 75.78781)));

    public static readonly Truths Truths = Truths.Of(Chart, Now, "Asia/Kolkata");

    public static readonly IReadOnlyList<Fact> Facts = AllFacts.Of(Chart, Now);

    public static Verdict Says(string text) => ClaimCheck.Of(text, Truths);
}
