using System.Text.RegularExpressions;
using System.Xml.Linq;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Readings;

public sealed partial class texts_of_every_language
{
    private static readonly string[] Languages = ["en", "hi"];

    /// <summary>The gaps that code fills, by the beginning of a key.</summary>
    private static readonly (string Key, string[] Gaps)[] Filled =
    [
        ("grahas.bhava.", ["graha", "bhava"]), ("grahas.rashi.", ["graha", "rashi"]),
        ("lords.", ["lord", "from", "bhava"]), ("nakshatras.graha.", ["graha", "nakshatra"]), ("nakshatras.", ["nakshatra"]),
        ("yogas.", ["yoga"]), ("dashas.maha.", ["graha", "until"]), ("dashas.antar.", ["maha", "antar", "until"]),
        ("gochara.transit.", ["graha", "rashi", "bhava", "until"]), ("gochara.station.", ["graha", "date"]),
        ("gochara.sade-sati.", ["graha", "until"]), ("gochara.dhaiya.", ["graha", "until"]),
        ("gochara.ve", ["transit", "graha"]), ("gochara.vi", ["transit", "graha"]),
        ("panchanga.nakshatra.", ["nakshatra"]), ("varshaphal.", ["bhava"]),
        ("horoscopes.ingress.", ["graha", "rashi", "bhava", "date"]), ("horoscopes.year-lord.", ["graha"]),
        ("horoscopes.antar-begins", ["maha", "antar", "date"]), ("horoscopes.", ["date", "rashi", "bhava"]),
    ];

    public static TheoryData<string> Subjects => [.. SubjectTexts.All.Select(subject => subject.ToString())];

    [Theory, MemberData(nameof(Subjects))]
    public void every_text_is_there_with_its_tag(string subject)
    {
        var tags = Of(subject).Tags;

        foreach (var language in Languages)
            Keys($"{subject}{Suffix(language)}").ShouldBe(
                tags.Keys, ignoreOrder: true, customMessage: $"{subject} in {language}");
        tags.Values.ShouldAllBe(tag => tag.Weight >= 1 && tag.Weight <= 100);
    }

    [Theory]
    [InlineData("Words")]
    [InlineData("YogaNames")]
    public void every_word_is_there(string name) =>
        Keys($"{name}.hi").ShouldBe(Keys(name), ignoreOrder: true);

    [Fact]
    public void every_sentence_of_a_birth_is_there() =>
        Keys("../ReadingTexts.hi").ShouldBe(Keys("../ReadingTexts"), ignoreOrder: true);

    [Fact]
    public void every_rule_of_facts_is_there() =>
        Keys("../Facts/FactRules.hi").ShouldBe(Keys("../Facts/FactRules"), ignoreOrder: true);

