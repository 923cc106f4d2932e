using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Whether a file is a newer version of a report, judged by the checks that both have.</summary>
/// <param name="Shared">Checks of the report that are in the file, moved or reworded too.</param>
internal sealed record ReportKinship(int Shared, int Before, int Now)
{
    /// <summary>An edit seldom leaves fewer than a fifth of the smaller one; two reports of one file name seldom share more.</summary>
    public bool IsOther => Shared * 5 < Math.Min(Before, Now) || Shared == 0;

    public string Words => $"{(Shared == 0 ? "none" : $"{Shared:N0}")} of its {Counted.Of(Before, "check")}";

    /// <param name="changes">What importing the file over the report would record.</param>
    public static ReportKinship Of(Report before, Report now, VerificationEvent.ReportReimported changes)
    {
        var checks = now.Checks.Count();
        // An id of its own ("A1") may name another check in another report.
        var doubtful = before.Title == now.Title ? 0 : changes.Reworded.Count(m => m.From == m.To);
        // Under headings of another name a check counts as new, and its words are still the same.
        var known = before.Checks.Select(c => c.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var same = now.Checks.Count(c => known.Contains(c.Fingerprint));
        return new(Math.Max(same, checks - changes.Added.Length - doubtful), before.Checks.Count(), checks);
    }
}
