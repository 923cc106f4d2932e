using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>The status of a report, for people.</summary>
internal static class StatusPrinter
{
    private const int BarWidth = 30;

    public static void Write(Terminal terminal, ReportView view)
    {
        var (assessment, counts) = (view.Assessment, view.Assessment.Counts);
        terminal.Out.WriteLine($"{terminal.Verdict(assessment.Verdict.IsPass)}  {terminal.Strong(view.Record.Title)}  {terminal.Dim(view.Record.Slug)}");
        terminal.Out.WriteLine($"{Bar(terminal, counts.Settled, counts.Checks)}  {VerdictSummary.Progress(counts)}");
        terminal.Out.WriteLine(VerdictSummary.TallyWords(counts));
        terminal.Out.WriteLine();
        var width = assessment.FindingOrder.Select(id => Name(assessment, id).Length).DefaultIfEmpty().Max();
        foreach (var id in assessment.FindingOrder)
        {
            var status = assessment.Findings[id].Status;
            terminal.Out.WriteLine(
                $"  {Name(assessment, id).PadRight(width)}  {status.Settled,3} of {status.Checks,3}  {NodeStates.Of(status)}{Trouble(terminal, status)}");
        }

        WriteFacts(terminal, view.Status);

        if (!assessment.Verdict.IsPass)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"`why {view.Record.Slug}` says what is missing for PASS, line by line.");
        }
    }

    public static void WriteTable(Terminal terminal, List<ReportView> views)
    {
        var width = views.Max(v => v.Record.Slug.Length);
        foreach (var view in views)
        {
            var counts = view.Assessment.Counts;
            terminal.Out.WriteLine(
                $"{terminal.Verdict(view.Assessment.Verdict.IsPass)}  {view.Record.Slug.PadRight(width)}  {counts.Settled,5} of {counts.Checks,5}  "
                    + $"{view.Record.Title}");
        }
    }

    private static void WriteFacts(Terminal terminal, StatusFacts facts)
    {
        (string Label, string? Words)[] lines =
        [
            ("Oldest blocker", facts.BlockerWords),
            ("Forecast", facts.Assessment.Verdict.IsPass ? null : facts.Forecast.Words),
            ("News", facts.DeltaWords),
            ("Next reminder", facts.NextReminderText),
        ];
        var said = lines.Where(l => l.Words is not null).ToList();
        if (said.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        foreach (var (label, words) in said)
        {
            terminal.Out.WriteLine($"{terminal.Dim(label.PadRight(14))}  {words}");
        }
    }

    private static string Name(Assessment assessment, string id) =>
        assessment.Report.Findings.FirstOrDefault(f => f.Id == id) is { } finding ? $"Finding {finding.Handle}: {finding.Title}" : "Belongs to no finding";

    private static string Trouble(Terminal terminal, NodeStatus status)
    {
        var parts = new[] { (status.Refuted, "refuted"), (status.Stale, "stale"), (status.Conflicts, "in conflict") }
            .Where(p => p.Item1 > 0)
            .Select(p => $"{p.Item1} {p.Item2}")
            .ToList();
        return parts.Count == 0 ? "" : "  " + terminal.Bad(string.Join(", ", parts));
    }

    private static string Bar(Terminal terminal, int value, int max)
    {
        var filled = max == 0 ? 0 : (int)((long)BarWidth * value / max);
        return terminal.Good(new string('█', filled)) + terminal.Dim(new string('░', BarWidth - filled));
    }
}
