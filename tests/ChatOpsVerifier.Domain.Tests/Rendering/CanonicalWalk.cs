using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>The canonical report worked requirement by requirement, always the same way.</summary>
internal static class CanonicalWalk
{
    public static readonly (string Requirement, string Value, Outcome Outcome)[] Answers =
    [
        ("2.2", "Daily at 02:00 UTC", Outcome.Verified),
        ("2.3", "7 days, 7 snapshots", Outcome.Verified),
        ("2.4", "Provider-managed, AES-256 at rest", Outcome.Verified),
        ("3.1", "Owner of team kattale-global", Outcome.Verified),
        ("3.2", "Snapshots with timestamps are listed", Outcome.Verified),
        ("3.3", "Restore from the dashboard, owner only", Outcome.Verified),
        ("4.1", "Select a snapshot, then Restore, then check the row counts", Outcome.Verified),
        ("4.2", "About 10 minutes for 2 GB", Outcome.Verified),
        ("4.3", "Possible in the dev deployment", Outcome.Verified),
        ("5.1", "Restore of the snapshot taken before", Outcome.Verified),
        ("5.2", "Not offered on this plan", Outcome.NotAvailable),
        ("6.4", "Restored dev on 24 November, 12 tables compared", Outcome.Verified),
    ];

    public static VerificationDriver Begin() => new VerificationDriver(Samples.Canonical()).Begin();

    public static VerificationDriver ToPass()
    {
        var driver = Begin();
        foreach (var (requirement, value, outcome) in Answers)
        {
            driver.Answer(requirement, value, outcome);
            driver.Now = driver.Now.AddMinutes(10);
        }

        return driver;
    }

    public static string Name(string personId) => personId == VerificationDriver.Operator ? "Ada Operator" : personId;

    public static string? RequirementOf(Report report, int line) =>
        report.Requirements.LastOrDefault(r => r.Line <= line)?.Handle;
}
