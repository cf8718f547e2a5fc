namespace Luna.Conversations.Grounding;

/// <summary>What a word or a phrase does in a sentence about a chart; the sections of <c>terms.txt</c>, and what is made of several.</summary>
internal enum Kind : byte
{
    /// <summary>A word of no meaning for a chart: it may stand only where nothing is claimed, or behind a verb that interprets.</summary>
    Unknown,

    /// <summary>Says nothing: in a chart "sits", "rests" and "is" are one.</summary>
    Filler,
    You,
    Soft,
    Who,
    In,
    Mein,

    /// <summary>A verb of standing somewhere.</summary>
    Sits,

    Graha,
    Rashi,
    Nakshatra,
    Lagna,

    /// <summary>The lord of a bhava, whose number is the value.</summary>
    LordOf,

    /// <summary>The lord of a rashi; made of two symbols.</summary>
    LordOfRashi,

    /// <summary>The lord of a nakshatra; made of two symbols.</summary>
    LordOfStar,
    Karaka,

    /// <summary>The lord of the rashi (0) or nakshatra (1) in which a graha stands: the amount says which; made of several symbols.</summary>
    Dispositor,

    Ordinal,
    Number,
    Half,
    Year,
    Month,

    /// <summary>A year, a month of a year or a day; made of several symbols.</summary>
    Date,
    House,
    Sign,
    Star,
    Pada,
    Degree,
    Minute,
    Lord,
    Rules,
    RuledBy,

    /// <summary>A bhava with its number; made of several symbols.</summary>
    Place,

    /// <summary>Several bhavas by one name, as the kendras: a bit for each, the first the lowest.</summary>
    Places,

    /// <summary>A pada with its number; made of several symbols.</summary>
    PadaAt,

    /// <summary>Where bhavas are counted from: a graha, or the lagna as −1; made of several symbols.</summary>
    Reference,

    Exalted,
    Debilitated,
    Own,
    Moolatrikona,
    Friendly,
    Hostile,
    Retrograde,
    Direct,
    Combust,
    Vargottama,
    Strong,
    Weak,
    Conjunct,
    With,
    Apart,
    Aspect,
    AspectedBy,
    Mutual,
    Opposite,

    Dasha,
    Years,
    Months,
    Days,
    Start,
    End,
    Until,
    From,
    Se,
    To,
    Next,
    Previous,
    After,
    Before,
    Future,
    Change,
    Age,
    Runs,

    /// <summary>Over a graha or the lagna: in the same rashi as it was at birth.</summary>
    Upon,

    /// <summary>Behind whom somebody looks at: Hindi's "ko" and "par".</summary>
    Object,

    Now,
    Birth,
    Varga,
    Bindu,
    Sarva,
    Bhinna,
    SadeSati,
    Phase,
    PhaseName,
    Dhaiya,
    Manglik,
    ManglikPlaces,
    KalaSarpa,
    Hemmed,
    Yoga,
    YogaWord,
    DoshaWord,
    Formed,
    Absent,

    Not,
    But,
    And,
    Only,
    All,
    Planets,
    Empty,
    More,
    Less,
    Than,
    Most,
    Least,
    Equal,
    Because,
    Interprets,
    Doubt,
    Called,
    StandsFor,
    General,
    Takes,

    // What Luna never says, in policy.txt.
    Death,
    LifeLength,
    Illness,
    Wealth,
    Riches,
    Certain,
    Verdict,
    Foretell,
    Advice,
    Hedge,
    Harsh,

    Comma,
    Colon,
    Stop,
    Question,
    Cell,
}

/// <param name="Value">Of an enumeration, a number, or the day of a date as yyyymmdd with noughts for what is left open.</param>
/// <param name="Amount">Of a number, with its fraction.</param>
/// <param name="Text">The word as it was read; of a yoga its id.</param>
internal readonly record struct Symbol(Kind Kind, int Value, string Text, double Amount = 0)
{
    public bool Is(Kind kind) => Kind == kind;

    public bool Is(Kind kind, int value) => Kind == kind && Value == value;
}
