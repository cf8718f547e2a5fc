using Luna.Astrology.Places;
using Luna.Conversations.Understanding.Answers;
using Luna.Conversations.Understanding.Classifying;
using Luna.Conversations.Understanding.Partners;
using Luna.Conversations.Understanding.Safety;
using Luna.Conversations.Understanding.Topics;

namespace Luna.Conversations.Understanding;

/// <summary>
/// What one message means, by its words alone: a button's payload before the open question, that before the words.
/// Pure; no more than the first 2,000 characters are read.
/// </summary>
public static class MessageReader
{
    /// <summary>Of lexicon and readers; stands in every classification, so that a change of mind can be told.</summary>
    public const string Version = "4";

    private const double Sure = 0.95, Likely = 0.8;

    /// <summary>Tokens; whoever says more and asks something names a place on the way: "will I keep my job in Singapore?".</summary>
    private const int LongestAnswer = 6;

    /// <summary>What a date, a time or a place speaks for a birth, as the phrases of the lexicon are weighed.</summary>
    private const double LikelyBirth = 0.8;

    public static Understood Read(string text, string? payload, ReadingContext context, Gazetteer places)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (payload is not null && Payloads.Read(payload, text, context, places) is { } pressed) return pressed;

        var whole = MessageTokens.Of(text);
        var (m, order) = HostileText.Without(whole);
        var language = MessageLanguage.Of(m);
        var said = Here(Lexicon.Default.Read(whole), context);
        Span<float> chances = stackalloc float[IntentReader.Labels.Count];
        var known = IntentReader.Score(whole, chances);
        // Danger is looked for in all that was written.
        var safety = SafetyReader.Read(whole, said, IntentReader.Labels, chances);
        if (order is not null)
            return new Understood(order.Intent, order.Weight, "lexicon", []) { Language = language, Safety = safety };
        if (m != whole)
            (said, known) = (Here(Lexicon.Default.Read(m), context), IntentReader.Score(m, chances));
        return Understand(m, said, known, chances, context, places) with { Language = language, Safety = safety };
    }

    /// <summary>"Leave it" is said of the question, if that may be left out, else of all that is asked.</summary>
    private static Lexicon.Match? Here(Lexicon.Match? said, ReadingContext context) =>
        said is { Move: Moves.Leave } && context.MayBeLeftOut
            ? said with { Intent = Intents.ProvideBirthDetails, Move = Moves.Skip }
            : said;

    private static Understood Understand(
        MessageTokens m, Lexicon.Match? said, bool known, Span<float> chances, ReadingContext context, Gazetteer places)
    {
        if (Chosen(m, said, context) is { } choice)
            return Payloads.Chosen(context.OpenSlot!, choice, m.Text.Trim(), "context");

        if (FollowUps.OfOneself(m, context) is { } self)
            return new Understood(Intents.ProvideBirthDetails, Likely, "context", [self], Moves.FollowUp);
        var found = Slot(m, said, context, places);
        GrahaReader.Read(m, said, found);
        AsOffered(m, found, context);
        if (IntentReader.SpeaksElsewhere(chances))
            found.Leave(reading => reading.Slot == context.OpenSlot && IsOutweighed(reading, m, said, places));
        return ByContext(m, said, found, context) ?? ByWords(m, said, known, chances, found, context);
    }

    /// <summary>
    /// A name stands against words that plainly say something else only if it is beyond doubt: "cancell it" sounds like a
    /// place in Guatemala.
    /// </summary>
    private static bool IsOutweighed(SlotReading reading, MessageTokens m, Lexicon.Match? said, Gazetteer places) => reading.Slot switch
    {
        Slots.PartnerName => HoldsOrdinary(m),
        Slots.BirthPlace or Slots.PartnerBirthPlace or Slots.Place => reading.Problem is not null
            || places.FindAsWritten(reading.Written).IsUnknown || (m.Count > LongestAnswer && !SpeaksOfBirth(m, said)),
        _ => false,
    };

    private static bool HoldsOrdinary(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m.IsOrdinary(at))
                return true;
        return false;
    }

    private static SlotChoice? Chosen(MessageTokens m, Lexicon.Match? said, ReadingContext context) =>
        said is { IsWhole: true, Intent: Intents.Yes } && context is { OpenSlot: not null, OpenChoices: [var only] } ? only :
        said is { IsWhole: true } && said.Intent is not (Intents.Yes or Intents.No) ? null : ChoiceReader.ByWords(m, context);

    private static ReadingsFound Slot(MessageTokens m, Lexicon.Match? said, ReadingContext context, Gazetteer places)
    {
        var found = new ReadingsFound();
        if (CommentReader.Read(m, said, context, found)) return found;
        var words = SlotWords.Default.In(m);
        NewNameReader.Read(m, said, context, found);
        KnownNames.Read(m, words, said, context, found);
        if (found.Of(Slots.Relation) is null && said?.Move is Moves.RenameProfile or Moves.ChooseProfile or Moves.DeleteProfile)
            RelationReader.Read(m, found);
        var general = new GeneralSlots(m, words, said, context, places);
        general.ReadBeforeBirths(found);
        general.ReadPlace(found);
        if (!general.IsOccasion && !PartnerReader.Read(m, words, said, context, places, found))
            Births(m, words, said, context, places, found);
        general.ReadBehindBirths(found);
        TopicReader.Read(m, said?.Intent, context, found);
        if (context.OfAnother && found.Of(Slots.Relation) is null) RelationReader.ReadOwn(m, found);
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
        if (RelationReader.IsOfOther(m, context.Whose, found))
            context = context with { KnownBirthDate = null, KnownBirthTime = null, PlaceKnown = false };
        NameReader.Read(m, context, found);
        BirthCorrections.Read(m, words, said, context, found);
        DateReader.Read(m, context, birth, found);
        TimeReader.Read(m, context, birth, found);
        UnknownTime(m, said, context, birth, found);
        if (said?.Intent is Intents.CreateKundli or Intents.ProvideBirthDetails || found.AnyOfBirth || context.OpenSlot is not null)
            RelationReader.Read(m, found);
        if (said?.Intent == Intents.CreateKundli && found.Of(Slots.Relation) is null && found.Of(Slots.Name) is null) RelationReader.ReadNamed(m, found);
        // The words that ask for something else name no place.
        if (said is not null && !IsAnswer(said)) m.Take(said.Start, said.End);
        if (said is not { IsWhole: true })
            PlaceReader.Read(m, context, birth, IsAnswer(said) || TellsMoment(found), places, found);
    }

    /// <summary>A name behind a date and a time is a place, whatever is asked before them.</summary>
    private static bool TellsMoment(ReadingsFound found) =>
        found.Of(Slots.BirthDate) is { Value: not null } && found.Of(Slots.BirthTime) is { Value: not null };

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

    /// <summary>"And what is the lagna?" behind an answer that rests on a birth.</summary>
    private static bool FollowsChart(MessageTokens m, ReadingContext context) =>
        context.OpenSlot is null && context.Hears.Contains(Slots.BirthDate) && FollowUps.Is(m);

    private static bool NamesPoint(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Text is "rashi" or "lagna" or "nakshatra" or "ascendant" or "राशि" or "लग्न" or "नक्षत्र")
                return true;
        return false;
    }

    /// <summary>What answers the question just asked, whatever its words could mean elsewhere.</summary>
    private static Understood? ByContext(MessageTokens m, Lexicon.Match? said, ReadingsFound found, ReadingContext context)
    {
        var answered = context.OpenSlot is { } open && found.Of(open) is not null;
        if (said is { Intent: Intents.Yes or Intents.No } && context.OpenSlot == Slots.Confirm)
            return new Understood(said.Intent, Math.Max(said.Weight, Sure), "context", found.All);
        if (answered && SlotAnswers.IsAskedBeside(m, said, context, found))
        {
            if (SlotAnswers.IsOfToday(context, found)) found.Leave(reading => reading.Slot == context.OpenSlot);
            return new Understood(said!.Intent, said.Weight, "lexicon", found.All, said.Move);
        }

        if (answered && context.OpenSlot != Slots.Language && said is not { Intent: Intents.CreateKundli or Intents.CancelStop })
            return new Understood(Intents.ProvideBirthDetails, Sure, "context", found.All, said?.Intent == Intents.ProvideBirthDetails ? said.Move : null)
            {
                Beside = context.OpenSlot == Slots.Comment ? null : Requests.BesideAnswer(said),
            };
        if (FollowUps.Leans(m, said, context, found))
        {
            found.Leave(reading => !context.Hears.Contains(reading.Slot));
            return new Understood(Intents.ProvideBirthDetails, Likely, "context", found.All);
        }

        if (said is { Intent: Intents.ProvideBirthDetails })
            return new Understood(said.Intent, said.Weight, context.OpenSlot is null ? "lexicon" : "context", found.All, said.Move);
        return said is null && !found.AnyOfBirth && SlotAnswers.IsHeard(m, context, found)
            ? new Understood(Intents.ProvideBirthDetails, Likely, "context", found.All)
            : null;
    }

    private static Understood ByWords(
        MessageTokens m, Lexicon.Match? said, bool known, Span<float> chances, ReadingsFound found, ReadingContext context)
    {
        // Who asks for something and tells the birth beside it wants what was asked for.
        if (found.AnyOfBirth && Requests.Beside(said, found) is { } asked)
            return new Understood(asked, said?.Weight ?? Likely, "lexicon", found.All, said?.Intent == asked ? said.Move : null);
        if (said is null && NamesPoint(m) && (found.Of(Slots.Relation) is not null || FollowsChart(m, context)))
            return new Understood(Intents.CreateKundli, Likely, "lexicon", found.All);
        // Of somebody it is asked what is in their chart, not what the word for it means: "what is Meera's rashi?".
        if (said?.Intent != Intents.GeneralAstrologyQna && found.Of(Slots.Relation) is not null)
            chances[IntentReader.IndexOf(Intents.GeneralAstrologyQna)] = 0;
        var reading = IntentReader.Read(
            said, known, IntentReader.Labels, chances, found.AnyOfBirth ? (Intents.ProvideBirthDetails, LikelyBirth) : null,
            context.OpenSlot is null ? IntentReader.Unsure : IntentReader.UnsureOfDigression);
        if (reading.Label == Intents.LanguageChange && found.Of(Slots.Language) is null) LanguageReader.Read(m, found);
        // Who wants another language names one, or says so in so many words.
        if (reading is { Label: Intents.LanguageChange, By: not "lexicon" } && found.Of(Slots.Language) is null)
            reading = reading with { IsGuess = true };
        // What the lexicon did not know is asked for by the classifier's word.
        if (reading.Label != said?.Intent && !reading.IsGuess)
        {
            TopicReader.Read(m, reading.Label, context, found);
            if (reading.Label == Intents.Matchmaking && found.Of(Slots.PartnerName) is null)
                PartnerName.Read(m, SlotWords.Default.In(m), asked: true, found);
        }

        return new Understood(reading.Label, reading.Confidence, reading.By, found.All, said?.Intent == reading.Label ? said.Move : null)
        {
            Alternatives = reading.Alternatives,
            IsGuess = reading.IsGuess,
        };
    }
}
