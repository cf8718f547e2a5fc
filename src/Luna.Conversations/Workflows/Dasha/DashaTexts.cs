namespace Luna.Conversations.Workflows.Dasha;

/// <summary>Keys of <c>Texts/Dasha.resx</c>.</summary>
internal static class DashaTexts
{
    public const string Maha = "dasha.maha";
    public const string Antar = "dasha.antar";
    public const string Pratyantar = "dasha.pratyantar";
    public const string NextPratyantar = "dasha.next.pratyantar";
    public const string NextAntar = "dasha.next.antar";
    public const string NextMaha = "dasha.next.maha";
    public const string OfMahaPast = "dasha.of.maha.past";
    public const string OfMahaRunning = "dasha.of.maha.running";
    public const string OfMahaComing = "dasha.of.maha.coming";
    public const string OfAntarRunning = "dasha.of.antar.running";
    public const string OfAntarComing = "dasha.of.antar.coming";
    public const string OfNow = "dasha.of.now";
    public const string Margin = "dasha.margin";
    public const string DaySure = "dasha.day.sure";
    public const string DayOne = "dasha.day.one";
    public const string DayOpen = "dasha.day.open";
    public const string DayOr = "dasha.day.or";
    public const string DayWhy = "dasha.day.why";
}
