using ChatOpsVerifier.Host.Labels;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>The ledger in words, from the first entry on.</summary>
internal static class AuditHistory
{
    public static void Write(AuditHtml html, PackView view)
    {
        html.Raw("<h2 id=\"history\">History</h2>\n<table>\n<thead><tr><th>Entry</th><th>When</th><th>Who</th><th>What</th></tr></thead>\n<tbody>\n");
        foreach (var entry in view.Entries)
        {
            html
                .Raw($"<tr><td>{entry.Sequence}</td><td>{AuditHtml.Instant(entry.At)}</td>")
                .In("td", view.Facts.NameOf(entry.Actor))
                .In("td", EventLabels.Of(entry.Event, view.Assessment).Words)
                .Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }
}
