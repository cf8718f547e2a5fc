using Luna.Astrology.Places;
using Luna.Conversations.Understanding.Answers;
using Luna.Conversations.Understanding.Occasions;

namespace Luna.Conversations.Understanding;

/// <summary>
/// The slots of a message that are no birth's. What is no birth by its intent or by the open question is read before
/// births, so that "15 December" is not taken for one; the rest behind them.
/// </summary>
internal sealed class GeneralSlots(
    MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingContext context, Gazetteer places)
{
    /// <summary>Tokens within which a word alone is an answer.</summary>
    private const int ShortMessage = 4;

    private readonly string? intent = said?.Intent;
    private readonly bool _born = SpeaksOfBirth(m);
    private readonly bool _asksBirth = AsksBirth(context.OpenSlot) && !Digressions.Is(m, said);
    private readonly bool _looksUp = FollowUps.LooksUp(m, said, context);

    /// <summary>The message is about a day and a place to look up, and tells no birth.</summary>
    public bool IsOccasion => !_born
        && (context.OpenSlot is Slots.Date or Slots.Range or Slots.Place or Slots.Hour or Slots.Period || _looksUp
            || (intent is Intents.Panchang or Intents.Muhurta && !_asksBirth));

    public void ReadBeforeBirths(ReadingsFound found)
    {
        if (WantsHour) HourReader.Read(m, context, found);
        if (Early is { } scope) OccasionReader.Read(m, words, scope, intent, context, found);
        if (!_born && context.OpenSlot is not (Slots.BirthPlace or Slots.PartnerBirthPlace or Slots.Place or Slots.Name))
            SignReader.Read(m, words, intent, context, found);
        if (context.OpenSlot == Slots.Rating || (intent == Intents.Feedback && !_born)) RatingReader.Read(m, words, context, found);
        if (intent == Intents.Feedback && found.Of(Slots.Rating) is { } rating) CommentReader.ReadBehind(m, rating, found);
        if (context.OpenSlot == Slots.Amount || context.Takes(Slots.Amount) || intent is Intents.PaymentUpgrade or Intents.Refund)
            AmountReader.Read(m, words, bare: context.OpenSlot == Slots.Amount, found);
    }

    public void ReadPlace(ReadingsFound found)
    {
        var wanted = context.OpenSlot == Slots.Place
            || (!_born && !_asksBirth && (context.Hears.Contains(Slots.Place) || intent is Intents.Panchang or Intents.Muhurta));
        if (!wanted || (context.OpenSlot == Slots.Place && said is { IsWhole: false, Weight: >= 0.9, Intent: not (Intents.Panchang or Intents.Muhurta) })) return;
        // The words that ask name no place.
        if (said is { Weight: > 0.5 } && (context.OpenSlot != Slots.Place || said.IsWhole)) m.Take(said.Start, said.End);
        if (said is not { IsWhole: true }) PlaceAskedReader.Read(m, context, places, found);
    }

    public void ReadBehindBirths(ReadingsFound found)
    {
        OccasionReader.ReadBirth(m, words, context, found);
        if (Early is null) OccasionReader.Read(m, words, OccasionReader.Scope.Relative, intent, context, found);
        if (_born || context.OpenSlot == Slots.Name) SignReader.Read(m, words, intent, context, found);
        ReadWords(found);
        if (found.Of(Slots.Relation) is null && MayBeOfAnother) RelationReader.Read(m, found);
        if (found.Of(Slots.Relation) is null && context.Other is { } other && (SpeaksOfChart || FollowUps.Is(m)) && !found.AnyOfBirth)
            RelationReader.ReadOther(m, other, found);
        // "Thanks, talk to you tomorrow" asks for no day.
        if (intent is Intents.Greeting or Intents.Smalltalk or Intents.Abuse or Intents.OffTopic or Intents.Feedback or Intents.Yes
            or Intents.No or Intents.Help or Intents.CancelStop or Intents.TalkToHuman or Intents.PaymentUpgrade or Intents.Refund
            or Intents.DeleteMyData or Intents.LanguageChange)
            found.Leave(reading => IsOfQuestion(reading.Slot) && !context.Takes(reading.Slot));
    }

    private void ReadWords(ReadingsFound found)
    {
        if (context.OpenSlot == Slots.Purpose || context.Takes(Slots.Purpose) || intent is null or Intents.Muhurta)
            WordReader.Read(m, words, SlotWordKind.Purpose, Slots.Purpose, null, found);
        WordReader.Read(m, words, SlotWordKind.Area, Slots.Area, AreasOf(intent), found);
        if (SaysPart) return;
        if (context.OpenSlot == Slots.Scope || intent == Intents.DeleteMyData || (context.Takes(Slots.Scope) && m.Count <= ShortMessage))
            WordReader.Read(m, words, SlotWordKind.Scope, Slots.Scope, null, found);
    }

    /// <summary>Which dates are looked for before births; null when all of them may be a birth's.</summary>
    private OccasionReader.Scope? Early =>
        _born || _asksBirth ? null
        : _looksUp || context.OpenSlot is Slots.Date or Slots.Range or Slots.Period || intent is Intents.Panchang or Intents.Muhurta ? OccasionReader.Scope.Any
        : intent is Intents.CreateKundli or Intents.ProvideBirthDetails or Intents.Matchmaking || Corrects ? null
        : (intent is not null && IsOfSky(intent)) || context.Hears.Contains(Slots.Date) || context.Hears.Contains(Slots.Range)
            || context.Hears.Contains(Slots.Period) ? OccasionReader.Scope.Recent
        : OccasionReader.Scope.Relative;

    /// <summary>"Sorry, the date is the 16th", once a birth is known.</summary>
    private bool Corrects
    {
        get
        {
            if (context.KnownBirthDate is null || m.Count > 12) return false;
            for (var at = 0; at < m.Count; at++)
                if (m[at].Text is "sorry" or "no" or "wrong" or "actually" or "correction" or "galat" or "गलत" or "nahi" or "nahin" or "नहीं")
                    return true;
            return false;
        }
    }

    /// <summary>"Some of my data" is neither all of it nor one birth.</summary>
    private bool SaysPart
    {
        get
        {
            for (var at = 0; at < m.Count; at++)
                if (m[at].Text is "some" or "kuch" or "kuchh" or "कुछ" && m[at - 1].Text is not ("sab" or "सब"))
                    return true;
            return false;
        }
    }

    private bool WantsHour => context.OpenSlot == Slots.Hour
        || (!_born && !_asksBirth && (context.Hears.Contains(Slots.Hour) || IsDaily));

    private bool IsDaily => words.Any(word => word.Kind == SlotWordKind.Daily);

    /// <summary>"My son's horoscope"; a question about love names the other one without asking for their chart.</summary>
    private bool MayBeOfAnother => context.Takes(Slots.Relation) || (intent is not null && IsOfSky(intent) && intent != Intents.QuestionLove);

    /// <summary>"Does she love me?" has to do with both; a chart is asked for of one.</summary>
    private bool SpeaksOfChart => intent is Intents.CreateKundli || (intent is not null && IsOfSky(intent) && intent != Intents.QuestionLove);

    private static bool IsOfSky(string intent) => intent is Intents.HoroscopeDaily or Intents.HoroscopeWeekly
        or Intents.HoroscopeMonthly or Intents.HoroscopeYearly or Intents.DashaQuery or Intents.TransitQuery or Intents.DoshaCheck
        or Intents.Remedies or Intents.QuestionCareer or Intents.QuestionEducation or Intents.QuestionFinance or Intents.QuestionHealth
        or Intents.QuestionLove;

    private static bool IsOfQuestion(string slot) => slot is Slots.Date or Slots.Range or Slots.Period or Slots.Sign or Slots.Area
        or Slots.Purpose;

    private static string[]? AreasOf(string? intent) => intent switch
    {
        Intents.QuestionCareer => ["career", "travel"],
        Intents.QuestionLove => ["love", "marriage", "children"],
        Intents.QuestionHealth => ["health"],
        Intents.QuestionFinance => ["wealth", "property"],
        Intents.QuestionEducation => ["education"],
        _ => null,
    };

    private static bool AsksBirth(string? slot) => slot is Slots.BirthDate or Slots.BirthTime or Slots.BirthPlace
        or Slots.PartnerBirthDate or Slots.PartnerBirthTime or Slots.PartnerBirthPlace or Slots.PartnerName or Slots.Name;

    private static bool SpeaksOfBirth(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
            if (m[at].Has(Role.Birth) && m[at + 1].Text is not ("chart" or "kundli" or "patri" or "star" or "sign"))
                return true;
        return false;
    }
}
