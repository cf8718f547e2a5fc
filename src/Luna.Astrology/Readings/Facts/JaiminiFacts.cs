using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Upagrahas;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Chara karakas (eight and seven), arudha padas, special lagnas and upagrahas.</summary>
internal static class JaiminiFacts
{
    public static void Add(Chart chart, VedicDay day, List<Fact> facts)
    {
        var karakas = CharaKarakas.Of(chart);
        foreach (var karaka in Enum.GetValues<CharaKaraka>())
        {
            facts.Add(new(
                $"karaka.{karaka.ToString().ToLowerInvariant()}", "chara karaka",
                $"The {karaka} karaka is {NameOf(karakas[karaka])}."));
        }

        var seven = CharaKarakas.Of(chart, CharaKarakaScheme.Seven);
        foreach (var karaka in Enum.GetValues<CharaKaraka>())
        {
            if (karaka != CharaKaraka.Pitri)
            {
                facts.Add(new(
                    $"karaka.seven.{karaka.ToString().ToLowerInvariant()}", "chara karaka",
                    $"Of seven karakas the {karaka} karaka is {NameOf(seven[karaka])}."));
            }
        }

        facts.Add(new(
            "karakamsa.rashi", "karakamsa", $"The karakamsa is {ZodiacNames.FullyOf(karakas.Karakamsa(chart))}."));
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
        {
            var also = bhava switch { 1 => " (arudha lagna)", Rashis.Count => " (upapada)", _ => "" };
            facts.Add(new(
                $"arudha.{Number(bhava)}", "arudha pada",
                $"The arudha pada of {Bhava(bhava)}{also} is in {ZodiacNames.FullyOf(Arudha.Of(chart, bhava))}."));
        }

        AddLagnas(SpecialLagnas.Of(chart, null), SunriseLagnas.Of(chart, day.Sunrise), facts);
        AddUpagrahas(SolarUpagrahas.Of(chart[Graha.Sun].Point), TimeUpagrahas.Of(chart, day), facts);
    }

    private static void AddLagnas(SpecialLagnas lagnas, SunriseLagnas risen, List<Fact> facts)
    {
        foreach (var (name, point) in new[]
        {
            ("Bhava", risen.Bhava), ("Hora", risen.Hora), ("Ghati", risen.Ghati), ("Vighati", risen.Vighati),
            ("Pranapada", risen.Pranapada), ("Sree", lagnas.Sree),
        })
        {
            facts.Add(new(
                $"special-lagna.{name.ToLowerInvariant()}", "special lagna", $"The {name} lagna is at {Place(point)}."));
        }

        facts.Add(new(
            "special-lagna.indu", "special lagna", $"The Indu lagna is {ZodiacNames.FullyOf(lagnas.Indu)}."));
        facts.Add(new("bhrigu-bindu", "bhrigu bindu", $"The bhrigu bindu is at {Place(lagnas.BhriguBindu)}."));
    }

    private static void AddUpagrahas(SolarUpagrahas solar, TimeUpagrahas time, List<Fact> facts)
    {
        foreach (var (name, point) in new[]
        {
            ("Dhuma", solar.Dhuma), ("Vyatipata", solar.Vyatipata), ("Parivesha", solar.Parivesha),
            ("Indrachapa", solar.Indrachapa), ("Upaketu", solar.Upaketu), ("Kaala", time.Kaala.Start),
            ("Mrityu", time.Mrityu.Start), ("Ardhaprahara", time.Ardhaprahara.Start),
            ("Yamaghantaka", time.Yamaghantaka.Start), ("Gulika", time.Gulika.Start), ("Mandi", time.Mandi),
        })
        {
            facts.Add(new($"upagraha.{name.ToLowerInvariant()}", "upagraha", $"{name} is at {Place(point)}."));
        }
    }
}
