using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>The whole pack as one page for an auditor's browser: no script, nothing from elsewhere, every word of people's escaped.</summary>
internal static class AuditPage
{
    public static string Write(PackView view)
    {
        var html = new AuditHtml();
        html.Raw($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{AuditStyle.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{AuditHtml.Escape(view.Assessment.Report.Title)}</title>
            <style>{AuditStyle.Css}</style>
            </head>
            <body>

            """);
        Head(html, view);
        AuditChecks.Write(html, view);
        AuditEvidence.Write(html, view);
        Changes(html, view);
        html
            .Raw("<h2 id=\"report\">The regenerated report</h2>\n<p>The file <code>report.md</code>, as text.</p>\n<pre>")
            .Text(view.Rendered.Text)
            .Raw("</pre>\n");
        AuditHistory.Write(html, view);
        Verifying(html, view);
        return html.Raw("</body>\n</html>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void Head(AuditHtml html, PackView view)
    {
        var (a, facts) = (view.Assessment, view.Facts);
        html.In("h1", a.Report.Title)
            .Raw($"\n<p><span class=\"verdict{(a.Verdict.IsPass ? " pass" : "")}\">{a.Verdict.Word}</span></p>\n").In("p", VerdictSummary.Sentence(a))
            .Raw("\n<dl>\n")
            .Row("Report", $"{facts.Slug} ({facts.FileName})")
            .Row("Exported", $"{AuditHtml.Instant(facts.ExportedAt)}, {facts.Program}")
            .Row("Ledger", $"{a.State.Version} {Counted.Noun(a.State.Version, "entry")}")
            .Row("Head", a.State.HeadHash)
            .Row("Signing key", facts.PublicKey ?? "none: this pack is not signed")
            .Row(
                "People",
                string.Join(", ", facts.People.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key == p.Value ? p.Key : $"{p.Value} ({p.Key})")))
            .Row("Evidence age", facts.MaxEvidenceAgeDays is { } days ? $"older than {days} {Counted.Noun(days, "day")} is stale" : "not limited")
            .Raw(
                "</dl>\n<p><a href=\"#checks\">Checks</a> · <a href=\"#evidence\">Evidence</a> · <a href=\"#changes\">What changed</a> · <a "
                    + "href=\"#report\">Report</a> · <a href=\"#history\">History</a> · <a href=\"#verify\">How to verify this</a></p>\n");
        if (!a.Verdict.IsPass)
        {
            html.Raw($"<h2>Why not PASS</h2>\n<ul>\n");
            foreach (var reason in a.Verdict.Reasons)
            {
                html.In("li", $"Line {reason.Line}: {reason.Message}").Raw("\n");
            }

            html.Raw("</ul>\n");
        }
    }

    private static void Changes(AuditHtml html, PackView view)
    {
        html.Raw("<h2 id=\"changes\">What changed in the file since its import</h2>\n");
        var lines = ReportDiff.Lines(view.Assessment.Report.Source.Text, view.Rendered);
        if (lines.IsEmpty)
        {
            html.Raw("<p>Nothing: no answer is recorded.</p>\n");
            return;
        }

        html.Raw("<pre>");
        foreach (var line in lines)
        {
            html.In($"span class=\"diff{Class(line.Kind)}\"", line.ToString());
        }

        html.Raw("</pre>\n");
    }

    private static string Class(char kind) => kind switch
    {
        '+' => " added",
        '-' => " removed",
        '@' => " hunk",
        _ => "",
    };

    private static void Verifying(AuditHtml html, PackView view) => html.Raw("""
        <h2 id="verify">How to verify this</h2>
        <p>This page is made from the files beside it and proves nothing by itself. In the unpacked folder:</p>
        <pre>
        """).Text($"sha256sum -c SHA256SUMS\nsh verify.sh {view.Facts.PublicKey ?? "KEY"}").Raw("""
        </pre>
        <p>The first command says whether the files are whole. The second also looks for files that do not belong here, and checks the signature. Take the key
        from elsewhere: from a verdict post in the team's channel, or from <code>config show</code> on the server. The head above must be in the channel, too:
        that the end of the ledger was cut off shows only against a head hash that was noted elsewhere. README.txt says the rest.</p>

        """);
}
