using System.Text.Json;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Labels;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>Every check once, under its finding and requirement: what was found, by whom, when, and on which evidence it rests.</summary>
internal static class AuditChecks
{
    public static void Write(AuditHtml html, PackView view)
    {
        var a = view.Assessment;
        var requirements = a.Report.Requirements.ToDictionary(r => r.Id);
        html.Raw("<h2 id=\"checks\">Checks</h2>\n");
        foreach (var finding in a.FindingOrder.Select(id => a.Findings[id]))
        {
            html.In("h3", finding.Title).Raw($"\n<p>{finding.Status.Settled} of {finding.Status.Checks} settled</p>\n");
            foreach (var requirement in finding.Requirements.Select(id => requirements[id]))
            {
                html.In("h4", $"{requirement.Handle} {requirement.Title}").Raw("\n");
                foreach (var check in requirement.Checks)
                {
                    Write(html, view, a.Checks[check.Id]);
                }
            }
        }
    }

    private static void Write(AuditHtml html, PackView view, CheckStatus status)
    {
        var (word, css) = status.InConflict ? ("In conflict", "conflict") : (status.Outcome.Word(), status.Outcome.Key());
        html
            .Raw($"<div class=\"check\">\n<p><span class=\"outcome {css}\">{word}</span> ")
            .Text($"{status.Check.Handle} {status.Check.Text}")
            .Raw($" (line {status.Check.Line})</p>\n<dl>\n");
        if (status.Answer is { } answer)
        {
            html.Row("Found", answer.Value)
                .Row("Note", answer.Note)
                .Row("Deployment", answer.Deployment)
                .Row(
                    "Answered by",
                    $"{view.Facts.NameOf(answer.By)}, {AuditHtml.Instant(answer.SubmittedAt)}, observed on {AuditHtml.Day(answer.ObservedOn)} ({answer.Id})")
                .Row("Attestation", Attestation(view, answer));
            html.Raw("<div><dt>Evidence</dt><dd>").Raw(string.Join(", ", answer.EvidenceIds.Select(Link))).Raw("</dd></div>\n");
        }

        html.Row("Follows from", string.Join(", ", status.DerivedFrom)).Row("Stale because", status.StaleBecause).Raw("</dl>\n</div>\n");
    }

    private static string Attestation(PackView view, Answer answer)
    {
        var word = JsonNamingPolicy.KebabCaseLower.ConvertName(answer.Attestation.ToString());
        return answer.ReviewedBy is { } reviewer ? $"{word} by {view.Facts.NameOf(reviewer)}" : word;
    }

    private static string Link(string evidenceId)
    {
        var id = AuditHtml.Escape(evidenceId);
        return $"<a href=\"#{id}\">{id}</a>";
    }
}
