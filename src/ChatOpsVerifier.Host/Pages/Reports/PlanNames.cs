using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>Between the ids of a plan's nodes and what people call them: "req:2.2" and "2.2", "finding:1" and "Finding 1".</summary>
public sealed class PlanNames
{
    private readonly Dictionary<string, (string Handle, string Title)> _names = [];

    public PlanNames(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var finding in report.Findings)
        {
            _names[finding.Id] = ($"Finding {finding.Handle}", finding.Title);
        }

        foreach (var requirement in report.Requirements)
        {
            _names[requirement.Id] = (requirement.Handle, requirement.Title);
            foreach (var check in requirement.Checks)
            {
                _names[check.Id] = (check.Handle, check.Text);
            }
        }

        foreach (var statement in report.Statements)
        {
            _names[statement.Id] = (statement.Id.Replace(':', ' '), statement.Text);
        }

        _names[Finding.OtherId] = ("no finding", "");
    }

    public string HandleOf(string id) => _names.TryGetValue(id, out var name) ? name.Handle : id;

    public string TitleOf(string id) => _names.TryGetValue(id, out var name) ? name.Title : "";
}
