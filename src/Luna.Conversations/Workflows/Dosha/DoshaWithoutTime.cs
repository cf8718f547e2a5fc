using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>The doshas of a birth whose hour nobody knows: those that every hour of the day gives, or none of them.</summary>
internal static class DoshaWithoutTime
{
    private const double Sure = 0.95;
    private static readonly Duration Step = Duration.FromHours(1);

    public static void Say(ReplyDraft draft, string language, Casting.Ready ready, DoshaGroup? named, Instant now)
    {
        var day = Casting.DayOf(ready.Inputs);
        var hours = Hours(ready, day).Select(chart => DoshaReadings.Of(chart, language)).ToArray();
        var groups = DoshaGroup.All.Where(group => group.Ids.Count > 0)
            .OrderBy(group => group != named).ToArray();
        var open = new List<DoshaGroup>();
        var absent = new List<DoshaGroup>();
        foreach (var group in groups)
        {
            var there = hours.Select(doshas => doshas.FirstOrDefault(dosha => group.Ids.Contains(dosha.Id))).ToArray();
            if (group.NeedsTime || (there.Contains(null) && there.Any(dosha => dosha is not null)))
                open.Add(group);
            else if (there[0] is { } steady)
                SaySteady(steady);
            else
                absent.Add(group);
        }

        if (open.Count > 0)
            draft.Say(Texts.Get(
                language, DoshaTexts.NeedsTime, ("names", string.Join(", ", open.Select(group => group.Told(language))))));
        if (named is not null && absent.Remove(named))
            DoshaAnswer.SayAbsentOne(draft, language, named, Sure);
        DoshaAnswer.SayAbsent(draft, language, absent);
        SaySadeSati(draft, language, ready, day, now);
        draft.FactsHash = FactsHash.Of(MoonFacts.Of(MoonOfDay.Over(day, ChartOptions.Default), ready.Inputs.Zone));

        void SaySteady(ToldDosha dosha)
        {
            var fact = new Fact($"dosha.{dosha.Id}", "dosha", $"{dosha.Formed[0].Yoga.Name} dosha forms at every hour of the day.");
            draft.Facts.Add(fact);
            draft.Claim([
                new Claim(Texts.Get(language, DoshaTexts.Steady, ("name", DoshaAnswer.Capital(dosha.Name))), [fact.Id], Sure),
                .. dosha.Readings.Take(1).Select(reading => new Claim(reading.Text, [fact.Id], Sure)),
            ]);
        }
    }

    private static IEnumerable<Chart> Hours(Casting.Ready ready, Interval day)
    {
        for (var instant = day.Start; instant < day.End; instant += Step)
            yield return At(instant);
        yield return At(day.End - Duration.Epsilon);

        Chart At(Instant instant) => Casting.Cast(ready.Inputs with { BornAt = instant.ToDateTimeOffset() });
    }

    /// <summary>Sade sati is counted from the Moon's rashi alone; when the day leaves that open, it is not told.</summary>
    private static void SaySadeSati(ReplyDraft draft, string language, Casting.Ready ready, Interval day, Instant now)
    {
        if (MoonOfDay.Over(day, ChartOptions.Default).Rashis is [var moon])
            DoshaSadeSati.Say(
                draft, language, SadeSatis.Of(moon.Sign, day.Start, day.Start + Duration.FromDays(36_525), Ayanamsa.Lahiri), now, Sure);
        else
            draft.Say(Texts.Get(
                language, DoshaTexts.NeedsTime, ("names", DoshaGroup.Named(DoshaGroup.SadeSati)!.Told(language))));
    }
}
