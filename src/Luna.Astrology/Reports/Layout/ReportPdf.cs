using System.Text;
using Luna.Astrology.Drawings;
using SkiaSharp;

namespace Luna.Astrology.Reports.Layout;

/// <summary>Pages of marks as a PDF file. The same pages give the same bytes.</summary>
internal static class ReportPdf
{
    // Where a reader sees no time of writing, the bytes do not depend on it.
    private static readonly DateTime Undated = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="languageTag">Told to screen readers.</param>
    /// <param name="links">Places on the first pages that lead to another page.</param>
    public static byte[] Write(
        IReadOnlyList<IReadOnlyList<Mark>> pages, string title, string subject, string languageTag,
        IReadOnlyList<PageLink> links)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = title, Subject = subject, Author = "Luna", Creator = $"Luna {Engine.Version}", Producer = "Luna",
            Creation = Undated, Modified = Undated, RasterDpi = 300, EncodingQuality = 101,
        };
        using var stream = new MemoryStream(1 << 20);
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            for (var i = 0; i < pages.Count; i++)
            {
                using var canvas = document.BeginPage(Sheet.Width, Sheet.Height);
                using var pen = new PictureOnCanvas(canvas);
                pen.Draw(pages[i]);
                using var name = NameOf(i);
                canvas.DrawNamedDestinationAnnotation(new SKPoint(0, 0), name);
                foreach (var link in links)
                {
                    if (link.OnPage != i)
                        continue;
                    using var target = NameOf(link.ToPage);
                    canvas.DrawLinkDestinationAnnotation(link.Area, target);
                }

                document.EndPage();
            }

            document.Close();
        }

        return PdfCatalog.WithLanguage(stream.ToArray(), languageTag);
    }

    private static SKData NameOf(int page) =>
        SKData.CreateCopy(Encoding.ASCII.GetBytes(FormattableString.Invariant($"page-{page + 1}\0")));
}

/// <param name="OnPage">From 0, as <paramref name="ToPage"/>.</param>
internal readonly record struct PageLink(int OnPage, SKRect Area, int ToPage);
