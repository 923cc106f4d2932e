using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// A newer program reads a stored file differently. The reading of the older one is gone with its code; what is left of it are
/// the ids in the ledger, and each check's <see cref="Check.FormerId"/> says which of them is its own.
/// </summary>
internal static class Rereading
{
    public static Decision Decide(VerificationState state, Report report)
    {
        if (state.Dialect >= ReportImporter.Dialect)
        {
            return Ruling.Nothing;
        }

        var now = report.Checks.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var known = Known(state).ToHashSet(StringComparer.Ordinal);
        // A dialect after the first may have read it as this one does: then its own id is in the ledger, and the first dialect's is nobody's.
        var moved = report.Checks
            .Where(c => c.FormerId is { } former
                && former != c.Id
                && (state.Dialect <= 1 || (known.Contains(former) && !known.Contains(c.Id) && !now.Contains(former))))
            .Select(c => new CheckMove(c.FormerId!, c.Id))
            .ToImmutableArray();
        var former = report.Checks.Select(c => c.FormerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> added = [.. report.Checks.Where(c => c.FormerId is null && !known.Contains(c.Id)).Select(c => c.Id)];
        ImmutableArray<string> removed = [.. known
            .Where(id => id.StartsWith("check:", StringComparison.Ordinal) && !former.Contains(id) && !now.Contains(id))
            .Order(StringComparer.Ordinal)];
        var match = new CheckMatch(moved, [], added, removed);
        return Ruling.That(Imports.Reimported(match, state.SourceSha256, report, null, new LinkPlan([]), state) with { PlanChanged = match.IsAnyChange });
    }

    /// <summary>Every check that the ledger still speaks of.</summary>
    private static IEnumerable<string> Known(VerificationState state) =>
        state.CurrentAnswers.Keys
            .Concat(state.CouldNotFindOut.Keys)
            .Concat(state.OpenConflicts.Values.SelectMany(c => c.CheckIds))
            .Concat(state.Corrections.SelectMany(c => c.To.Append(c.From)));
}
