using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Grounding;
using NodaTime;

namespace Luna.Conversations.Tests.Grounding;

/// <summary>For any birth: a sentence filled with what is so passes, and no longer with one thing in it changed.</summary>
public class sentences_made_of_facts
{
    private static readonly GeoPosition Somewhere = new(23.2, 77.4);

    private static readonly string[] Houses = ["pehle", "doosre", "teesre", "chauthe", "paanchve", "chhathe", "saatve", "aathve", "nauve", "dasve", "gyarahve", "barahve"];

    private static readonly Arbitrary<(int Day, int Minute, int Graha, int Shift)> Births = (
        from day in Gen.Choose(0, 20_000)
        from minute in Gen.Choose(0, 1439)
        from graha in Gen.Choose(0, 8)
        from shift in Gen.Choose(1, 11)
        select (day, minute, graha, shift)).ToArbitrary();

    [Fact]
    public void rashis_and_houses() => ForAll((chart, truths, graha, shift) =>
    {
        var (name, rashi, bhava) = (ZodiacNames.Of(graha, "en"), chart[graha].Point.Rashi, chart[graha].Bhava);
        var (hindi, other, elsewhere) = (ZodiacNames.Of(graha, "hi"), rashi.Plus(shift), (bhava + shift - 1) % 12 + 1);
        return Holds(truths, $"Your {name} is in {ZodiacNames.Of(rashi, "en")}, house {bhava}.")
            && Fails(truths, $"Your {name} is in {ZodiacNames.Of(other, "en")}, house {bhava}.")
            && Fails(truths, $"Your {name} is in {ZodiacNames.Of(rashi, "en")}, house {elsewhere}.")
            && Holds(truths, $"{hindi} {ZodiacNames.Of(other, "hi")} में नहीं, {ZodiacNames.Of(rashi, "hi")} में है।")
            && Fails(truths, $"{hindi} {ZodiacNames.Of(rashi, "hi")} में नहीं, {ZodiacNames.Of(other, "hi")} में है।")
            && Holds(truths, $"Aapke {Houses[bhava - 1]} ghar mein {name} hai.")
            && Fails(truths, $"Aapke {Houses[elsewhere - 1]} ghar mein {name} hai.");
    });

    [Fact]
    public void with_words_of_no_meaning_around_them() => ForAll((chart, truths, graha, shift) =>
    {
        var (name, rashi, bhava) = (ZodiacNames.Of(graha, "en"), chart[graha].Point.Rashi, chart[graha].Bhava);
        var (sign, other, elsewhere) = (ZodiacNames.Of(rashi, "en"), ZodiacNames.Of(rashi.Plus(shift), "en"), (bhava + shift - 1) % 12 + 1);
        var hindi = ZodiacNames.Of(graha, "hi");
        return Holds(truths, $"Quietly, {name} keeps its seat in your house {bhava}, {sign}, and colours your week.")
            && Fails(truths, $"Quietly, {name} keeps its seat in your house {elsewhere}, {sign}, and colours your week.")
            && Fails(truths, $"Quietly, {name} keeps its seat in your house {bhava}, {other}, and colours your week.")
            && Holds(truths, $"In {sign}, your house {bhava}, {name} hums along nicely.")
            && Fails(truths, $"In {other}, your house {bhava}, {name} hums along nicely.")
            && Holds(truths, $"आपका {hindi} आराम से {ZodiacNames.Of(rashi, "hi")} में रमा हुआ बैठा है।")
            && Fails(truths, $"आपका {hindi} आराम से {ZodiacNames.Of(rashi.Plus(shift), "hi")} में रमा हुआ बैठा है।");
    });

    [Fact]
    public void nakshatras_and_padas() => ForAll((chart, truths, graha, shift) =>
    {
        var (name, star, pada) = (ZodiacNames.Of(graha, "en"), chart[graha].Point.Nakshatra, chart[graha].Point.Pada);
        var other = (Nakshatra)(((int)star - 1 + shift) % 27 + 1);
        return Holds(truths, $"{name} stands in {ZodiacNames.Of(star, "en")} nakshatra, pada {pada}.")
            && Fails(truths, $"{name} stands in {ZodiacNames.Of(other, "en")} nakshatra, pada {pada}.")
            && Fails(truths, $"{name} stands in {ZodiacNames.Of(star, "en")} nakshatra, pada {pada % 4 + 1}.")
            && Holds(truths, $"{ZodiacNames.Of(graha, "hi")} {ZodiacNames.Of(star, "hi")} नक्षत्र में है।")
            && Fails(truths, $"{ZodiacNames.Of(graha, "hi")} {ZodiacNames.Of(other, "hi")} नक्षत्र में है।");
    });

