using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Shadbala, bhava bala, vimshopaka and the bindus of ashtakavarga.</summary>
internal static class StrengthFacts
{
    // The plain id has been the sixteen vargas' from the beginning.
    private static readonly (VimshopakaScheme Scheme, string Id, string Count)[] Schemes =
    [
        (VimshopakaScheme.Shodashavarga, "", "sixteen"), (VimshopakaScheme.Dashavarga, ".dashavarga", "ten"),
        (VimshopakaScheme.Saptavarga, ".saptavarga", "seven"), (VimshopakaScheme.Shadvarga, ".shadvarga", "six"),
    ];

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

        facts.Add(Row("ashtakavarga.lagna", "In the ashtakavarga of the lagna", ashtakavarga.LagnaBindus));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            AddBalas(chart, shadbala, graha, facts);
            AddVimshopaka(chart, graha, facts);
            AddAshtakavarga(chart, ashtakavarga, graha, facts);
        }
    }

    private static void AddBalas(Chart chart, Shadbala shadbala, Graha graha, List<Fact> facts)
    {
        var (bala, fruits) = (shadbala[graha], IshtaKashta.Of(chart, shadbala, graha));
        var id = $"shadbala.{ZodiacNames.IdOf(graha)}";
        facts.Add(new(
            $"{id}.balas", "shadbala",
            $"The shadbala of {NameOf(graha)} is made of {Hundredths(bala.Sthana.Total)} virupas of sthana bala, "
            + $"{Hundredths(bala.Dig)} of dig bala, {Hundredths(bala.Kaala.Total)} of kaala bala, {Hundredths(bala.Cheshta)} of "
            + $"cheshta bala, {Hundredths(bala.Naisargika)} of naisargika bala and {Hundredths(bala.Drik)} of drik bala."));
        facts.Add(new(
            $"{id}.sthana", "shadbala",
            $"The sthana bala of {NameOf(graha)} is made of {Hundredths(bala.Sthana.Uccha)} virupas of uccha, "
            + $"{Hundredths(bala.Sthana.Saptavargaja)} of saptavargaja, {Hundredths(bala.Sthana.Ojayugma)} of ojayugma, "
            + $"{Hundredths(bala.Sthana.Kendradi)} of kendradi and {Hundredths(bala.Sthana.Drekkana)} of drekkana bala."));
        facts.Add(new(
            $"{id}.kaala", "shadbala",
            $"The kaala bala of {NameOf(graha)} is made of {Hundredths(bala.Kaala.Natonnata)} virupas of natonnata, "
            + $"{Hundredths(bala.Kaala.Paksha)} of paksha, {Hundredths(bala.Kaala.Tribhaga)} of tribhaga, "
            + $"{Hundredths(bala.Kaala.Abda)} of abda, {Hundredths(bala.Kaala.Masa)} of masa, {Hundredths(bala.Kaala.Vara)} of "
            + $"vara, {Hundredths(bala.Kaala.Hora)} of hora and {Hundredths(bala.Kaala.Ayana)} of ayana bala."));
        facts.Add(new(
            $"{id}.ishta", "ishta and kashta phala",
            $"{Sentence(NameOf(graha))} has {Hundredths(fruits.Ishta)} virupas of ishta phala and {Hundredths(fruits.Kashta)} of "
            + "kashta phala."));
    }

    private static void AddVimshopaka(Chart chart, Graha graha, List<Fact> facts)
    {
        foreach (var (scheme, id, count) in Schemes)
        {
            facts.Add(new(
                $"vimshopaka.{ZodiacNames.IdOf(graha)}{id}", "vimshopaka",
                $"{Sentence(NameOf(graha))} has {Hundredths(Vimshopaka.PointsOf(chart, graha, scheme))} of 20 points of "
                + $"vimshopaka in the {count} vargas."));
        }
    }

    private static void AddAshtakavarga(Chart chart, Ashtakavarga ashtakavarga, Graha graha, List<Fact> facts)
    {
        var (id, who) = ($"ashtakavarga.{ZodiacNames.IdOf(graha)}", NameOf(graha));
        var standing = chart[graha].Point.Rashi;
        facts.Add(Row(id, $"In the ashtakavarga of {who}", rashi => ashtakavarga.Bindus(graha, rashi)));
        facts.Add(new(
            $"{id}.standing", "ashtakavarga",
            $"{Sentence(who)} has {Bindus(ashtakavarga.Bindus(graha, standing))} of its own ashtakavarga "
            + $"where it is, in {ZodiacNames.FullyOf(standing)}."));
        facts.Add(Row(
            $"{id}.trikona", $"After the reduction of the trines in the ashtakavarga of {who}",
            rashi => ashtakavarga.AfterTrikona(graha, rashi)));
        facts.Add(Row(
            $"{id}.ekadhipatya", $"After both reductions in the ashtakavarga of {who}",
            rashi => ashtakavarga.AfterEkadhipatya(graha, rashi)));
        var pinda = ashtakavarga.PindaOf(graha);
        facts.Add(new(
            $"{id}.pinda", "ashtakavarga",
            $"The shodhya pinda of {who} is {Number(pinda.Shodhya)}: {Number(pinda.Rashi)} of rashis and {Number(pinda.Graha)} of grahas."));
    }

    private static Fact Row(string id, string where, Func<Rashi, int> bindus) => new(
        id, "ashtakavarga",
        $"{where} the rashis from Mesha to Meena have {List(Enumerable.Range(1, Rashis.Count).Select(i => bindus((Rashi)i)))} "
        + "bindus.");
}
