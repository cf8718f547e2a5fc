using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Understanding;

/// <summary>
/// What is said against a birth that is known, with only what is another: "the year was 1991", "16, not 15", "pm, not am",
/// "it was in the evening".
/// </summary>
internal static class BirthCorrections
{
    /// <summary>Tokens; who writes more tells a birth anew or asks something.</summary>
    private const int ShortMessage = 12;

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static void Read(MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingContext context, ReadingsFound found)
    {
        if (m.Count > ShortMessage || Asks(m) || (context.KnownBirthDate is null && context.KnownBirthTime is null)) return;
        var denied = Deny(m);
        if (said is not null && !(said is { Weight: < 0.7 } || said.Intent is Intents.No or Intents.Yes or Intents.ProvideBirthDetails or Intents.CreateKundli)) return;
        if (context.KnownBirthDate is { } date && context.OpenSlot != Slots.BirthDate) Year(m, date, denied, context, found);
        if (context.KnownBirthDate is { } known && context.OpenSlot != Slots.BirthDate && found.Of(Slots.BirthDate) is null)
            Month(m, known, denied, context, found);
        if (context.KnownBirthTime is { } time && context.OpenSlot != Slots.BirthTime) HalfOfDay(m, time, denied, found);
    }

    private static bool Asks(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Is('?') || m[at].Text is "how" or "what" or "when" or "which" or "will" or "kaisa" or "kaise" or "kaisi" or "kya" or "kab"
                or "कैसा" or "कैसे" or "कैसी" or "क्या" or "कब")
                return true;
        return false;
    }

    /// <summary>Takes what is denied: "not 1990", "1990 nahi 1991".</summary>
    /// <returns>Whether anything was.</returns>
    private static bool Deny(MessageTokens m)
    {
        var any = false;
        for (var at = 1; at < m.Count; at++)
        {
            if (m[at].Text is "not" or "instead" && (m[at].Text == "not" || m[at + 1].Text == "of"))
            {
                var start = m[at].Text == "not" ? at + 1 : at + 2;
                while (m[start].Has(Role.PlaceBefore | Role.Link) || m[start].Text == "a") start++;
                if (!IsFigure(m[start])) continue;
                var end = start;
                while (end < m.Count && (IsFigure(m[end]) || (m[end].Kind == TokenKind.Mark && !m[end].Is(',') && IsFigure(m[end + 1])))) end++;
                m.Take(at, end);
                any = true;
            }
            else if (m[at].Text is "nahi" or "nahin" or "नहीं" && IsFigure(m[at - 1]) && IsFigure(Behind(m, at + 1)))
            {
                var start = at - 1;
                while (start > 0 && (IsFigure(m[start - 1]) || (m[start - 1].Kind == TokenKind.Mark && start > 1 && IsFigure(m[start - 2])))) start--;
                m.Take(start, at + 1);
                any = true;
            }
        }

        return any;
    }

    private static Token Behind(MessageTokens m, int at) => m[m[at].Is(',') ? at + 1 : at];

    private static bool IsFigure(Token token) => token.IsNumber || token.Sense.Number >= 0 || token.Sense.Ordinal > 0
        || token.Sense.Month > 0 || token.Sense.Part != DayPart.None || token.Has(Role.Am | Role.Pm | Role.OrdinalEnding | Role.Hour);

    private static void Year(MessageTokens m, LocalDate known, bool denied, ReadingContext context, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            var end = m[at] is { IsNumber: true, Text.Length: 4 } number && number.Value is >= DateReader.FirstYear and <= DateReader.LastYear
                ? at + 1 : -1;
            var year = m[at].Value;
            if (end < 0) end = NumberWords.Year(m, at, out year);
            if (end < 0 || year < DateReader.FirstYear || HasMore(m, at, end)) continue;
            if (!denied && !IsAbout(m, at, "year", "saal", "साल", "san", "सन्", "mean", "meant", "matlab", "मतलब")) continue;
            found.Put(DateJudgement.Of(
                Slots.BirthDate, new DateParts(known.Day, known.Month, year), m.Written(at, end), context.Today, context.Language));
            m.Take(at, end);
            return;
        }
    }

    private static void Month(MessageTokens m, LocalDate known, bool denied, ReadingContext context, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at].Sense.Month is not (> 0 and var month) || HasMore(m, at, at + 1)) continue;
            if (!denied && !IsAbout(m, at, "month", "mahina", "महीना", "mahine")) continue;
            found.Put(DateJudgement.Of(
                Slots.BirthDate, new DateParts(known.Day, month, known.Year), m.Written(at, at + 1), context.Today, context.Language));
            m.Take(at, at + 1);
            return;
        }

        // "16, not 15": a day, since no clock is spoken of.
        if (!denied) return;
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at] is not { IsNumber: true, Text.Length: <= 2, Value: >= 1 and <= 31 } || IsClock(m)) continue;
            if (HasMore(m, at, m[at + 1].Has(Role.OrdinalEnding) ? at + 2 : at + 1)) continue;
            found.Put(DateJudgement.Of(
                Slots.BirthDate, new DateParts(m[at].Value, known.Month, known.Year), m.Written(at, at + 1), context.Today, context.Language));
            m.Take(at, at + 1);
            return;
        }
    }

    /// <summary>The half of the day alone: the clock's figures stand.</summary>
    private static void HalfOfDay(MessageTokens m, LocalTime known, bool denied, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at - 1].IsNumber || m[at - 1].Has(Role.Hour) || m[at + 1].IsNumber || m[at - 1].Text is "good" or "shubh") continue;
            var (half, part) = (m[at].Has(Role.Am | Role.Pm), m[at].Sense.Part);
            if (!half && part == DayPart.None) continue;
            if (HasClock(m) || !(denied || half || Says(m))) continue;
            var fits = half ? (LocalTime time) => time.Hour < 12 == m[at].Has(Role.Am) : Within(part);
            var other = known.PlusHours(12);
            if (fits(known) || fits(other))
            {
                found.Put(new SlotReading(
                    Slots.BirthTime, HourAndMinute.Format(fits(known) ? known : other), m.Written(at, at + 1)));
                m.Take(at, at + 1);
            }

            return;
        }
    }

    private static Func<LocalTime, bool> Within(DayPart part) => part switch
    {
        DayPart.Early => time => time.Hour is >= 3 and < 7,
        DayPart.Morning => time => time.Hour is >= 3 and < 12,
        DayPart.Afternoon => time => time.Hour is >= 12 and < 17,
        DayPart.Evening => time => time.Hour is >= 16 and < 23,
        _ => time => time.Hour is >= 18 or < 5,
    };

    private static bool Says(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Text is "was" or "its" or "no" or "sorry" or "actually" or "tha" or "thi" or "था" or "थी" or "nahi" or "nahin" or "नहीं"
                or "born" or "hua" or "hui" or "हुआ" or "हुई")
                return true;
        return false;
    }

    private static bool HasClock(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m.IsFree(at) && (m[at].IsNumber || m[at].Has(Role.Hour | Role.Noon | Role.Midnight)))
                return true;
        return false;
    }

    private static bool IsClock(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Has(Role.Hour | Role.Am | Role.Pm | Role.TimeWord | Role.Minute) || m[at].Is(':') || m[at].Sense.Part != DayPart.None)
                return true;
        return false;
    }

    /// <summary>Figures beside it make a whole date or a time of it.</summary>
    private static bool HasMore(MessageTokens m, int start, int end)
    {
        for (var at = 0; at < m.Count; at++)
            if ((at < start || at >= end) && m.IsFree(at) && (m[at].IsNumber || m[at].Sense.Month > 0))
                return true;
        return false;
    }

    private static bool IsAbout(MessageTokens m, int figure, params ReadOnlySpan<string> names)
    {
        for (var at = figure - 4; at < figure + 3; at++)
            if (names.Contains(m[at].Text))
                return true;
        return false;
    }
}
