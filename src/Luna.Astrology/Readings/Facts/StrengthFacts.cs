using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Shadbala, bhava bala, vimshopaka and the bindus of ashtakavarga.</summary>
internal static class StrengthFacts
{
    public static void Add(Chart chart, VedicDay day, Ashtakavarga ashtakavarga, List<Fact> facts)
    {
        var shadbala = Shadbala.Of(chart, day);
        var ranks = shadbala.Bala.OrderByDescending(bala => bala.RatioToRequired).Select(bala => bala.Graha).ToList();
        foreach (var bala in shadbala.Bala)
        {
            facts.Add(new(
                $"shadbala.{ZodiacNames.IdOf(bala.Graha)}", "shadbala",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Sentence(NameOf(bala.Graha))} has {bala.Rupas:0.00} rupas of shadbala, {bala.RatioToRequired * 100:0}% ")
                + $"of what it needs, the {Ordinal(ranks.IndexOf(bala.Graha) + 1)} of the seven."));
        }

        foreach (var bala in BhavaBalas.Of(chart, shadbala))
        {
            facts.Add(new(
                $"bhava-bala.{Number(bala.Bhava)}", "bhava bala",
                string.Create(
                    CultureInfo.InvariantCulture, $"{Sentence(Bhava(bala.Bhava))} has {bala.Rupas:0.00} rupas of bhava bala.")));
        }

        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
        {
            var rashi = chart.RashiOf(bhava);
            facts.Add(new(
                $"ashtakavarga.sarva.bhava.{Number(bhava)}", "sarva ashtakavarga",
                $"{Sentence(Bhava(bhava))}, {ZodiacNames.FullyOf(rashi)}, has {Number(ashtakavarga.Sarva(rashi))} "
                + "bindus in the sarva ashtakavarga."));
        }

        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var (id, who) = ($"ashtakavarga.{ZodiacNames.IdOf(graha)}", NameOf(graha));
            var row = Enumerable.Range(1, Rashis.Count).Select(i => ashtakavarga.Bindus(graha, (Rashi)i));
            var standing = chart[graha].Point.Rashi;
            var vimshopaka = Vimshopaka.PointsOf(chart, graha, VimshopakaScheme.Shodashavarga);
            facts.Add(new(
                $"vimshopaka.{ZodiacNames.IdOf(graha)}", "vimshopaka",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Sentence(who)} has {vimshopaka:0.00} of 20 points of vimshopaka in the sixteen vargas.")));
            facts.Add(new(
                id, "ashtakavarga",
                $"In the ashtakavarga of {who} the rashis from Mesha to Meena have {List(row)} bindus."));
            facts.Add(new(
                $"{id}.standing", "ashtakavarga",
                $"{Sentence(who)} has {Bindus(ashtakavarga.Bindus(graha, standing))} of its own ashtakavarga "
                + $"where it is, in {ZodiacNames.FullyOf(standing)}."));
        }
    }
}
