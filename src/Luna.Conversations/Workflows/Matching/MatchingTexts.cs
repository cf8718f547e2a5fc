namespace Luna.Conversations.Workflows.Matching;

/// <summary>Keys of <c>Matching.resx</c>; names of kootas, poruthams, reasons and grades are reached by their ids.</summary>
internal static class MatchingTexts
{
    public const string Total = "matching.total";
    public const string TotalRange = "matching.total.range";
    public const string TotalBoth = "matching.total.both";
    public const string MoonUntil = "matching.moon.until";
    public const string MoonAfter = "matching.moon.after";
    public const string Kootas = "matching.kootas";
    public const string KootasVarying = "matching.kootas.varying";
    public const string For = "matching.for";
    public const string Against = "matching.against";
    public const string PoruthamFor = "matching.porutham.for";
    public const string PoruthamAgainst = "matching.porutham.against";
    public const string Cancelled = "matching.cancelled";
    public const string ManglikNoTime = "matching.manglik.no-time";
    public const string ManglikUnsure = "matching.manglik.unsure";
    public const string Closing = "matching.closing";
    public const string Partner = "matching.partner";
    public const string Readback = "matching.readback";
    public const string ReadbackBirth = "matching.readback.birth";
    public const string ReadbackNoTime = "matching.readback.no-time";
    public const string Grade = "matching.grade.";
    public const string Moon = "matching.moon.";
    public const string Koota = "matching.koota.";
    public const string Porutham = "matching.porutham.";
    public const string Reason = "matching.reason.";
    public const string Manglik = "matching.manglik.";
    public const string Ask = "matching.ask.";
    public const string AskName = Ask + "name";
    public const string AskDate = Ask + "date";
    public const string AskTime = Ask + "time";
    public const string AskPlace = Ask + "place";
    public const string AskGroom = Ask + "groom";
    public const string GroomSelf = "matching.groom.self";
    public const string GroomPartner = "matching.groom.partner";
}
