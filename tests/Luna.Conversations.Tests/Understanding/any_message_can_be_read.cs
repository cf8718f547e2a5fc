using FsCheck;
using FsCheck.Fluent;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding;

public class any_message_can_be_read
{
    private static readonly string?[] Open =
    [
        null, Slots.BirthDate, Slots.BirthTime, Slots.BirthPlace, Slots.Name, Slots.Confirm, Slots.Language, Slots.Date, Slots.Range,
        Slots.Period, Slots.Sign, Slots.Place, Slots.Purpose, Slots.Area, Slots.Hour, Slots.Rating, Slots.Comment, Slots.Scope,
        Slots.Amount, Slots.PartnerName, Slots.PartnerBirthDate, Slots.PartnerBirthTime, Slots.PartnerBirthPlace,
    ];

    private static readonly string[] Pieces =
    [
        "born", "in", "15", "8", "1990", "/", "-", ".", ":", "10", "am", "raat", "half", "past", "to", "between", "and",
        "Jaipur", "twenty", "nineteen", "hundred", "the", "st", "\uD800", "\uDC00", "\u200F", "\u200B", "\u0652", "१२",
        "बजे", "👍🏽", "'", "±", "my name is", "999999999999999999", "00", "24:00", "baje", "around", "\n", "(", ",", "quarter",
        "next", "agle", "week", "mahine", "kal", "Monday", "December", "not", "nahi", "she", "me", "match", "with", "Riya", "rs", "₹", "k",
        "sau", "star", "⭐", "pm", "was", "year", "scorpio", "beech", "se", "tak", "in", "panchang", "muhurat", "days", "ago", "31", "29", "feb",
    ];

    private static readonly LocalDate First = new(1800, 1, 1);

    [Fact]
    public void nothing_that_is_written_makes_it_throw() =>
        Prop.ForAll<string, int>((text, slot) =>
            Reading.Of(text ?? "", Open[(slot & int.MaxValue) % Open.Length]).Intent.Length > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void no_string_of_its_own_words_makes_it_throw() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), words =>
            Array.TrueForAll(Open, slot => Intents.All.Contains(
                Reading.Of(string.Join(words.Length % 2 == 0 ? " " : "", words), slot, new("a", "1 b"), new("b", "2 c")).Intent)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void no_string_of_its_own_words_makes_it_throw_once_a_birth_is_known() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), words =>
        {
            var text = string.Join(' ', words);
            return Reading.Correcting(text).Intent.Length > 0
                && Reading.Asked(Slots.PartnerBirthDate, text, Slots.PartnerBirthTime, Slots.Place, Slots.Hour, Slots.Amount).Intent.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void whatever_is_read_has_the_form_of_its_slot() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), words =>
        {
            var context = new ReadingContext(null, null, Reading.Today, "en");
            return Array.TrueForAll(Open, slot => Reading.Of(string.Join(' ', words), slot).Slots.All(reading =>
                reading.Value is null || reading.Slot is Slots.Name or Slots.PartnerName or Slots.Comment or Slots.BirthTimeMargin or Slots.PartnerBirthTimeMargin
                    or Slots.Graha or Slots.Dosha or Slots.Concept or Slots.Groom
                || SlotForms.Read(reading.Slot, reading.Value, reading.Reference, reading.Written, context, Luna.Astrology.Places.Gazetteer.Default) is not null));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_huge_message_is_read_in_no_time()
    {
        Reading.Of("warm");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in new[] { "1/", "between 10 and ", "half past ", "kundli .. ", "Springfield, ", "\uD800", "the " })
            Reading.Of(string.Concat(Enumerable.Repeat(piece, 100_000)), Slots.BirthPlace).Intent.ShouldNotBeNull();
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(5);
    }

    [Fact]
    public void any_date_reads_back_from_every_form()
    {
        var span = Period.DaysBetween(First, Reading.Today);
        Prop.ForAll(Gen.Choose(0, span).Select(First.PlusDays).ToArbitrary(), date =>
        {
            var (d, m, y, name) = (date.Day, date.Month, date.Year, Texts.Month("en", date.Month));
            string[] forms =
            [
                $"{y}-{m:00}-{d:00}", $"{d} {name} {y}", $"{d}th {name[..3]}, {y}", $"{name} {d}, {y}", $"{d}-{name[..3]}-{y}",
                $"{d}.{m}.{y}", $"born on the {d} of {name} {y} ", $"{d} {Texts.Month("hi", m)} {y}",
            ];
            return Array.TrueForAll(forms, x =>
                Reading.Of(x, Slots.BirthDate).Slot(Slots.BirthDate)?.Value == $"{y:0000}-{m:00}-{d:00}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void any_time_reads_back_from_every_form() =>
        Prop.ForAll(Gen.Choose(0, 1439).ToArbitrary(), minute =>
        {
            var (h, m) = (minute / 60, minute % 60);
            var (twelve, half) = ((h + 11) % 12 + 1, h < 12 ? "am" : "pm");
            string[] forms =
            [
                $"{h:00}:{m:00}", $"{twelve}:{m:00} {half}", $"{twelve}.{m:00}{half}", $"{twelve} {m:00} {half.ToUpperInvariant()}",
                $"{h:00}{m:00} hrs", $"born at {twelve}:{m:00}{half}",
            ];
            return Array.TrueForAll(forms, x =>
                Reading.Of(x, Slots.BirthTime).Slot(Slots.BirthTime)?.Value == $"{h:00}:{m:00}");
        }).QuickCheckThrowOnFailure();
}
