using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>A file comes in, or comes in again.</summary>
internal static class Imports
{
    public static Decision Decide(Command.Import c, VerificationState state)
    {
        if (string.IsNullOrWhiteSpace(c.Slug))
        {
            return Ruling.Refuse("no-slug", "The report needs a short name under which it is kept; none was given.");
        }

        if (Objection(c.Report, c.SourceSha256) is { } objection)
        {
            return objection;
        }

        if (state.Slug.Length > 0)
        {
            return state.SourceSha256 == c.SourceSha256
                ? Ruling.Nothing
                : Ruling.Refuse("already-imported", $"\"{state.Slug}\" is already there with other content; import it again over the earlier one.");
        }

        return Ruling.That(new VerificationEvent.ReportImported(
            c.Slug, c.Report.Title, c.SourceSha256, c.Report.Source.Bytes.Length, c.Report.Checks.Count(), ReportImporter.Dialect));
    }

    public static Decision Decide(Command.Reimport c, VerificationState state, LinkPlan plan)
    {
        if (Objection(c.Report, c.SourceSha256) is { } objection)
        {
            return objection;
        }

        if (state.SourceSha256 == c.SourceSha256)
        {
            return Ruling.Nothing;
        }

        // A corrected link may name a section by its number; where checks moved, that number may be another section's, so a person looks again.
        return Ruling.That(Reimported(CheckMatching.Match(c.Previous, c.Report), c.SourceSha256, c.Report, c.PreviousPlan, plan, state));
    }

    /// <summary>What the ledger says of a file that is read again.</summary>
    public static VerificationEvent.ReportReimported Reimported(
        CheckMatch match, string sourceSha256, Report report, LinkPlan? previousPlan, LinkPlan plan, VerificationState state) => new(
        sourceSha256,
        report.Source.Bytes.Length,
        report.Checks.Count(),
        match.Moved,
        match.Reworded,
        match.Added,
        match.Removed,
        PlanChanged: previousPlan is null || !PlanComparison.Same(previousPlan, plan, match.Moved) || (!state.Corrections.IsEmpty && match.IsAnyChange),
        ReportImporter.Dialect);

    public static Decision Decide(Command.ConfirmRewording c, VerificationState state, ReportIndex index)
    {
        var id = index.Check(c.CheckId)?.Id;
        if (id is null)
        {
            return Ruling.Refuse("unknown-check", $"There is no check \"{c.CheckId}\" in this report.");
        }

        return state.UnconfirmedRewordings.Contains(id)
            ? Ruling.That(new VerificationEvent.RewordingConfirmed(id))
            : Ruling.Refuse("no-rewording", $"The wording of {index.Names([id])} has not changed since it was answered; there is nothing to confirm.");
    }

    private static Decision? Objection(Report report, string sha256) =>
        !Digests.IsSha256(sha256) ? Ruling.Refuse("bad-digest", $"The file's digest is \"{sha256}\"; use 64 lower-case hex digits (SHA-256).")
        : !report.Checks.Any() ? Ruling.Refuse("nothing-to-check", "The file holds no box and no status row; there is nothing to verify.")
        : null;
}
