namespace Luna.Conversations.Understanding;

/// <summary>The slots that <see cref="MessageReader"/> fills; events carry the names.</summary>
public static class Slots
{
    public const string Name = "name";

    /// <summary><c>self partner child parent sibling friend other</c>.</summary>
    public const string Relation = "relation";

    /// <summary>ISO date.</summary>
    public const string BirthDate = "birth-date";

    /// <summary><c>HH:mm</c> on the local clock, or <see cref="Unknown"/>.</summary>
    public const string BirthTime = "birth-time";

    /// <summary>Minutes either way; absent when the time is meant exactly.</summary>
    public const string BirthTimeMargin = "birth-time-margin";

    /// <summary>Plain ASCII name; the reading's reference is the gazetteer's id.</summary>
    public const string BirthPlace = "birth-place";

    public const string PartnerName = "partner-name";

    /// <summary>The partner's birth, in the forms of one's own.</summary>
    public const string PartnerBirthDate = "partner-birth-date";

    public const string PartnerBirthTime = "partner-birth-time";

    public const string PartnerBirthTimeMargin = "partner-birth-time-margin";

    public const string PartnerBirthPlace = "partner-birth-place";

    /// <summary><c>day week month year</c>.</summary>
    public const string Period = "period";

    /// <summary>
    /// A rashi by its one spelling: <c>Mesha Vrishabha Mithuna Karka Simha Kanya Tula Vrishchika Dhanu Makara Kumbha
    /// Meena</c>, whatever it was called ("Scorpio", "वृश्चिक").
    /// </summary>
    public const string Sign = "sign";

    /// <summary>ISO date that something is asked for; of a week or month that is asked for, its first day.</summary>
    public const string Date = "date";

    /// <summary>Two ISO dates, <c>from/to</c>, both within.</summary>
    public const string Range = "range";

    /// <summary>Plain ASCII name of where something is asked for; the reading's reference is the gazetteer's id.</summary>
    public const string Place = "place";

    /// <summary><c>marriage house travel business vehicle naming study</c>.</summary>
    public const string Purpose = "purpose";

    /// <summary><c>career love marriage children health wealth education property travel</c>.</summary>
    public const string Area = "area";

    /// <summary>The id of a graha that is asked about: <c>sun moon mars mercury jupiter venus saturn rahu ketu</c>.</summary>
    public const string Graha = "graha";

    /// <summary>The reference of a graha that is asked about for a person: what it does to them, not only where it is.</summary>
    public const string OfPerson = "of-person";

    /// <summary><c>HH:mm</c> on the local clock, of every day.</summary>
    public const string Hour = "hour";

    /// <summary>1 to 5.</summary>
    public const string Rating = "rating";

    /// <summary>As written.</summary>
    public const string Comment = "comment";

    /// <summary>A dosha as people name it, by its group: <c>manglik</c>, <c>kala-sarpa</c>, <c>sade-sati</c>.</summary>
    public const string Dosha = "dosha";

    /// <summary>Ids of the glossary, one, or two with a comma between.</summary>
    public const string Concept = "concept";

    /// <summary>Who of two is the groom: <c>self partner</c>.</summary>
    public const string Groom = "groom";

    /// <summary>The reference of a groom that a word for the other one told: "my husband".</summary>
    public const string ByRelation = "relation";

    /// <summary>What a birth that is known is to be called from now on.</summary>
    public const string NewName = "new-name";

    /// <summary>What is to be done with the births that are known: <c>list rename choose</c>.</summary>
    public const string Action = "action";

    /// <summary><c>all profile</c>; the reference is the key of the birth that was chosen.</summary>
    public const string Scope = "scope";

    /// <summary>Minor units; the reading's reference is the currency, if one was named: <c>INR USD EUR GBP</c>.</summary>
    public const string Amount = "amount";

    /// <summary><c>en hi hi-Latn</c>.</summary>
    public const string Language = "language";

    /// <summary><c>yes no</c>.</summary>
    public const string Confirm = "confirm";

    /// <summary>The value of a birth time that nobody knows.</summary>
    public const string Unknown = "unknown";

    /// <summary>
    /// The reference of a birth time between midnight and four that was said to be "at night": people mean the night
    /// that began on the date they name as often as the date itself, so the date has to be asked for.
    /// </summary>
    public const string AtNight = "at-night";

    /// <summary>The reference of a date that was chosen knowing that a new one begins at midnight.</summary>
    public const string ByCalendar = "by-calendar";
}
