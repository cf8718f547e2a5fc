using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <param name="FromMoon">1 to 12, from the natal Moon's rashi.</param>
public readonly record struct JupiterStay(Rashi Rashi, int FromMoon, Interval Time);

/// <summary>Jupiter in good places from a natal Moon, in the three years to come; no hour of birth is needed.</summary>
/// <param name="Stays">In time order; each retrograde re-entry by itself.</param>
/// <param name="Facts"><c>gochara.jupiter.good.1</c> and so on.</param>
public sealed record JupiterOutlook(IReadOnlyList<JupiterStay> Stays, IReadOnlyList<Fact> Facts)
{
    private static readonly Duration Ahead = Duration.FromDays(3 * 365.25);

    public static JupiterOutlook Of(Rashi moon, Instant now, ChartOptions? options = null)
    {
        options ??= ChartOptions.Default;
        var time = new Interval(now, now + Ahead);
        var stays = new List<JupiterStay>();
        var (from, standing) = (now, SkyOutlook.Of(Graha.Jupiter, now, options).Rashi);
        foreach (var ingress in TransitEvents.Ingresses(Graha.Jupiter, time, options))
        {
            Add(ingress.Instant);
            (from, standing) = (ingress.Instant, ingress.Into);
        }

        Add(time.End);
        return new JupiterOutlook(
            stays,
            [
                .. stays.Select((stay, i) => new Fact(
                    $"gochara.jupiter.good.{Number(i + 1)}", "Jupiter in transit",
                    $"From {DateOf(stay.Time.Start)} to {DateOf(stay.Time.End)} Jupiter in transit is in "
                    + $"{ZodiacNames.FullyOf(stay.Rashi)}, the {Ordinal(stay.FromMoon)} from the Moon in "
                    + $"{ZodiacNames.FullyOf(moon)}, a good place.")),
            ]);

        void Add(Instant until)
        {
            var place = moon.CountTo(standing);
            if (GocharaTable.IsGood(Graha.Jupiter, place))
                stays.Add(new JupiterStay(standing, place, new Interval(from, until)));
        }
    }
}
