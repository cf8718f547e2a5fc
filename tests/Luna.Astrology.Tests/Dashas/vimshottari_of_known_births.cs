using System.Text.Json;
using Luna.Astrology.Dashas;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Tests.Dashas;

public sealed class vimshottari_of_known_births
{
    [Fact]
    public void mahadashas_begin_within_a_minute_of_the_reference()
    {
        foreach (var (expected, chart) in ReferenceBirths.All)
        {
            var mahadashas = Vimshottari.Mahadashas(chart);
            mahadashas.Select(period => period.Lord).ShouldBe(expected.Maha.Select(m => ReferenceBirth.Lord(m[0])), expected.Id);
            for (var i = 0; i < mahadashas.Count; i++)
                SecondsBetween(mahadashas[i].Start, expected.Maha[i][1]).ShouldBeLessThan(60, expected.Id);
        }
    }

    [Fact]
    public void antardashas_begin_within_a_minute_of_the_reference()
    {
        foreach (var (expected, chart) in ReferenceBirths.All)
        {
            var antardashas = Vimshottari.Mahadashas(chart)
                .SelectMany(maha => Vimshottari.Within(maha).Select(antar => (Maha: maha.Lord, Antar: antar)))
                .ToArray();
            antardashas.Length.ShouldBe(81);
            antardashas.Select(x => (x.Maha, x.Antar.Lord))
                .ShouldBe(expected.Antar.Select(a => (ReferenceBirth.Lord(a[0]), ReferenceBirth.Lord(a[1]))), expected.Id);
            for (var i = 0; i < antardashas.Length; i++)
                SecondsBetween(antardashas[i].Antar.Start, expected.Antar[i][2]).ShouldBeLessThan(60, expected.Id);
        }
    }

    private static double SecondsBetween(Instant actual, JsonElement expectedJulianDate) =>
        Math.Abs(JulianDate.FromInstant(actual).Days - expectedJulianDate.GetDouble()) * JulianDate.SecondsPerDay;
}
