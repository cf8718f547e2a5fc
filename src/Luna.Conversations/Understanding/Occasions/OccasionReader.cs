using NodaTime;

namespace Luna.Conversations.Understanding.Occasions;

/// <summary>The day, week, month or span that a message asks about: <c>date</c>, <c>period</c> and <c>range</c>.</summary>
internal static class OccasionReader
{
    /// <summary>Years behind which a date is a birth rather than something to look up.</summary>
    private const int LongPast = 2;

    /// <summary>Which of a message's dates are looked for.</summary>
    public enum Scope
    {
        /// <summary>All of them.</summary>
        Any,

        /// <summary>Those that can be no birth: long past ones are left.</summary>
        Recent,

        /// <summary>Only what counts from today: the rest is a birth.</summary>
        Relative,
    }

    public static void Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, Scope scope, string? intent, ReadingContext context, ReadingsFound found)
    {
        var asked = new AskedTime(
            m, words, context.Here, context.OpenSlot is Slots.Date or Slots.Range or Slots.Period, LooksBack(words), context.KnownDate,
            intent is null || FollowUps.Is(m) ? context.KnownDate?.Year : null);
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || Next(asked, at, scope) is not { } time) continue;
            Put(time, intent, context, m, found);
            m.Take(time.Start, time.End);
            at = time.End - 1;
        }

        if (found.Of(Slots.Period) is null) PeriodAlone(m, words, intent, context, found);
    }

    /// <summary>"My son was born today", and "yesterday" in answer to the question for the date of birth.</summary>
    public static void ReadBirth(MessageTokens m, IReadOnlyList<SlotWord> words, ReadingContext context, ReadingsFound found)
    {
        if (found.Of(Slots.BirthDate) is not null) return;
        var asked = new AskedTime(m, words, context.Here, Asked: false, LooksBack: true);
        foreach (var word in words)
        {
            if (word.Kind != SlotWordKind.Day || !m.IsFree(word.Start)) continue;
            if (context.OpenSlot != Slots.BirthDate && !IsBorn(m, word)) continue;
            if (NamedDays.At(asked, word.Start) is not { } day || day.From > context.Today) continue;
            found.Put(new SlotReading(Slots.BirthDate, DateJudgement.Iso(day.From), m.Written(day.Start, day.End)));
            m.Take(day.Start, day.End);
            return;
        }
    }

    private static bool IsBorn(MessageTokens m, SlotWord day)
    {
        for (var at = day.Start - 3; at < day.End + 3; at++)
            if (m[at].Text is "born" or "paida" or "पैदा" or "birth" or "janm" or "janam" or "जन्म")
                return true;
        return false;
    }

    private static NamedTime? Next(AskedTime asked, int at, Scope scope)
    {
        if (scope == Scope.Relative)
            return asked.Of(SlotWordKind.Day, at) is not null || asked.Of(SlotWordKind.Weekday, at) is not null
                || asked.Of(SlotWordKind.Which, at) is not null
                ? CountedTimes.At(asked, at) ?? NamedDays.At(asked, at)
                : null;
        var time = Spans.At(asked, at) ?? CountedTimes.At(asked, at) ?? NamedDays.At(asked, at);
        return scope == Scope.Recent && time is { YearTold: true } told && told.To.Year <= asked.Here.Year - LongPast ? null : time;
    }

    private static bool LooksBack(IReadOnlyList<SlotWord> words)
    {
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Past)
                return true;
        return false;
    }

    private static void Put(NamedTime time, string? intent, ReadingContext context, MessageTokens m, ReadingsFound found)
    {
        var written = m.Written(time.Start, time.End);
        if (time.Doubt is { } doubt)
        {
            found.Put(doubt with { Slot = context.OpenSlot == Slots.Range ? Slots.Range : Slots.Date });
            return;
        }

        var searched = context.OpenSlot == Slots.Range || intent == Intents.Muhurta
            || (context.Hears.Contains(Slots.Range) && !context.Hears.Contains(Slots.Date));
        // What has begun is asked about from today on.
        var from = time.From < context.Here && time.To >= context.Here ? context.Here : time.From;
        if (time.Unit == "day")
        {
            found.Put(new SlotReading(Slots.Date, DateJudgement.Iso(time.From), written));
            if (searched) found.Put(Range(time.From, time.To, written));
            if (IsHoroscope(intent) || context.Takes(Slots.Period)) found.Put(new SlotReading(Slots.Period, "day", written));
            return;
        }

        if (time.Unit is { } unit) found.Put(new SlotReading(Slots.Period, unit, written));
        found.Put(Range(from, time.To, written));
        if (!searched) found.Put(new SlotReading(Slots.Date, DateJudgement.Iso(from), written));
    }

    /// <summary>"Weekly", "hafte ka rashifal", and "month" in answer to the question.</summary>
    private static void PeriodAlone(
        MessageTokens m, IReadOnlyList<SlotWord> words, string? intent, ReadingContext context, ReadingsFound found)
    {
        foreach (var word in words)
        {
            if (!m.IsFree(word.Start)) continue;
            var meant = word.Kind == SlotWordKind.Period
                || (word.Kind == SlotWordKind.Unit && (context.OpenSlot == Slots.Period || IsHoroscope(intent)
                    || (context.Hears.Contains(Slots.Period) && m.Count <= 4)));
            if (!meant) continue;
            found.Put(new SlotReading(Slots.Period, word.Value, m.Written(word.Start, word.End)));
            m.Take(word.Start, word.End);
            return;
        }
    }

    private static bool IsHoroscope(string? intent) => intent is Intents.HoroscopeDaily or Intents.HoroscopeWeekly
        or Intents.HoroscopeMonthly or Intents.HoroscopeYearly;

    private static SlotReading Range(LocalDate from, LocalDate to, string written) =>
        new(Slots.Range, $"{DateJudgement.Iso(from)}/{DateJudgement.Iso(to)}", written);
}
