using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>What holds of every imported report, whatever was imported.</summary>
internal static class ReportInvariants
{
    public static void Assert(ImportResult.Imported imported)
    {
        var report = imported.Report;
        var checks = report.Checks.ToList();
        Unique("check id", checks.Select(c => c.Id));
        Unique("check handle", checks.Select(c => c.Handle));
        Unique("requirement id", report.Requirements.Select(r => r.Id));
        Unique("requirement handle", report.Requirements.Select(r => r.Handle));
        Unique("finding id", report.Findings.Select(f => f.Id));
        Unique("statement id", report.Statements.Select(s => s.Id));
        Unique("marker", checks.Select(c => $"{c.Marker.Start}"));
        foreach (var requirement in report.Requirements)
        {
            True(!requirement.Checks.IsEmpty, $"{requirement.Id} has no check");
            True(requirement.Checks.All(c => c.RequirementId == requirement.Id), $"{requirement.Id} holds a stranger");
            Slot(report, requirement.VerifiedInformation);
        }

        foreach (var check in checks)
        {
            Check(report, check);
        }

        Slot(report, report.EvidenceLedger);
        foreach (var finding in report.Findings)
        {
            Slot(report, finding.Resolution);
        }

        var nodes = checks
            .Select(c => c.Id)
            .Concat(report.Requirements.Select(r => r.Id))
            .Concat(report.Findings.Select(f => f.Id))
            .Concat(report.Statements.Select(s => s.Id))
            .ToHashSet();
        foreach (var link in imported.Plan.Links)
        {
            True(nodes.Contains(link.From) && link.To.All(nodes.Contains), $"a link of {link.From} leads nowhere");
            True(link.Reason.EndsWith('.'), $"no reason for {link.From}");
        }

        Unique("link", imported.Plan.Links.Select(l => $"{l.Kind} {l.From}"));
        True(imported.Lint.All(i => i.Line >= 1 && i.Line <= report.Source.LineCount), "lint outside the file");
    }

    private static void Check(Report report, Check check)
    {
        var text = report.Source.Text;
        True(check.Marker.Start >= 0 && check.Marker.End <= text.Length, $"{check.Handle}: marker outside the file");
        True(check.Line == report.Source.LineOf(check.Marker.Start), $"{check.Handle}: line {check.Line} is not the marker's");
        if (check.Form == CheckForm.Box)
        {
            True(
                check.Marker.Length == 1 && text[check.Marker.Start - 1] == '[' && text[check.Marker.End] == ']',
                $"{check.Handle}: marker not between brackets");
            True(text[check.Marker.Start] is ' ' or 'x' or 'X', $"{check.Handle}: marker is '{text[check.Marker.Start]}'");
            True(check.Claimed == (text[check.Marker.Start] != ' '), $"{check.Handle}: claim differs from its box");
        }

        Slot(report, check.EvidenceLine);
        foreach (var cell in new[] { check.Cells?.Evidence, check.Cells?.Date, check.Cells?.Owner }.OfType<TextSpan>())
        {
            True(
                report.Source.LineOf(cell.Start) == check.Line && !text.Substring(cell.Start, cell.Length).Contains('\n'),
                $"{check.Handle}: cell outside its row");
        }
    }

    /// <summary>At the start of a line or at the end of the file; whole lines where something is there already.</summary>
    private static void Slot(Report report, OwnedSlot? slot)
    {
        if (slot is null)
        {
            return;
        }

        var source = report.Source;
        True(slot.Existing.Start >= 0 && slot.Existing.End <= source.Text.Length, "slot outside the file");
        True(AtLineStart(slot.Existing.Start) && AtLineStart(slot.Existing.End), $"slot {slot.Existing} is not whole lines");

        bool AtLineStart(int at) => at == source.Text.Length || source.StartOfLine(source.LineOf(at)) == at;
    }

    private static void Unique(string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            True(seen.Add(name), $"{what} {name} twice");
        }
    }

    private static void True(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }
}
