namespace Luna.Conversations.Understanding.Answers;

/// <summary>Whether what was read answers the question, or stands in another request.</summary>
internal static class SlotAnswers
{
    private const double Plain = 0.7, Mentioned = 0.5;

    /// <summary>
    /// "Aaj ka rashifal" while panchanga asks for a date: the date is in it, but another thing is asked for. Slots that
    /// only an answer fills are not in question.
    /// </summary>
    public static bool IsAskedBeside(
        MessageTokens m, Lexicon.Match? said, ReadingContext context, ReadingsFound found) =>
        said is { Intent: not (Intents.ProvideBirthDetails or Intents.Yes or Intents.No or Intents.Smalltalk or Intents.Greeting) }
        && said.Weight >= (IsOfToday(context, found) || NamesAnother(said) ? Mentioned : Plain) && context.OpenSlot is { } open && (IsOfToday(context, found) || open is Slots.Date or Slots.Period or Slots.Range or Slots.Sign or Slots.Place or Slots.Area or Slots.Purpose)
        && found.Of(open) is { } answer && IsMore(m, said, answer);

    /// <summary>The almanac and the horoscope have names that mean nothing else.</summary>
    private static bool NamesAnother(Lexicon.Match said) => said.Intent is Intents.Panchang or Intents.HoroscopeDaily
        or Intents.HoroscopeWeekly or Intents.HoroscopeMonthly or Intents.HoroscopeYearly;

    /// <summary>"Panchang for today?" while a birth is asked for: nobody was born today and asks.</summary>
    public static bool IsOfToday(ReadingContext context, ReadingsFound found) =>
        context.OpenSlot is Slots.BirthDate or Slots.PartnerBirthDate && found.Of(context.OpenSlot) is { Value: { } date }
        && NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value == context.Here;

    /// <summary>
    /// A slot of the workflow that runs, or of the one that ran last: "and for Scorpio?". Who is spoken of tells by itself
    /// only in a follow-up what is asked: "and my wife?".
    /// </summary>
    public static bool IsHeard(MessageTokens m, ReadingContext context, ReadingsFound found)
    {
        foreach (var reading in found.All)
            if (context.Hears.Contains(reading.Slot)
                && (reading.Slot is not (Slots.Relation or Slots.Name) || context.OpenSlot is not null || FollowUps.Is(m)))
                return true;
        return false;
    }

    /// <summary>The phrase says more than the answer itself does: "kal ka din" says no more than "kal".</summary>
    public static bool IsMore(MessageTokens m, Lexicon.Match said, SlotReading answer)
    {
        var written = MessageTokens.Of(answer.Written);
        for (var at = said.Start; at < said.End; at++)
        {
            var word = m[at];
            if (word.Kind == TokenKind.Mark || word.Has(Role.Link | Role.Polite) || word.Text is "din" or "day" or "दिन" or "ka" or "का") continue;
            var stands = false;
            for (var i = 0; i < written.Count && !stands; i++) stands = written[i].Text == word.Text;
            if (!stands) return true;
        }

        return false;
    }
}
