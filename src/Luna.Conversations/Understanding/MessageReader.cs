using Luna.Astrology.Places;
using Luna.Conversations.Understanding.Answers;
using Luna.Conversations.Understanding.Partners;
using Luna.Conversations.Understanding.Topics;

namespace Luna.Conversations.Understanding;

/// <summary>
/// What one message means, by its words alone: a button's payload before the open question, that before the words.
/// Pure; no more than the first 2,000 characters are read.
/// </summary>
public static class MessageReader
{
    /// <summary>Of lexicon and readers; stands in every classification, so that a change of mind can be told.</summary>
    public const string Version = "1";

    private const double Sure = 0.95, Likely = 0.8, Unknown = 0.2;

    public static Understood Read(string text, string? payload, ReadingContext context, Gazetteer places)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (payload is not null && Payloads.Read(payload, text, context, places) is { } pressed) return pressed;

        var m = MessageTokens.Of(text);
        var language = MessageLanguage.Of(m);
        var said = Lexicon.Default.Read(m);
        if (Chosen(m, said, context) is { } choice)
            return Payloads.Chosen(context.OpenSlot!, choice, text.Trim(), "context") with { Language = language };

        var found = Slot(m, said, context, places);
        GrahaReader.Read(m, said, found);
        AsOffered(m, found, context);
        return Decide(m, said, found, context) with { Language = language };
    }

    private static SlotChoice? Chosen(MessageTokens m, Lexicon.Match? said, ReadingContext context) =>
        said is { IsWhole: true, Intent: Intents.Yes } && context is { OpenSlot: not null, OpenChoices: [var only] } ? only :
        said is { IsWhole: true } && said.Intent is not (Intents.Yes or Intents.No) ? null : ChoiceReader.ByWords(m, context);

    private static ReadingsFound Slot(MessageTokens m, Lexicon.Match? said, ReadingContext context, Gazetteer places)
    {
        var found = new ReadingsFound();
        if (CommentReader.Read(m, said, context, found)) return found;
        var words = SlotWords.Default.In(m);
        var general = new GeneralSlots(m, words, said?.Intent, context, places);
        general.ReadBeforeBirths(found);
        general.ReadPlace(said, found);
        if (!general.IsOccasion && !PartnerReader.Read(m, words, said, context, places, found))
            Births(m, words, said, context, places, found);
        general.ReadBehindBirths(found);
        TopicReader.Read(m, said?.Intent, context, found);
        if (said?.Intent == Intents.LanguageChange || context.OpenSlot == Slots.Language) LanguageReader.Read(m, found);
        if (context.OpenSlot == Slots.Confirm && said is { Intent: Intents.Yes or Intents.No })
            found.Put(new SlotReading(Slots.Confirm, said.Intent, m.Written(said.Start, said.End)));
        return found;
    }

    /// <summary>Who was born, when and where.</summary>
    internal static void Births(
        MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingContext context, Gazetteer places, ReadingsFound found)
    {
        var birth = SpeaksOfBirth(m, said);
        NameReader.Read(m, context, found);
        BirthCorrections.Read(m, words, said, context, found);
        DateReader.Read(m, context, birth, found);
        TimeReader.Read(m, context, birth, found);
        UnknownTime(m, said, context, birth, found);
        if (said?.Intent is Intents.CreateKundli or Intents.ProvideBirthDetails || found.AnyOfBirth || context.OpenSlot is not null)
            RelationReader.Read(m, found);
        // The words that ask for something else name no place.
        if (said is not null && !IsAnswer(said)) m.Take(said.Start, said.End);
        if (said is not { IsWhole: true })
            PlaceReader.Read(m, context, birth, IsAnswer(said), places, found);
    }

    /// <summary>A value that was offered is the offered one, in whatever words it comes: "the 6th", "August 6".</summary>
    private static void AsOffered(MessageTokens m, ReadingsFound found, ReadingContext context)
    {
        if (context is { OpenSlot: { } slot, OpenChoices: { } choices } && found.Of(slot) is { Value: { } value, Reference: null } reading
            && choices.Where(choice => choice.Value == value).ToArray() is [{ Reference: { } reference }]
            && !(reference == Slots.ByCalendar && SpeaksOfNight(m)))
            found.Put(reading with { Reference = reference });
    }

    /// <summary>"The night of the 5th" leaves open what it is an answer to.</summary>
    private static bool SpeaksOfNight(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Sense.Part == DayPart.Night)
                return true;
        return false;
    }

    private static bool SpeaksOfBirth(MessageTokens m, Lexicon.Match? said)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Has(Role.Birth) && m[at + 1].Text is not ("chart" or "kundli" or "patri" or "star"))
                return true;
        return said is { Intent: Intents.CreateKundli, IsWhole: false, Move: null };
    }

    /// <summary>Nothing else is asked, so what stands there may answer the open question.</summary>
    private static bool IsAnswer(Lexicon.Match? said) =>
        said is null or { Weight: < 0.5 } or { Intent: Intents.CreateKundli or Intents.ProvideBirthDetails
            or Intents.Yes or Intents.No or Intents.Greeting or Intents.Smalltalk };

    private static void UnknownTime(
        MessageTokens m, Lexicon.Match? said, ReadingContext context, bool birth, ReadingsFound found)
    {
        if (said?.Move is not (Moves.DontKnow or Moves.Skip) || found.Of(Slots.BirthTime) is not null) return;
        var named = false;
        for (var at = 0; at < m.Count; at++) named |= m[at].Has(Role.TimeWord);
        if (!named && context.OpenSlot != Slots.BirthTime && !(birth && found.Of(Slots.BirthDate) is not null)) return;
        found.Put(new SlotReading(Slots.BirthTime, Slots.Unknown, m.Written(said.Start, said.End)));
        m.Take(said.Start, said.End);
    }

    private static Understood Decide(MessageTokens m, Lexicon.Match? said, ReadingsFound found, ReadingContext context)
    {
        var slots = found.All;
        var answered = context.OpenSlot is { } open && found.Of(open) is not null;
        if (said is { Intent: Intents.Yes or Intents.No } && (context.OpenSlot == Slots.Confirm || !found.AnyOfBirth))
            return new Understood(said.Intent, Math.Max(said.Weight, context.OpenSlot == Slots.Confirm ? Sure : 0), context.OpenSlot == Slots.Confirm ? "context" : "lexicon", slots);
        if (answered && SlotAnswers.IsAskedBeside(m, said, context, found))
            return new Understood(said!.Intent, said.Weight, "lexicon", slots, said.Move);
        if (answered && context.OpenSlot != Slots.Language && said is not { Intent: Intents.CreateKundli or Intents.CancelStop })
            return new Understood(Intents.ProvideBirthDetails, Sure, "context", slots, said?.Intent == Intents.ProvideBirthDetails ? said.Move : null);
        if (said is { Intent: Intents.ProvideBirthDetails })
            return new Understood(said.Intent, said.Weight, context.OpenSlot is null ? "lexicon" : "context", slots, said.Move);
        if (found.AnyOfBirth && (said is null || said.Weight < 0.7 && said.Intent != Intents.CreateKundli))
            return new Understood(Intents.ProvideBirthDetails, Likely, "lexicon", slots);
        if (said is null && SlotAnswers.IsHeard(context, found))
            return new Understood(Intents.ProvideBirthDetails, Likely, "context", slots);
        return said is null
            ? new Understood(Intents.OffTopic, Unknown, "lexicon", slots)
            : new Understood(said.Intent, said.Weight, "lexicon", slots, said.Move);
    }
}