    [Fact]
    public void all_that_can_be_read_has_a_text()
    {
        var (grahas, rashis, nakshatras) = (
            Enum.GetValues<Graha>().Select(ZodiacNames.IdOf).ToArray(), Enum.GetValues<Rashi>().Select(ZodiacNames.IdOf).ToArray(),
            Enum.GetValues<Nakshatra>().Select(ZodiacNames.IdOf).ToArray());
        var twelve = Enumerable.Range(1, 12).Select(ReadingTexts.Number).ToArray();

        Has(SubjectTexts.Grahas, "bhava", grahas, twelve);
        Has(SubjectTexts.Grahas, "rashi", grahas, rashis);
        Has(SubjectTexts.Nakshatras, "moon", nakshatras);
        Has(SubjectTexts.Nakshatras, "lagna", nakshatras);
        Has(SubjectTexts.Nakshatras, "graha", nakshatras);
        Has(SubjectTexts.Lords, "lord", twelve, twelve);
        Has(SubjectTexts.Dashas, "maha", grahas);
        Has(SubjectTexts.Dashas, "antar", grahas, grahas);
        Has(SubjectTexts.Gochara, "transit", grahas, twelve);
        Has(SubjectTexts.Gochara, "station", [.. grahas[2..7]], ["retrograde", "direct"]);
        Has(SubjectTexts.Gochara, "sade-sati", ["1", "2", "3", "none"]);
        Has(SubjectTexts.Gochara, "dhaiya", ["4", "8"]);
        Has(SubjectTexts.Varshaphal, "muntha", twelve);
        Has(SubjectTexts.Panchanga, "tithi", [.. Enumerable.Range(1, 30).Select(ReadingTexts.Number)]);
        Has(SubjectTexts.Panchanga, "vara", [.. grahas[..7]]);
        Has(SubjectTexts.Panchanga, "nakshatra", nakshatras);
        Has(SubjectTexts.Panchanga, "yoga", [.. Enumerable.Range(1, 27).Select(ReadingTexts.Number)]);
        Has(SubjectTexts.Panchanga, "karana", [.. Enum.GetNames<KaranaName>().Select(PanchangaFacts.Hyphenated)]);
        Has(SubjectTexts.Panchanga, "tara", [.. Enumerable.Range(1, 9).Select(ReadingTexts.Number)]);
        Has(SubjectTexts.Kootas, "koota",
            ["varna", "vasya", "tara", "yoni", "graha-maitri", "gana", "bhakoot", "nadi"], ["good", "middling", "poor"]);
        Has(SubjectTexts.Horoscopes, "ingress", grahas);
        Has(SubjectTexts.Horoscopes, "new-moon", twelve);
        Has(SubjectTexts.Horoscopes, "full-moon", twelve);
        Has(SubjectTexts.Horoscopes, "year-lord", [.. grahas[..7]]);
        Has(SubjectTexts.Yogas, "family", [.. Enum.GetNames<YogaFamily>().Select(PanchangaFacts.Hyphenated)]);
        Has(SubjectTexts.Doshas, "dosha", [.. ChartDoshas.All.Select(dosha => dosha.Id)]);
        Has(SubjectTexts.Doshas, "softened", [.. ChartDoshas.All.Select(dosha => dosha.Id)]);
        Has(SubjectTexts.Doshas, "kala-sarpa", [.. ChartDoshas.All
            .Single(dosha => dosha.Id == "kala-sarpa").Formations.Select(formation => formation.Variant!)]);
        Keys("YogaNames").ShouldBe(
            ChartYogas.All.Concat(ChartDoshas.All).Select(yoga => yoga.Id).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void no_text_is_of_a_yoga_that_does_not_exist()
    {
        var ids = ChartYogas.All.Select(yoga => $"yoga.{yoga.Id}").ToHashSet();

        SubjectTexts.Yogas.Tags.Keys.Where(key => key.StartsWith("yoga.")).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void gaps_are_those_that_are_filled_and_the_same_in_every_language() => ForEachText((key, texts) =>
    {
        var gaps = texts.Select(GapsOf).ToArray();
        gaps[1].ShouldBe(gaps[0], ignoreOrder: true, customMessage: key);
        var known = Filled.FirstOrDefault(filled => key.StartsWith(filled.Key)).Gaps ?? [];
        gaps[0].ShouldBeSubsetOf(known, key);
    });

    [Fact]
    public void no_text_frightens_or_promises() => ForEachText((key, texts) =>
    {
        EnglishForbidden().IsMatch(texts[0]).ShouldBeFalse($"{key}: {texts[0]}");
        HindiForbidden().IsMatch(texts[1]).ShouldBeFalse($"{key}: {texts[1]}");
    });

    [Fact]
    public void no_two_texts_are_equal()
    {
        var all = new List<string>();
        ForEachText((_, texts) => all.AddRange(texts));

        all.Count.ShouldBeGreaterThan(1900);
        all.ShouldBeUnique();
    }

    [Fact]
    public void hindi_is_written_in_devanagari_and_only_hindi() => ForEachText((key, texts) =>
    {
        Devanagari().IsMatch(texts[0]).ShouldBeFalse(key);
        LatinLetter().IsMatch(Gap().Replace(texts[1], "")).ShouldBeFalse($"{key}: {texts[1]}");
    });

    [Fact]
    public void hindi_tells_nobodys_gender() => ForEachText((key, texts) =>
        GenderedYou().IsMatch(texts[1]).ShouldBeFalse($"{key}: {texts[1]}"));

    [Fact]
    public void a_text_is_a_sentence_or_two() => ForEachText((key, texts) =>
    {
        texts.ShouldAllBe(text => text.Length >= 25 && text.Length <= 330, key);
        texts[0].ShouldEndWith(".", customMessage: key);
        texts[1].ShouldEndWith("।", customMessage: key);
        (char.IsUpper(texts[0][0]) || texts[0][0] == '{').ShouldBeTrue(key);
        texts[0].Count(letter => letter is '.' or '!' or '?').ShouldBeLessThanOrEqualTo(2, key);
    });

    [Fact]
    public void openings_vary()
    {
        foreach (var subject in SubjectTexts.All)
        {
            foreach (var language in Languages)
            {
                var openings = subject.Tags.Keys
                    .GroupBy(key => string.Join(' ', subject.Raw(key, language).Split(' ').Take(3)))
                    .ToDictionary(group => group.Key, group => group.Count());
                var most = openings.MaxBy(opening => opening.Value);
                (most.Value / (double)subject.Tags.Count)
                    .ShouldBeLessThan(0.25, $"{subject} in {language}: {most.Key}");
            }
        }
    }

    private static void Has(SubjectTexts subject, string kind, string[] first, string[]? second = null) =>
        subject.Tags.Keys.Where(key => key.StartsWith($"{kind}.")).ShouldBe(
            second is null
                ? first.Select(one => $"{kind}.{one}")
                : first.SelectMany(one => second.Select(two => $"{kind}.{one}.{two}")),
            ignoreOrder: true);

    private static void ForEachText(Action<string, string[]> check)
    {
        foreach (var subject in SubjectTexts.All)
        {
            foreach (var key in subject.Tags.Keys)
            {
                check(
                    $"{subject.ToString().ToLowerInvariant()}.{key}",
                    [.. Languages.Select(language => subject.Raw(key, language))]);
            }
        }
    }

    private static SubjectTexts Of(string subject) => SubjectTexts.All.Single(x => x.ToString() == subject);

    private static string Suffix(string language) => language == "en" ? "" : $".{language}";

    private static string[] GapsOf(string text) => [.. Gap().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Read from the file that translators have: a resource reader would not show what is missing.</summary>
    private static string[] Keys(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Luna.sln")))
            folder = folder.Parent!;
        var path = Path.Combine(folder.FullName, "src", "Luna.Astrology", "Readings", "Texts", $"{file}.resx");
        return [.. XDocument.Load(path).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];
    }

    [GeneratedRegex(@"\{([\w-]+)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(
        @"\b(death|deadly|die|dies|dead|dying|fatal\w*|kill\w*|cancer|diabetes|tumou?r|disease|illness|guarante\w*|definitely|"
        + @"certainly|surely|inevitabl\w*|doom\w*|curse\w*|disaster\w*|divorce\w*|suicide|tragedy|bankrupt\w*|"
        + @"will (be|become|get|have|make you) (rich|ill|sick|married|wealthy|famous))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EnglishForbidden();

    [GeneratedRegex(
        @"मृत्यु|मौत|(?<!\p{L}|\p{M})(मरण|मरना|मरेंगे|रोग|रोगी|अवश्य|ज़रूर|पक्का|पक्की)(?!\p{L}|\p{M})|बीमार|निश्चित|गारंटी|"
        + @"शर्तिया|तलाक|दुर्घटना|अनिष्ट|सर्वनाश|बर्बाद|कैंसर|मधुमेह|अभिशाप|लखपति|करोड़पति|दिवालिया")]
    private static partial Regex HindiForbidden();

    [GeneratedRegex(@"[\u0900-\u097F]")]
    private static partial Regex Devanagari();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex LatinLetter();

    // The verb of "you" shows a gender in these endings; in the texts "you" is never their subject.
    [GeneratedRegex(
        @"(?<!\p{L}|\p{M}|अपने )आप (?!पर |से |को |में |तक )(?:[^।;,:]* )?\S*(?:ते|ती|रहे|रही|सके|सकते|सकती|चुके|चुकी) (?:हैं|थे|थीं)|"
        + @"(?<!\p{L}|\p{M})आप [^।;,:]*(?:ेंगे|ेंगी)(?!\p{L}|\p{M})")]
    private static partial Regex GenderedYou();
}
