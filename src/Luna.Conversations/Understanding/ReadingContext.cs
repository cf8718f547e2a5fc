using NodaTime;

namespace Luna.Conversations.Understanding;

/// <summary>What the conversation adds to the words of a message.</summary>
/// <param name="OpenSlot">The slot that Luna asked for last.</param>
/// <param name="OpenChoices">The choices that Luna offered for it.</param>
/// <param name="Today">The person's date; no birth lies after it.</param>
/// <param name="Language">Labels of choices and arguments of problems are written in it.</param>
/// <param name="KnownBirthDate">"The 16th" is held against it.</param>
/// <param name="PlaceKnown">A birth place has been told: a name that stands bare is hardly another.</param>
/// <param name="KnownBirthTime">"No, 10.45" is held against it: it corrects the time, within the same half of the day.</param>
public sealed record ReadingContext(
    string? OpenSlot, IReadOnlyList<SlotChoice>? OpenChoices, LocalDate Today, string Language,
    LocalDate? KnownBirthDate = null, LocalTime? KnownBirthTime = null,
    bool PlaceKnown = false)
{
    /// <summary>Slots that the workflow takes which runs, or which ran last; empty before the first.</summary>
    public IReadOnlyCollection<string> Hears { get; init; } = [];

    /// <summary>The open slot may stay unknown.</summary>
    public bool MayBeLeftOut { get; init; }

    /// <summary>The date where the person is, from which "tomorrow" counts; <see cref="Today"/> may be a day ahead of it.</summary>
    public LocalDate? TodayHere { get; init; }

    /// <summary>Of a birth date that could not be: "28 February" after "31 February 1990" keeps the year.</summary>
    public int? SaidBirthYear { get; init; }

    /// <summary>The day that was looked up last: "and on the 16th?" stays in its month.</summary>
    public LocalDate? KnownDate { get; init; }

    /// <summary>"Her time is 4 pm" is held against the partner's birth, as one's own is against one's own.</summary>
    public LocalDate? KnownPartnerBirthDate { get; init; }

    public LocalTime? KnownPartnerBirthTime { get; init; }

    public bool PartnerPlaceKnown { get; init; }

    /// <summary>Whose birth is known: another's is told anew, not corrected.</summary>
    public KnownPerson Whose { get; init; } = new("self", "");

    /// <summary>Whom "her" and "uska" mean: the one whose birth is known, or who is the only one besides oneself.</summary>
    public KnownPerson? Other { get; init; }

    /// <summary>Somebody else's birth was chosen: "my" turns back to the person's own.</summary>
    public bool OfAnother { get; init; }

    /// <summary>Whose births are known by a name.</summary>
    public IReadOnlyList<KnownPerson> KnownPeople { get; init; } = [];

    internal LocalDate Here => TodayHere ?? Today;

    internal bool Takes(string slot) => OpenSlot == slot || Hears.Contains(slot);
}

/// <param name="Relation">In the form of the slot.</param>
/// <param name="Name">As the person wrote it.</param>
public sealed record KnownPerson(string Relation, string Name);
