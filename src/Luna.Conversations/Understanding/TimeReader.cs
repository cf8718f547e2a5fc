using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Understanding;

/// <summary>Finds the times of day of a message: exact, about, between two, a part of the day.</summary>
internal static class TimeReader
{
    /// <summary>Minutes either way of a time that was said to be "around".</summary>
    public const int AroundMargin = 30;

    /// <summary>Minutes either way when only a part of the day is known: its middle, and three hours.</summary>
    public const int PartOfDayMargin = 180;

    /// <summary>Tokens within which a bare "10.45" is meant as a time once a time is known.</summary>
    private const int ShortMessage = 8;

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static void Read(MessageTokens m, ReadingContext context, bool speaksOfBirth, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.BirthTime;
        var expected = asked || speaksOfBirth || found.AnyOfBirth || context.OpenSlot is not null
            || (context.KnownBirthTime is not null && m.Count <= ShortMessage);
        var margin = ExplicitMargin(m);
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            var end = Span(m, at, expected, asked, context, found);
            if (end < 0) end = Single(m, at, expected, asked, context, found);
            if (end < 0) continue;
            m.Take(at, end);
            at = end - 1;
        }

        if (found.Of(Slots.BirthTime) is null && (asked || (expected && context.KnownBirthTime is null))) PartOfDay(m, found, asked);
        if (found.Of(Slots.BirthTime) is null && asked) BareHour(m, context, found);
        if (found.Of(Slots.BirthTime) is { Value: not null } && margin is { } minutes) PutMargin(found, minutes, "±");
    }

    /// <summary>"Between 10 and 11 am": the middle, and half the span as margin.</summary>
    private static int Span(MessageTokens m, int at, bool expected, bool asked, ReadingContext context, ReadingsFound found)
    {
        var opened = m[at].Has(Role.Between);
        var first = opened ? at + 1 : at;
        if (Figure(m, first, opened || expected) is not { } begin) return -1;
        var link = begin.End;
        var joined = m[link].Has(Role.And) || m[link].Text == "or";
        if (!(m[link].Has(Role.To) || m[link].Is('-') || joined)) return -1;
        if (Figure(m, link + 1, true) is not { } to || !begin.IsPossible || !to.IsPossible) return -1;
        // Das aur gyarah ke beech: what joins them stands behind.
        var behind = m[to.End].Has(Role.Link) ? to.End + 1 : to.End;
        if (m[behind].Has(Role.Between) && joined) (opened, to) = (true, PartBehind(m, to, behind + 1));
        if (joined && !opened) return -1;
        if (!opened && !(begin.SaysHalf || to.SaysHalf || (begin.IsFull && to.IsFull) || asked)) return -1;
        if (m[to.End].Is('/') || m[to.End].Is('-')) return -1;

        var half = to.SaysHalf ? to : to with { Half = begin.Half, Part = begin.Part };
        var (start, length) = Shortest(begin, half.Time);
        var written = m.Written(at, to.End);
        found.Put(new SlotReading(Slots.BirthTime, Pattern.Format(start.PlusMinutes(length / 2)), written));
        PutMargin(found, Math.Max(1, (length + 1) / 2), written);
        return to.End;
    }

    private static Clock PartBehind(MessageTokens m, Clock to, int at) => m[at].Sense.Part is not DayPart.None and var part && !to.SaysHalf
        ? to with { Part = part, End = at + 1 }
        : to with { End = at };

    private static Clock? Figure(MessageTokens m, int at, bool meant) =>
        ClockShapes.At(m, at, meant, meant)
        ?? (meant && m.IsFree(at) && BareFigure(m, at) is >= 0 and <= 24 and var hour
            ? new Clock(hour, 0, Role.None, DayPart.None, false, at, at + 1)
            : null);

    private static int BareFigure(MessageTokens m, int at) =>
        m[at] is { IsNumber: true, Text.Length: <= 2 } ? m[at].Value : m[at].Sense.Number;

    /// <summary>Where the first time does not say its half, the half that makes the span shorter.</summary>
    private static (LocalTime Start, int Minutes) Shortest(Clock begin, LocalTime to)
    {
        var length = Minutes(begin.Time, to);
        if (begin.SaysHalf) return (begin.Time, length);
        var asAm = begin with { Half = Role.Am };
        var asPm = begin with { Half = Role.Pm };
        return Minutes(asAm.Time, to) <= Minutes(asPm.Time, to)
            ? (asAm.Time, Minutes(asAm.Time, to))
            : (asPm.Time, Minutes(asPm.Time, to));
    }

    private static int Minutes(LocalTime from, LocalTime to) =>
        (int)(((to.NanosecondOfDay - from.NanosecondOfDay) / NodaConstants.NanosecondsPerMinute + 1440) % 1440);

    private static int Single(
        MessageTokens m, int at, bool expected, bool asked, ReadingContext context, ReadingsFound found)
    {
        if (ClockShapes.At(m, at, expected, asked) is not { } clock) return -1;
        var written = m.Written(clock.Start, clock.End);
        m.Take(clock.Start, clock.End);
        if (!clock.IsPossible)
        {
            found.Put(new SlotReading(Slots.BirthTime, null, written, Problem:
                new SlotProblem(TextKeys.ProblemTimeImpossible, new Dictionary<string, string> { ["written"] = written })));
            return clock.End;
        }

        found.Put(!asked && !clock.SaysHalf && context.KnownBirthTime is { } known
            ? new SlotReading(Slots.BirthTime, Pattern.Format(Nearer(clock, known)), written)
            : clock.IsSure
            ? new SlotReading(Slots.BirthTime, Pattern.Format(clock.Time), written, clock.IsAtNight ? Slots.AtNight : null)
            : Open(clock, written, context.Language));
        if (IsAround(m, clock)) PutMargin(found, AroundMargin, written);
        return clock.End;
    }

    /// <summary>Of morning and evening, the one closer by to what is corrected.</summary>
    private static LocalTime Nearer(Clock clock, LocalTime known) =>
        (Minutes(known, clock.Time) + 360) % 1440 <= 720 ? clock.Time : clock.Other;

    private static SlotReading Open(Clock clock, string written, string language)
    {
        var morning = clock with { Half = Role.Am };
        var evening = clock with { Half = Role.Pm };
        return new SlotReading(Slots.BirthTime, null, written, Choices:
            [Choice(morning.Time, language), Choice(evening.Time, language)]);
    }

    public static SlotChoice Choice(LocalTime time, string language) => new(Pattern.Format(time), Texts.Time(language, time));

    /// <summary>The answer "10" to the question for the time.</summary>
    private static void BareHour(MessageTokens m, ReadingContext context, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || BareFigure(m, at) is not (>= 0 and var hour)) continue;
            if (m[at].Kind == TokenKind.Word && m.Count > 2) continue;
            var clock = new Clock(hour, 0, Role.None, DayPart.None, false, at, at + 1);
            if (!clock.IsPossible) continue;
            found.Put(clock.IsSure
                ? new SlotReading(Slots.BirthTime, Pattern.Format(clock.Time), m[at].Text)
                : Open(clock, m.Written(at, at + 1), context.Language));
            if (IsAround(m, clock)) PutMargin(found, AroundMargin, m[at].Text);
            m.Take(at, at + 1);
            return;
        }
    }

    private static void PartOfDay(MessageTokens m, ReadingsFound found, bool asked)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at].Sense.Part is DayPart.None || m[at - 1].Text is "good" or "shubh" or "शुभ") continue;
            var middle = m[at].Sense.Part switch
            {
                DayPart.Early => new LocalTime(5, 0),
                DayPart.Morning => m[at - 1].Text == "early" || m[at + 1].Sense.Part == DayPart.Morning ? new LocalTime(5, 0) : new LocalTime(9, 0),
                DayPart.Afternoon => new LocalTime(14, 0),
                DayPart.Evening => new LocalTime(18, 0),
                _ => new LocalTime(22, 0),
            };
            // Subah subah: said twice it is early.
            var end = m[at + 1].Sense.Part == m[at].Sense.Part ? at + 2 : at + 1;
            found.Put(new SlotReading(Slots.BirthTime, Pattern.Format(middle), m.Written(at, end)));
            PutMargin(found, PartOfDayMargin, m.Written(at, end));
            m.Take(at, end);
            if (!asked) return;
        }
    }

    private static bool IsAround(MessageTokens m, Clock clock)
    {
        for (var before = clock.Start - 1; before >= clock.Start - 3 && before >= 0; before--)
        {
            if (m[before].Has(Role.Around) || m[before].Is('~')) return true;
            if (!m[before].Has(Role.Link) && !m[before].Is('.')) break;
        }

        for (var inside = clock.Start; inside < clock.End; inside++)
            if (m[inside].Has(Role.Around))
                return true;
        var after = clock.End;
        while (m[after].Has(Role.Link) || m[after].Is('-')) after++;
        return m[after].Has(Role.Around)
            || m[after].Text is "aas" or "aaspaas" or "आसपास" or "आस"
            || (m[after].Text == "or" && m[after + 1].Text == "so");
    }

    /// <summary>± 15 minutes, give or take half an hour.</summary>
    private static int? ExplicitMargin(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
        {
            var end = m[at].Is('±') ? at + 1
                : m[at].Is('+') && (m[at + 1].Is('-') || (m[at + 1].Is('/') && m[at + 2].Is('-'))) ? m[at + 1].Is('-') ? at + 2 : at + 3
                : m[at].Has(Role.Plus) && m[at + 1].Text is "minus" or "or" ? m[at + 1].Text == "or" ? at + 3 : at + 2
                : m[at].Text == "give" && m[at + 1].Text == "or" && m[at + 2].Text == "take" ? at + 3
                : -1;
            if (end < 0) continue;
            if (m[end].Has(Role.Half) && m[end + 2].Has(Role.Hour))
            {
                m.Take(at, end + 3);
                return 30;
            }

            var size = m[end].Text == "an" ? 1 : BareFigure(m, end);
            if (size is < 1 or > 720) continue;
            m.Take(at, Math.Min(m.Count, end + 2));
            return m[end + 1].Has(Role.Hour) ? Math.Min(size * 60, 720) : size;
        }

        return null;
    }

    private static void PutMargin(ReadingsFound found, int minutes, string written) =>
        found.Put(new SlotReading(Slots.BirthTimeMargin, minutes.ToString(CultureInfo.InvariantCulture), written));
}
