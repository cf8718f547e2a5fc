using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Luna.Astrology.Reports.Layout;

/// <summary>Says in a PDF's catalog what language it is in, which Skia leaves unsaid.</summary>
/// <remarks>By an incremental update, ISO 32000-1, 7.5.6: what is there stays, a new catalog follows it.</remarks>
internal static partial class PdfCatalog
{
    public static byte[] WithLanguage(byte[] pdf, string languageTag)
    {
        // Latin-1 keeps every byte: positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer().Match(text, text.LastIndexOf("trailer", StringComparison.Ordinal));
        if (!trailer.Success)
            throw new InvalidOperationException("The PDF has no trailer of the known form.");
        var root = int.Parse(Root().Match(trailer.Value).Groups[1].Value, CultureInfo.InvariantCulture);
        var size = Size().Match(trailer.Value).Groups[1].Value;
        var info = Info().Match(trailer.Value).Value;
        var id = Id().Match(trailer.Value).Value;
        var begins = string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n<<");
        var from = text.IndexOf(begins, StringComparison.Ordinal);
        var to = text.IndexOf("endobj", from, StringComparison.Ordinal);
        var catalog = text[(from + begins.Length)..to];

        var update = new StringBuilder();
        if (text[^1] != '\n')
            update.Append('\n');
        var at = text.Length + update.Length;
        update.Append(
            CultureInfo.InvariantCulture,
            $"{root} 0 obj\n<</Lang ({languageTag}) /ViewerPreferences <</DisplayDocTitle true>>\n{catalog}endobj\n");
        var table = text.Length + update.Length;
        update.Append(
            CultureInfo.InvariantCulture,
            $"xref\n{root} 1\n{at:0000000000} 00000 n \ntrailer\n<</Size {size}\n/Root {root} 0 R\n{info}\n{id}\n"
            + $"/Prev {trailer.Groups[1].Value}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    [GeneratedRegex(@"\Gtrailer.*?startxref\s+(\d+)", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Info \d+ 0 R")]
    private static partial Regex Info();

    [GeneratedRegex(@"/ID \[.*?\]", RegexOptions.Singleline)]
    private static partial Regex Id();
}
