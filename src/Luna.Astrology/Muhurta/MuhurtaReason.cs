using NodaTime;

namespace Luna.Astrology.Muhurta;

/// <summary>Why a moment is good or bad.</summary>
public enum ReasonKind
{
    Nakshatra,
    Tithi,
    Vara,
    Lagna,
    SunRashi,
    AdhikaMasa,
    Combustion,
    Bhadra,
    NityaYoga,
    Dagdha,
    Rikta,
    RahuKalam,
    Yamaganda,
    GulikaKalam,
    DurMuhurta,
    Varjyam,
    AmritaKala,
    Abhijit,
    Choghadiya,
    AmritaSiddhi,
    SarvarthaSiddhi,
    Eclipse,
    Sankranti,
    TaraBala,
    ChandraBala,
    DishaShula,
    BeneficInKendra,
    MaleficInBhava,
    MoonInBhava,
}

/// <param name="Points">Above 0 speaks for, below 0 against the moment.</param>
/// <param name="IsForbidding">The moment is not to be taken at all.</param>
/// <param name="Detail">What it is about: an id such as <c>rohini</c>, or the number of a bhava or tithi.</param>
public readonly record struct MuhurtaReason(ReasonKind Kind, int Points, bool IsForbidding, string Detail);

/// <summary>A stretch of time over which nothing changes that counts.</summary>
/// <param name="Score">The points of all reasons added.</param>
/// <param name="Reasons">Those for it first, the weightiest first.</param>
public sealed record MuhurtaWindow(Interval Time, int Score, IReadOnlyList<MuhurtaReason> Reasons)
{
    public bool IsForbidden => Reasons.Any(reason => reason.IsForbidding);

    public IEnumerable<MuhurtaReason> For => Reasons.Where(reason => reason.Points > 0);

    public IEnumerable<MuhurtaReason> Against => Reasons.Where(reason => reason.Points < 0);
}
