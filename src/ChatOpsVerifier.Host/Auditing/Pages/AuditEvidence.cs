using System.Globalization;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>Every piece of evidence: screenshots are shown, texts are quoted, everything else is a file to open.</summary>
internal static class AuditEvidence
{
    /// <summary>In characters.</summary>
    private const int MostText = 20_000;

    /// <summary>Pixels only: a picture format that can hold a script or a link is opened as a file.</summary>
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    public static void Write(AuditHtml html, PackView view)
    {
        html.Raw("<h2 id=\"evidence\">Evidence</h2>\n");
        var all = view.Evidence.ToList();
        if (all.Count == 0)
        {
            html.Raw("<p>None was given.</p>\n");
        }

        foreach (var item in all)
        {
            Write(html, view, item);
        }
    }

    private static void Write(AuditHtml html, PackView view, EvidenceItem item)
    {
        var content = item.Removed is null ? view.Input.Evidence.GetValueOrDefault(item.Sha256) : null;
        html.Raw($"<div class=\"evidence\" id=\"{AuditHtml.Escape(item.Id)}\">\n<p><strong>").Text(item.Id).Raw("</strong> ").Text(item.Name).Raw(
            "</p>\n<dl>\n")
            .Row("Given by", $"{view.Facts.NameOf(item.By)}, {AuditHtml.Instant(item.SubmittedAt)}")
            .Row("Observed on", AuditHtml.Day(item.ObservedOn))
            .Row(
                "Written by",
                item.Origin is { } from
                    ? $"{from.AuthorName} ({from.AuthorId}), {AuditHtml.Instant(from.WrittenAt)}{(from.Url is null ? "" : $", {from.Url}")}"
                    : null)
            .Row("Address", item.Url)
            .Row("Kind", string.Create(CultureInfo.InvariantCulture, $"{item.MediaType}, {item.Bytes} {Counted.Noun(item.Bytes, "byte")}"))
            .Row("SHA-256", item.Sha256);
        if (content is null)
        {
            html.Row(
                "Removed",
                item.Removed is { } gone
                    ? $"{gone.How.ToString().ToLowerInvariant()} by {view.Facts.NameOf(gone.By)}, {AuditHtml.Instant(gone.At)}: {gone.Reason}"
                    : null)
                .Raw("</dl>\n<p>Its content is not in this pack.</p>\n</div>\n");
            return;
        }

        var path = AuditHtml.Escape(view.EvidencePaths[item.Sha256]);
        html.Raw($"<div><dt>File</dt><dd><a href=\"{path}\" rel=\"noreferrer\">{path}</a></dd></div>\n</dl>\n");
        if (Pictures.Contains(item.MediaType))
        {
            html.Raw(
                $"<p><img alt=\"{AuditHtml.Escape($"{item.Id} {item.Name}")}\" src=\"data:{item.MediaType.ToLowerInvariant()};base64,"
                    + $"{Convert.ToBase64String(content)}\"></p>\n");
        }
        else if (EvidenceEncoding.Of(item.MediaType) is { } form)
        {
            var text = form.Decode(content);
            html.Raw(form.Charset == "utf-8" ? "" : $"<p>Text in {AuditHtml.Escape(form.Name)}.</p>\n")
                .Raw("<pre>").Text(Beginning(text)).Raw("</pre>\n")
                .Raw(text.Length > MostText ? $"<p>The first {MostText} characters; the rest is in the file.</p>\n" : "");
        }

        html.Raw("</div>\n");
    }

    private static string Beginning(string text) =>
        text.Length <= MostText ? text : text[..(char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)];
}
