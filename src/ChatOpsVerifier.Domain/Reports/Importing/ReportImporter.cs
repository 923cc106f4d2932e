using System.Text;
using ChatOpsVerifier.Domain.Reports.Linting;
using ChatOpsVerifier.Domain.Reports.Planning;
using ChatOpsVerifier.Domain.Reports.Reading;
using ChatOpsVerifier.Domain.Reports.Reading.Grammar;

namespace ChatOpsVerifier.Domain.Reports.Importing;

/// <summary>Bytes in, report out. No clock, no file system, no configuration.</summary>
public static class ReportImporter
{
    /// <summary>
    /// Version of the rules by which checks are found and named. It goes up when a file that is stored already would be read
    /// differently; the ledger says by which version a report was read, and <see cref="Verification.Command.Reread"/> carries answers over.
    /// </summary>
    public const int Dialect = 7;

    /// <param name="choices">What people decided about places of this file.</param>
    public static ImportResult Import(byte[] bytes, ImportLimits? limits = null, IReadOnlyCollection<ReadingChoice>? choices = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        limits ??= ImportLimits.Default;
        if (Admission.Refuse(bytes, limits) is { } refused)
        {
            return refused;
        }

        SourceText source;
        try
        {
            source = SourceText.FromBytes(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            return Admission.NotUtf8(bytes, fault);
        }

        if (MarkdownParser.TryParse(source, limits, out var objection) is not { } document)
        {
            return new ImportResult.Refused("too-complex", objection!);
        }

        var read = ReportAssembler.Read(source, document, choices ?? []);
        var report = read.Report with { Requirements = QuickAnswers.Fill(read.Report.Requirements) };
        var checks = report.Checks.Count();
        if (checks > limits.MaxChecks)
        {
            return new ImportResult.Refused(
                "too-large", $"The file holds {checks:N0} checks; the limit is {limits.MaxChecks:N0} checks in one file. Split the report.");
        }

        if (checks == 0)
        {
            return Admission.NothingToCheck(source, report.Unread);
        }

        var plan = LinkProposer.Propose(report);
        return new ImportResult.Imported(report, plan, ReportLint.Find(read with { Report = report }, plan));
    }
}
