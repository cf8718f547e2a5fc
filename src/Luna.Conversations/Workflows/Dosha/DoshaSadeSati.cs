using Luna.Astrology.Gochara;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Replies;
using NodaTime;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>Whether Saturn passes over a Moon: no dosha of the birth, but asked for as one.</summary>
internal static class DoshaSadeSati
{
    private const string Now = "sade-sati.now";
    private const string DhaiyaNow = "dhaiya.now";

    public static void Say(ReplyDraft draft, string language, SadeSati sadeSati, Instant now, double confidence)
    {
        var facts = SaturnFacts.Running(sadeSati, now).ToDictionary(fact => fact.Id);
        var claims = new List<Claim>();
        var period = sadeSati.At(now);
        var isSadeSati = period is { Phase: SaturnPhase.Rising or SaturnPhase.Peak or SaturnPhase.Setting };
        if (isSadeSati)
        {
            draft.Facts.Add(facts[Now]);
            claims.Add(new Claim(
                Texts.Get(
                    language, DoshaTexts.SadeSatiRunning,
                    ("phase", Texts.Get(language, DoshaTexts.Phase + period!.Value.Phase.ToString().ToLowerInvariant())),
                    ("until", Date(period.Value.Time.End))),
                [Now], confidence));
        }
        else if (sadeSati.Rounds().FirstOrDefault(round => round.Time.HasStart && round.Time.Start > now) is { } next)
        {
            draft.Facts.AddRange([
                facts[Now],
                new Fact("sade-sati.next", "sade sati",
                    $"The next sade sati begins on {Texts.Date(Texts.English, DateOf(next.Time.Start))}."),
            ]);
            claims.Add(new Claim(
                Texts.Get(language, DoshaTexts.SadeSatiNext, ("date", Date(next.Time.Start))),
                [Now, "sade-sati.next"], confidence));
        }
        else
        {
            draft.Facts.Add(facts[Now]);
            claims.Add(new Claim(Texts.Get(language, DoshaTexts.SadeSatiNone), [Now], confidence));
        }

        if (period is { } dhaiya && !isSadeSati)
        {
            draft.Facts.Add(facts[DhaiyaNow]);
            claims.Add(new Claim(
                Texts.Get(language, DoshaTexts.Dhaiya, ("until", Date(dhaiya.Time.End))), [DhaiyaNow], confidence));
        }

        draft.Claim(claims);

        string Date(Instant instant) => Texts.Date(language, DateOf(instant));
    }

    /// <summary>The UTC date, as in the facts.</summary>
    private static LocalDate DateOf(Instant instant) => instant.InUtc().Date;
}