    [Fact]
    public void lords_and_the_navamsa() => ForAll((chart, truths, graha, shift) =>
    {
        var lord = Rashis.LordOf(chart.RashiOf(shift));
        var wrong = (Graha)(((int)lord + 1) % 7);
        var navamsa = chart[graha].Point.RashiIn(Varga.D9);
        return Holds(truths, $"The lord of house {shift}, {lord}, is in house {chart[lord].Bhava}.")
            && Fails(truths, $"The lord of house {shift}, {wrong}, is in house {chart[wrong].Bhava}.")
            && Holds(truths, $"{Houses[shift - 1]} ghar ka swami {lord} hai.")
            && Fails(truths, $"{Houses[shift - 1]} ghar ka swami {wrong} hai.")
            && Holds(truths, $"In the navamsa {graha} falls in {navamsa}.")
            && Fails(truths, $"In the navamsa {graha} falls in {navamsa.Plus(shift)}.");
    });

    [Fact]
    public void dashas_and_transits() => ForAll((chart, truths, graha, shift) =>
    {
        var running = Vimshottari.At(chart, truths.Now);
        var (maha, next) = (running[0].Lord, Vimshottari.LordAfter(running[0].Lord));
        var end = truths.DayOf(running[0].End).Year;
        var sky = truths.Sky[graha].Point.Rashi;
        return Holds(truths, $"You are in {maha} mahadasha until {end}, then comes {next} mahadasha.")
            && Fails(truths, $"You are in {maha} mahadasha until {end + shift}, then comes {next} mahadasha.")
            && Fails(truths, $"You are in {next} mahadasha until {end}.")
            && Holds(truths, $"अभी {ZodiacNames.Of(maha, "hi")} की महादशा चल रही है।")
            && Fails(truths, $"अभी {ZodiacNames.Of(next, "hi")} की महादशा चल रही है।")
            && Holds(truths, $"{graha} is now transiting {sky}.")
            && Fails(truths, $"{graha} is now transiting {sky.Plus(shift)}.");
    });

    [Fact]
    public void nothing_that_is_written_makes_it_throw() =>
        Prop.ForAll<string>(text => ClaimCheck.Of(text ?? "", ABirth.Truths) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void no_string_of_its_own_words_makes_it_throw()
    {
        string[] words =
        [
            "Saturn", "the", "7th", "house", "lord", "of", "Leo", "not", "mahadasha", "until", "2031", "|", ":", ",", "and", "from", "Moon", "शनि", "में",
            "नहीं", "aspects", "pada", "3", "nor", "neither", "after", "bindus", "more", "than", "sade sati", "yoga", "\n", "-", "?", "°", "is", "in", "with", "age",
        ];
        Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), said => ClaimCheck.Of(string.Join(' ', said), ABirth.Truths) is not null).QuickCheckThrowOnFailure();
    }

    private static bool Holds(Truths truths, string text) => ClaimCheck.Of(text, truths) is var said && (said.IsAccepted ? true : throw new ShouldAssertException($"{text}: {said.Fault}"));

    private static bool Fails(Truths truths, string text) => !ClaimCheck.Of(text, truths).IsAccepted ? true : throw new ShouldAssertException($"{text}: accepted");

    private static void ForAll(Func<Chart, Truths, Graha, int, bool> holds) =>
        Prop.ForAll(Births, birth =>
        {
            var instant = Instant.FromUtc(1950, 1, 1, 0, 0) + Duration.FromDays(birth.Day) + Duration.FromMinutes(birth.Minute);
            var chart = Chart.Cast(new BirthMoment(instant, Somewhere));
            return holds(chart, Truths.Of(chart, instant + Duration.FromDays(11_000 + birth.Shift * 401), "Asia/Kolkata"), (Graha)birth.Graha, birth.Shift);
        }).QuickCheckThrowOnFailure();
}
