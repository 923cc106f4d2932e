using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Finds a report's nodes by id, or by the handle that people use.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<string, Requirement> _requirements = [];
    private readonly Dictionary<string, Check> _checks = [];
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Dictionary<string, Statement> _statements = [];

    private ReportIndex(ImmutableArray<string> deployments) => Deployments = deployments;

    /// <summary>Those that the report itself names.</summary>
    public ImmutableArray<string> Deployments { get; }

    public static ReportIndex Of(Report report)
    {
        var index = new ReportIndex(report.Deployments);
        foreach (var requirement in report.Requirements)
        {
            index._requirements.TryAdd(requirement.Id, requirement);
            foreach (var check in requirement.Checks)
            {
                index._checks.TryAdd(check.Id, check);
            }
        }

        foreach (var finding in report.Findings)
        {
            index._findings.TryAdd(finding.Id, finding);
        }

        foreach (var statement in report.Statements)
        {
            index._statements.TryAdd(statement.Id, statement);
        }

        // Handles come second: an id always means what it says.
        foreach (var requirement in report.Requirements)
        {
            index._requirements.TryAdd(requirement.Handle, requirement);
            foreach (var check in requirement.Checks)
            {
                index._checks.TryAdd(check.Handle, check);
            }
        }

        foreach (var finding in report.Findings)
        {
            index._findings.TryAdd(finding.Handle, finding);
        }

        return index;
    }

    public Requirement? Requirement(string idOrHandle) => _requirements.GetValueOrDefault(idOrHandle);

    public Check? Check(string idOrHandle) => _checks.GetValueOrDefault(idOrHandle);

    public Finding? Finding(string idOrHandle) => _findings.GetValueOrDefault(idOrHandle);

    public Statement? Statement(string id) => _statements.GetValueOrDefault(id);

    /// <summary>Handles for a sentence; an id that is not there is shown as it is.</summary>
    public string Names(IEnumerable<string> checkIds) => string.Join(", ", checkIds.Select(id => Check(id)?.Handle ?? id));
}
