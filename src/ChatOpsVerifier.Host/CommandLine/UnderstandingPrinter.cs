using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>How the importer understood a file, for people: what it holds, what settles what, what is wrong with it.</summary>
internal static class UnderstandingPrinter
{
    public static void Write(Terminal terminal, string slug, Assessment assessment)
    {
        var counts = ReportJson.Counts(assessment);
        var lines = terminal.Out;
        lines.WriteLine(terminal.Strong(assessment.Report.Title));
        lines.WriteLine($"{slug}: {Counted.Of(counts.Checks, "check")} in {InWords(counts)}");
        var statements = Statements(counts);
        if (statements.Length > 0)
        {
            lines.WriteLine(statements);
        }

        foreach (var id in assessment.FindingOrder)
        {
            lines.WriteLine();
            WriteFinding(terminal, assessment, assessment.Findings[id]);
        }

        WriteLint(terminal, assessment);
    }

    private static void WriteFinding(Terminal terminal, Assessment assessment, FindingStatus finding)
    {
        var source = assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id);
        var name = source is null ? "Belongs to no finding" : $"Finding {source.Handle}: {finding.Title}";
        terminal.Out.WriteLine($"{terminal.Strong(name)}{(source is null ? "" : terminal.Dim($"  line {source.Line}"))}");
        var requirements = finding.Requirements.Select(id => assessment.Report.Requirements.First(r => r.Id == id)).ToList();
        var width = requirements.Select(r => Label(r).Length).DefaultIfEmpty().Max();
        foreach (var requirement in requirements)
        {
            var link = assessment.Plan.Find(LinkKind.RequirementToFinding, requirement.Id);
            var basis = link?.Basis switch { LinkBasis.Inferred => "  (inferred)", LinkBasis.Corrected => "  (corrected)", _ => "" };
            terminal.Out.WriteLine(
                $"  {Label(requirement).PadRight(width)}  {terminal.Dim($"line {requirement.Line,4}")}  {Counted.Of(requirement.Checks.Length, "check"),9}"
                    + $"{terminal.Dim(basis)}");
        }
    }

    private static void WriteLint(Terminal terminal, Assessment assessment)
    {
        terminal.Out.WriteLine();
        if (assessment.Lint.IsEmpty)
        {
            terminal.Out.WriteLine("Nothing is wrong with the report itself.");
            return;
        }

        terminal.Out.WriteLine(terminal.Strong($"What is wrong with the report itself ({assessment.Lint.Length})"));
        foreach (var issue in assessment.Lint.OrderByDescending(l => l.Severity).ThenBy(l => l.Line))
        {
            var severity = JsonNames.Of(issue.Severity).PadRight(7);
            var painted = issue.Severity switch { LintSeverity.Error =>
                terminal.Bad(severity), LintSeverity.Warning => terminal.Warn(severity), _ => terminal.Dim(severity) };
            terminal.Out.WriteLine($"  {painted}  line {issue.Line,4}  {terminal.Dim(issue.Code)}: {issue.Message}");
        }
    }

    private static string Label(Requirement requirement) => $"{requirement.Handle}  {requirement.Title}";

    private static string InWords(CountsDocument counts) => string.Join(", ", new[]
    {
        (counts.Requirements, "requirement section"), (counts.Checklists, "checklist"), (counts.Groups, "other group"), (counts.Findings, "finding"),
    }.Where(p => p.Item1 > 0).Select(p => Counted.Of(p.Item1, p.Item2)));

    private static string Statements(CountsDocument counts) => string.Join(", ", new[]
    {
        (counts.Criteria, "PASS criterion"),
        (counts.MissingVerifications, "missing verification"),
        (counts.BlockedAreas, "blocked area"),
        (counts.Assumptions, "assumption"),
    }.Where(p => p.Item1 > 0).Select(p => Counted.Of(p.Item1, p.Item2)));
}
